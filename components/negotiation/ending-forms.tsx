import { SubmitButton } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice-field";
import { TextArea } from "@/components/ui/text-area";
import { declineOffer, withdrawOffer } from "@/lib/negotiation/actions";
import { feeWords } from "@/lib/negotiation/call";
import { DECLINE_REASON_LABELS, DECLINE_REASONS } from "@/lib/negotiation/ending";
import { MAX_NOTE } from "@/lib/negotiation/limits";
import { MoveActions, MoveFrame } from "./move-frame";
import type { Sight } from "./sight";

const REASONS = DECLINE_REASONS.map((value) => ({ value, label: DECLINE_REASON_LABELS[value] }));

/** The confirmation of a decline, with the reason that a brand has to give (N5). */
export function DeclineForm({ sight }: { sight: Sight }) {
  const { standing, money, otherName, party } = sight;
  const isBrand = party === "brand";
  return (
    <MoveFrame sight={sight} kind="decline" action={declineOffer} label="Decline">
      <Confirmation title={`Decline ${otherName}’s ${feeWords(standing, money)}?`} otherName={otherName} />
      <RadioGroup
        name="reason"
        label="Reason"
        optional={!isBrand}
        choices={isBrand ? REASONS : [...REASONS, { value: "", label: "No reason given" }]}
        defaultValue={isBrand ? undefined : ""}
        boxes
      />
      <NoteField otherName={otherName} hint={isBrand ? "Required if the reason is Other." : undefined} />
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
      <Confirmation title={`Withdraw your ${feeWords(standing, money)}?`} otherName={otherName} />
      <NoteField otherName={otherName} />
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
      <p className="text-muted">This ends the negotiation for good. We’ll let {otherName} know.</p>
    </div>
  );
}

function NoteField({ otherName, hint }: { otherName: string; hint?: string }) {
  return (
    <TextArea name="note" label={`Note to ${otherName}`} hint={hint} optional rows={2} maxLength={MAX_NOTE} />
  );
}
