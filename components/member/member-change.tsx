import { ActionForm } from "@/components/session/action-form";
import { ButtonLink, SubmitButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { HiddenField } from "@/components/ui/text-field";
import { changeRole, removeMember } from "@/lib/member/actions";
import { findMember, type MemberRow } from "@/lib/member/queries";
import type { BrandScope } from "@/lib/session/scope";
import { shownEmail } from "@/lib/text/email";
import { RoleField } from "./role-field";

/** One member as an owner changes them: their role, and removing them in two steps. Nothing if there is no such member. */
export async function MemberChange({
  scope,
  userId,
  isRemoving,
}: {
  scope: BrandScope;
  userId: string;
  isRemoving: boolean;
}) {
  const member = await findMember(scope, userId);
  if (member === null) return null;
  return isRemoving ? <Removal member={member} /> : <RoleChange member={member} />;
}

function RoleChange({ member: { userId, name, email, role } }: { member: MemberRow }) {
  return (
    <Card title={name}>
      <p className="text-muted mb-4 text-sm wrap-anywhere">{shownEmail(email)}</p>
      <ActionForm action={changeRole} label={`Role of ${name}`}>
        <HiddenField name="userId" value={userId} />
        <RoleField role={role} />
        <div className="flex flex-wrap items-center gap-2">
          <SubmitButton pendingLabel="Saving…">Save role</SubmitButton>
          <ButtonLink href="/members" scroll={false} variant="quiet">
            Close
          </ButtonLink>
          <ButtonLink
            href={`/members?member=${userId}&remove=yes`}
            scroll={false}
            variant="quiet"
            className="ml-auto"
          >
            Remove from the brand…
          </ButtonLink>
        </div>
      </ActionForm>
    </Card>
  );
}

function Removal({ member: { userId, name, email } }: { member: MemberRow }) {
  return (
    <Card title={`Remove ${name}?`}>
      <ActionForm action={removeMember} label={`Remove ${name}`}>
        <HiddenField name="userId" value={userId} />
        <p>
          {name} ({shownEmail(email)}) will lose access right away, and need a new invitation to come back.
          Their open invitations will be withdrawn. What they did stays in the history.
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <SubmitButton variant="danger" pendingLabel="Removing…">
            Remove {name}
          </SubmitButton>
          <ButtonLink href={`/members?member=${userId}`} scroll={false} variant="quiet">
            Keep
          </ButtonLink>
        </div>
      </ActionForm>
    </Card>
  );
}
