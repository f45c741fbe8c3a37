import type { ReactNode } from "react";
import { ActionForm } from "@/components/session/action-form";
import { ButtonLink } from "@/components/ui/button";
import { KeyField } from "@/components/ui/key-field";
import { type FormAction } from "@/components/ui/send";
import { HiddenField } from "@/components/ui/text-field";
import { newId } from "@/lib/id/id";
import { whyNot } from "@/lib/negotiation/call";
import type { MoveKind } from "@/lib/negotiation/negotiation";
import { fieldName } from "@/lib/terms/place";
import { KeptWords, UntilAnswered } from "./answers";
import type { Sight } from "./sight";

/**
 * The form around one move: which offer it answers (N12), a key for this submission, and where to go back to. If the move
 * is no longer possible it says why and keeps what was typed, in the same form, so that a refusal's sentence stays.
 */
export function MoveFrame({
  sight,
  kind,
  action,
  label,
  className,
  children,
}: {
  sight: Sight;
  kind: MoveKind;
  action: FormAction;
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const { record, standing, hrefs, moves } = sight;
  return (
    <ActionForm
      key={kind}
      action={action}
      label={label}
      className={className}
      keep={{ name: `${kind}.${record.applicationId}`, about: String(standing.number) }}
    >
      <HiddenField name="applicationId" value={record.applicationId} />
      <HiddenField name="answers" value={String(standing.number)} />
      <KeyField value={newId()} />
      <HiddenField name="back" value={hrefs.base} />
      {moves.includes(kind) ? children : <TooLate sight={sight} kind={kind} />}
    </ActionForm>
  );
}

/** The places that further alternatives may have in a form. */
const FURTHER = [2, 3, 4, 5, 6, 7, 8, 9];

const CLOSED = "This campaign is closed, so its negotiations are over.";

function TooLate({ sight: { record, party, now, hrefs }, kind }: { sight: Sight; kind: MoveKind }) {
  return (
    <>
      <UntilAnswered>
        <p>{whyNot(record.negotiation, kind, party, now) ?? CLOSED}</p>
      </UntilAnswered>
      <KeptWords name="fee" label={`The fee you entered (${record.currency})`} />
      {FURTHER.map((place) => (
        <KeptWords
          key={place}
          name={fieldName(place, "fee")}
          label={`The fee of your alternative (${record.currency})`}
        />
      ))}
      <KeptWords name="message" label="The message you wrote" />
      <KeptWords name="note" label="The note you wrote" />
      <div className="flex flex-wrap items-center gap-2">
        <ButtonLink href={hrefs.base} scroll={false}>
          Back to the negotiation
        </ButtonLink>
      </div>
    </>
  );
}

/** The button that makes the move, and the link back. */
export function MoveActions({ sight, children }: { sight: Sight; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {children}
      <ButtonLink href={sight.hrefs.base} scroll={false} variant="quiet">
        Back
      </ButtonLink>
    </div>
  );
}
