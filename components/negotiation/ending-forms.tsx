import { SubmitButton } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice-field";
import { TextArea } from "@/components/ui/text-area";
import { acceptOffer, declineOffer, withdrawOffer } from "@/lib/negotiation/actions";
import { DECLINE_REASON_LABELS, DECLINE_REASONS } from "@/lib/negotiation/ending";
import { MAX_NOTE } from "@/lib/negotiation/limits";
import { termsSummary } from "@/lib/negotiation/wording";
import { may } from "@/lib/role/role";
import { AcceptEffect, overBy } from "./accept-effect";
import { OverrideField } from "./answers";
import { MoveActions, MoveFrame } from "./move-frame";
import type { Sight } from "./sight";

/** The confirmation of an acceptance: what is agreed, what it does to the budget, that it is for good (N10). */
export function AcceptForm({ sight }: { sight: Sight }) {
  const { standing, money, otherName, role } = sight;
  const fee = money(standing.terms.fee);
  const isOver = overBy(sight) > 0;
  return (
    <MoveFrame sight={sight} kind="accept" action={acceptOffer} label={`Accept ${fee}`}>
      <div className="grid gap-1">
        <h3 className="text-base">
          Accept {fee} from {otherName}?
        </h3>
        <p className="text-muted">
          {[...termsSummary(standing.terms, money)].join(" · ")}. This makes the contract and ends the
          negotiation for good.
        </p>
      </div>
      <AcceptEffect sight={sight} />
      {role && may(role, "override-budget") && <OverrideField isNeeded={isOver} />}
      {role && isOver && !may(role, "override-budget") && (
        <p>Only a campaign manager may go over budget. Counter with a lower fee, or ask one.</p>
      )}
      <MoveActions sight={sight}>
        <SubmitButton className="grow" pendingLabel="Accepting…">
          Accept {fee}
        </SubmitButton>
      </MoveActions>
    </MoveFrame>
  );
}

const REASONS = DECLINE_REASONS.map((value) => ({ value, label: DECLINE_REASON_LABELS[value] }));

/** The confirmation of a decline, with the reason a brand has to give (N5). */
export function DeclineForm({ sight }: { sight: Sight }) {
  const { standing, money, otherName, party } = sight;
  const isBrand = party === "brand";
  return (
    <MoveFrame sight={sight} kind="decline" action={declineOffer} label="Decline">
      <Confirmation title={`Decline ${otherName}’s ${money(standing.terms.fee)}?`} otherName={otherName} />
      <RadioGroup
        name="reason"
        label="Reason"
        hint={isBrand ? undefined : "Yours to give or not."}
        choices={isBrand ? REASONS : [...REASONS, { value: "", label: "No reason given" }]}
        defaultValue={isBrand ? undefined : ""}
        boxes
      />
      <NoteField hint={isBrand ? "Needed when the reason is Other." : undefined} />
      <MoveActions sight={sight}>
        <SubmitButton variant="danger" className="grow" pendingLabel="Declining…">
          Decline for good
        </SubmitButton>
      </MoveActions>
    </MoveFrame>
  );
}

/** The confirmation of a withdrawal (N5). */
export function WithdrawForm({ sight }: { sight: Sight }) {
  const { standing, money, otherName } = sight;
  return (
    <MoveFrame sight={sight} kind="withdraw" action={withdrawOffer} label="Withdraw">
      <Confirmation title={`Withdraw your ${money(standing.terms.fee)}?`} otherName={otherName} />
      <NoteField />
      <MoveActions sight={sight}>
        <SubmitButton variant="danger" className="grow" pendingLabel="Withdrawing…">
          Withdraw for good
        </SubmitButton>
      </MoveActions>
    </MoveFrame>
  );
}

function Confirmation({ title, otherName }: { title: string; otherName: string }) {
  return (
    <div className="grid gap-1">
      <h3 className="text-base">{title}</h3>
      <p className="text-muted">This ends the negotiation for good. {otherName} is told.</p>
    </div>
  );
}

function NoteField({ hint }: { hint?: string }) {
  return <TextArea name="note" label="A word to them" hint={hint} optional rows={2} maxLength={MAX_NOTE} />;
}
