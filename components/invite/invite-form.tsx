import { RoleField } from "@/components/member/role-field";
import { ActionForm } from "@/components/session/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { inviteMember } from "@/lib/invite/actions";
import { INVITE_DAYS } from "@/lib/invite/invite";
import { InviteLink } from "./invite-link";

/** Creates an invite link for a colleague. */
export function InviteForm() {
  return (
    <Card title="Invite a colleague">
      <ActionForm action={inviteMember} label="Invite a colleague" keep={{ name: "invite" }}>
        <InviteLink />
        <TextField
          name="email"
          label="Their e-mail address"
          type="email"
          autoComplete="off"
          hint={`You’ll get a link to send them. Only someone with this address can use it, once, within ${INVITE_DAYS} days.`}
        />
        <RoleField role="reviewer" />
        <div>
          <SubmitButton pendingLabel="Creating the link…">Create invite link</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
