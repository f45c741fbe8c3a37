import clsx from "clsx";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import { campaignHappeningOf, conditionChanges, deedText } from "@/lib/campaign/happening";
import { type ChainVerdict, faultText } from "@/lib/event/chain";
import { type CampaignEvent, campaignEvents, checkChain } from "@/lib/event/queries";
import type { BrandScope } from "@/lib/session/scope";
import { formatInstant, formatUtc } from "@/lib/time/time";

type Viewed = { zone: string; now: Date };

/** What happened to a campaign and its roster, latest first, and whether the log is intact. */
export async function CampaignHistory({
  scope,
  campaignId,
  ...viewed
}: Viewed & { scope: BrandScope; campaignId: string }) {
  const [events, campaign, roster] = await Promise.all([
    campaignEvents(scope, campaignId),
    checkChain(scope, "campaign", campaignId),
    checkChain(scope, "roster", campaignId),
  ]);
  const verdicts = { campaign, roster };
  return (
    <section aria-label="History">
      <Card title="History" foot={<Verdict verdicts={verdicts} />}>
        <ol className="grid gap-3">
          {events.map((event) => (
            <Entry
              key={`${event.subject} ${event.seq}`}
              event={event}
              isFaulty={isFault(verdicts[event.subject], event.seq)}
              {...viewed}
            />
          ))}
        </ol>
      </Card>
    </section>
  );
}

type Verdicts = Record<CampaignEvent["subject"], ChainVerdict | null>;

function isFault(verdict: ChainVerdict | null, seq: number): boolean {
  return verdict !== null && !verdict.whole && verdict.seq === seq;
}

function Entry({ event, isFaulty, zone, now }: Viewed & { event: CampaignEvent; isFaulty: boolean }) {
  const happening = campaignHappeningOf(event);
  const local = formatInstant(event.at, zone, now);
  return (
    <li className={clsx("grid gap-0.5", isFaulty && "text-rose")}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>
          <strong className="font-semibold">{event.name ?? "Someone"}</strong> {deedText(happening)}
        </span>
        <Time
          iso={event.at.toISOString()}
          local={local}
          utc={formatUtc(event.at)}
          className="text-muted text-sm"
        >
          {local}
        </Time>
      </p>
      {conditionChanges(happening).map(({ label, before, after }) => (
        <p key={label} className="text-muted text-sm">
          <span className="inline-block first-letter:uppercase">{label}</span>: <del>{before}</del>{" "}
          <span aria-label="to">→</span> {after}
        </p>
      ))}
    </li>
  );
}

function Verdict({ verdicts }: { verdicts: Verdicts }) {
  const faults = Object.entries(verdicts).flatMap(([subject, verdict]) => {
    const text = verdict && faultText(verdict);
    return text ? [{ subject, text }] : [];
  });
  if (faults.length === 0)
    return (
      <p className="text-muted flex items-center gap-2 text-sm">
        <Icon name="shield-check" /> This history is complete and unchanged.
      </p>
    );
  return faults.map(({ subject, text }) => (
    <p key={subject} className="text-rose flex items-center gap-2 text-sm font-medium">
      <Icon name="triangle-alert" /> {subject === "roster" ? `Roster: ${text}` : text}
    </p>
  ));
}
