import { Disclosure } from "@/components/ui/disclosure";
import { feeWords } from "@/lib/negotiation/call";
import { DraftLadder } from "./draft-ladder";
import { Instant } from "./instant";
import { feesOf, type Sight } from "./sight";

/** What a counteroffer answers: the ladder including the draft, and the message sent with the standing offer. */
function CounterContext({ sight }: { sight: Sight }) {
  const { party, otherName, record, standing, zone, now } = sight;
  const said = record.notes[standing.number]?.message;
  return (
    <div className="grid gap-4">
      <DraftLadder offers={feesOf(sight)} viewer={party} otherName={otherName} />
      {said && (
        <figure className="grid gap-1.5">
          <figcaption className="text-muted text-sm">
            <b className="text-ink">{otherName}</b> wrote with this offer,{" "}
            <Instant at={standing.at} zone={zone} now={now} />
          </figcaption>
          <blockquote
            className={`max-h-60 overflow-y-auto border-l-2 pl-2.5 break-words whitespace-pre-line ${standing.by === "brand" ? "border-brand-side" : "border-influencer-side"}`}
          >
            {said}
          </blockquote>
        </figure>
      )}
    </div>
  );
}

/** Beside the form: it stays in view while the form scrolls. */
export function CounterAside({ sight }: { sight: Sight }) {
  return (
    <div className="sticky top-4 max-h-[calc(100dvh-12rem)] overflow-y-auto">
      <CounterContext sight={sight} />
    </div>
  );
}

/** The same, folded to one line above the form, where there is no room beside it. */
export function CounterSummary({ sight }: { sight: Sight }) {
  const { otherName, record, standing, money } = sight;
  const said = record.notes[standing.number]?.message;
  return (
    <Disclosure
      summary={
        <span className="min-w-0 flex-1 truncate text-sm">
          {otherName}’s {feeWords(standing, money)}
          {said && <span className="text-muted font-normal"> · {said}</span>}
        </span>
      }
    >
      <CounterContext sight={sight} />
    </Disclosure>
  );
}
