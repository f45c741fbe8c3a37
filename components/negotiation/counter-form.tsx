import { AddAlternative, AlternativeHeads } from "@/components/terms/alternatives";
import { Draft, type DraftShape } from "@/components/terms/draft";
import { DraftTerms } from "@/components/terms/draft-terms";
import { deliverableKinds } from "@/components/terms/kinds";
import { LockedTerms } from "@/components/terms/locked-terms";
import { standingTexts } from "@/components/terms/standing";
import { Banner } from "@/components/ui/banner";
import { ButtonLink, SubmitButton } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { sendCounteroffer } from "@/lib/negotiation/actions";
import { feeWords, lastCounterWords } from "@/lib/negotiation/call";
import { MAX_MESSAGE } from "@/lib/negotiation/limits";
import { countersLeft, MAX_ROUNDS } from "@/lib/negotiation/thread";
import { may } from "@/lib/role/role";
import { termFields } from "@/lib/terms/fields";
import { fixedNames } from "@/lib/terms/fixed";
import { formatDate } from "@/lib/time/time";
import { AnywayField } from "./answers";
import { CounterAside, CounterSummary } from "./counter-context";
import { DraftBudget } from "./draft-budget";
import { MoveFrame } from "./move-frame";
import type { Sight } from "./sight";

/** A counteroffer of one to three alternatives, filled with the standing lead: what is not changed is kept (N2, N17). */
export function CounterForm({ sight }: { sight: Sight }) {
  const { record, hrefs, otherName, money } = sight;
  return (
    <MoveFrame
      sight={sight}
      kind="counter"
      action={sendCounteroffer}
      label="Counteroffer"
      className="@container"
    >
      <Draft shape={shapeOf(sight)}>
        <div className="grid grid-cols-1 gap-x-7 gap-y-3 @4xl:grid-cols-[minmax(0,1fr)_21rem]">
          <div className="min-w-0 @4xl:hidden">
            <CounterSummary sight={sight} />
          </div>
          <div className="grid min-w-0 content-start gap-3">
            <Title sight={sight} />
            <LastOne sight={sight} />
            <div>
              <AlternativeHeads />
              <DraftTerms />
              <LockedTerms fixed={record.negotiation.fixed} money={money} />
              <AddAlternative
                moreHref={hrefs.alternatives}
                note={`${otherName} picks one; that one becomes the contract.`}
              />
            </div>
            <TextArea
              name="message"
              label={`Message to ${otherName}`}
              hint="Why this is fair, or what else you can offer. It’s sent with the offer and can’t be changed."
              optional
              rows={3}
              maxLength={MAX_MESSAGE}
            />
          </div>
          <aside
            className="border-line hidden border-l pl-7 @4xl:block"
            aria-label="The offer you’re answering"
          >
            <CounterAside sight={sight} />
          </aside>
        </div>
        <Foot sight={sight} />
      </Draft>
    </MoveFrame>
  );
}

function shapeOf({ record, standing, lead, otherName, money, zone, now, alternatives }: Sight): DraftShape {
  const { currency, negotiation } = record;
  return {
    start: termFields(lead, { place: 1, currency }),
    count: alternatives,
    currency,
    fixed: fixedNames(negotiation.fixed),
    kinds: deliverableKinds(),
    standing: {
      whose: `${otherName}’s, ${formatDate(standing.at, zone, now)}`,
      texts: standingTexts(standing.alternatives, money),
    },
    today: now.toISOString().slice(0, 10),
  };
}

function Title({ sight: { record, party, standing, otherName, money } }: { sight: Sight }) {
  const which = MAX_ROUNDS - countersLeft(record.negotiation, party) + 1;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <h2 className="text-lg">
        Counter {otherName}’s {feeWords(standing, money)}
      </h2>
      <p className="text-muted flex items-center gap-2 text-sm">
        <span className="flex gap-1" aria-hidden>
          {Array.from({ length: MAX_ROUNDS }, (_, at) => (
            <span key={at} className={`h-1 w-4 rounded-sm ${at < which ? "bg-accent" : "bg-line"}`} />
          ))}
        </span>
        <span>
          Your counter <b className="text-ink">{`${which} of ${MAX_ROUNDS}`}</b>
        </span>
      </p>
    </div>
  );
}

function LastOne({ sight: { record, party, otherName } }: { sight: Sight }) {
  const words = lastCounterWords(record.negotiation, party, otherName);
  if (!words) return null;
  return (
    <Banner tone="amber" icon="info">
      <p>{words}</p>
    </Banner>
  );
}

/** Its effect on the budget, and the one primary button. Stays at the bottom while the form scrolls. */
function Foot({ sight: { record, role, hrefs } }: { sight: Sight }) {
  return (
    <div className="border-line bg-surface in-[dialog]:pb-foot -mx-gutter bottom-tab-bar px-gutter not-in-[dialog]:shell:bottom-0 sticky z-10 grid gap-3 border-t py-3.5 in-[dialog]:-bottom-5.5 in-[dialog]:-mb-5.5">
      <AnywayField />
      <div className="flex flex-wrap items-end justify-end gap-x-6 gap-y-3">
        {record.budget && role && (
          <DraftBudget budget={record.budget} mayOverride={may(role, "override-budget")} />
        )}
        <div className="flex items-center gap-2 max-sm:w-full">
          <ButtonLink href={hrefs.base} scroll={false} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton className="max-sm:grow" pendingLabel="Sending…">
            Send counteroffer
          </SubmitButton>
        </div>
      </div>
    </div>
  );
}
