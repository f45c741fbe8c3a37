import { isOfFee } from "@/components/terms/changed-terms";
import { Banner } from "@/components/ui/banner";
import { SubmitButton } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice-field";
import { HiddenField } from "@/components/ui/text-field";
import { afterEffect, available } from "@/lib/budget/budget";
import { acceptOffer } from "@/lib/negotiation/actions";
import { feeWords } from "@/lib/negotiation/call";
import { budgetEffect } from "@/lib/negotiation/stakes";
import { may } from "@/lib/role/role";
import { changes, changeSentence } from "@/lib/terms/change";
import { pastDays } from "@/lib/terms/due";
import type { Terms } from "@/lib/terms/terms";
import { termsSummary } from "@/lib/terms/wording";
import { formatDay } from "@/lib/time/time";
import { AcceptEffect, overBy } from "./accept-effect";
import { OverrideField } from "./answers";
import { MoveActions, MoveFrame } from "./move-frame";
import type { Sight } from "./sight";

/** The confirmation of an acceptance: what is agreed, what it does to the budget, and that it is final (N10). */
export function AcceptForm({ sight }: { sight: Sight }) {
  return sight.standing.alternatives.length > 1 ? (
    <AcceptOneOf sight={sight} />
  ) : (
    <AcceptOnly sight={sight} />
  );
}

function AcceptOnly({ sight }: { sight: Sight }) {
  const { lead, money, otherName } = sight;
  const fee = money(lead.fee);
  return (
    <MoveFrame sight={sight} kind="accept" action={acceptOffer} label={`Accept ${fee}`}>
      <HiddenField name="alternative" value="1" />
      <div className="grid gap-1">
        <h3 className="text-base">
          Accept {fee} from {otherName}?
        </h3>
        <p className="text-muted">
          {termsSummary(lead, money).join(" · ")}. {FOR_GOOD}
        </p>
      </div>
      <PastDays sight={sight} terms={[lead]} />
      <AcceptEffect sight={sight} />
      <Override sight={sight} isOver={overBy(sight, 1) > 0} />
      <MoveActions sight={sight}>
        <SubmitButton className="grow" pendingLabel="Accepting…">
          Accept {fee}
        </SubmitButton>
      </MoveActions>
    </MoveFrame>
  );
}

const FOR_GOOD = "This becomes the contract and ends the negotiation for good.";

/** With alternatives, the person first chooses the one that becomes the contract (N17). */
function AcceptOneOf({ sight }: { sight: Sight }) {
  const { standing, otherName, money } = sight;
  const { alternatives } = standing;
  const isOver = alternatives.some((_, at) => overBy(sight, at + 1) > 0);
  return (
    <MoveFrame sight={sight} kind="accept" action={acceptOffer} label="Accept an alternative">
      <div className="grid gap-1">
        <h3 className="text-base">
          Which of {otherName}’s {feeWords(standing, money)} do you accept?
        </h3>
        <p className="text-muted">{FOR_GOOD}</p>
      </div>
      <RadioGroup
        name="alternative"
        label="Alternatives"
        hideLabel
        choices={alternatives.map((terms, at) => ({
          value: String(at + 1),
          label: (
            <>
              <b>{money(terms.fee)}</b>{" "}
              <span className="text-muted">{at === 0 ? "the lead" : `alternative ${at + 1}`}</span>
            </>
          ),
          hint: <AlternativeHint sight={sight} terms={terms} alternative={at + 1} />,
        }))}
      />
      <PastDays sight={sight} terms={alternatives} />
      <Override sight={sight} isOver={isOver} />
      <MoveActions sight={sight}>
        <SubmitButton className="grow" pendingLabel="Accepting…">
          Accept this alternative
        </SubmitButton>
      </MoveActions>
    </MoveFrame>
  );
}

/** What an alternative promises: the lead in full, another by its differences; and what would be left of the budget. */
function AlternativeHint({ sight, terms, alternative }: { sight: Sight; terms: Terms; alternative: number }) {
  const { lead, money } = sight;
  const words =
    alternative === 1
      ? termsSummary(terms, money)
      : changes(lead, terms, money)
          .filter((change) => !isOfFee(change))
          .map(changeSentence);
  return (
    <span className="grid gap-0.5">
      <span>{words.join(" · ") || "Otherwise the same as the lead."}</span>
      <Leaves sight={sight} alternative={alternative} />
    </span>
  );
}

function Leaves({ sight, alternative }: { sight: Sight; alternative: number }) {
  const { record, standing, money } = sight;
  if (!record.budget) return null;
  const over = overBy(sight, alternative);
  if (over > 0) return <span className="text-rose font-medium">{money(over)} over budget</span>;
  const effect = budgetEffect({ kind: "accept", alternative }, "brand", standing);
  return (
    <span>
      <b className="text-ink">{money(available(afterEffect(record.budget, effect)))}</b> would be left.
    </span>
  );
}

function Override({ sight: { role }, isOver }: { sight: Sight; isOver: boolean }) {
  if (!role) return null;
  if (may(role, "override-budget")) return <OverrideField isNeeded={isOver} />;
  if (!isOver) return null;
  return <p>Only a campaign manager can go over budget. Counter with a lower fee, or ask a manager.</p>;
}

/** Due dates that have passed: pointed out before accepting, without blocking it (N22). */
function PastDays({ sight: { now }, terms }: { sight: Sight; terms: readonly Terms[] }) {
  const days = [...new Set(terms.flatMap((one) => pastDays(one, now)))].sort().map(formatDay);
  if (days.length === 0) return null;
  return (
    <Banner tone="amber" icon="triangle-alert">
      <p>
        {days.length === 1 ? "The due date" : "The due dates"} {new Intl.ListFormat("en-GB").format(days)}{" "}
        {days.length === 1 ? "has" : "have"} passed. You can still accept, and agree on a later date
        afterwards.
      </p>
    </Banner>
  );
}
