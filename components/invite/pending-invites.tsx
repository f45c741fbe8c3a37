import { ActionForm } from "@/components/session/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import { revokeInvite } from "@/lib/invite/actions";
import { pendingInvitesOf } from "@/lib/invite/queries";
import { ROLE_NAMES } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { viewer } from "@/lib/session/viewer";
import { shownEmail } from "@/lib/text/email";
import { formatInstant, formatUtc } from "@/lib/time/time";

/** Open invitations, each with a button to withdraw it. */
export async function PendingInvites({ scope }: { scope: BrandScope }) {
  const [invites, { zone, now }] = await Promise.all([pendingInvitesOf(scope), viewer()]);
  return (
    <Card title="Pending invitations">
      <ActionForm action={revokeInvite} label="Pending invitations">
        {invites.length === 0 ? (
          <p className="text-muted">None at the moment.</p>
        ) : (
          <ul className="divide-line divide-y">
            {invites.map(({ id, email, role, expiresAt, invitedBy }) => (
              <li key={id} className="flex items-center gap-3 py-3">
                <Icon name="mail" className="text-muted" />
                <div className="min-w-0 flex-1">
                  <p className="font-medium wrap-anywhere">{shownEmail(email)}</p>
                  <p className="text-muted text-sm">
                    {ROLE_NAMES[role]}, invited by {invitedBy}, expires{" "}
                    <Time
                      iso={expiresAt.toISOString()}
                      local={formatInstant(expiresAt, zone)}
                      utc={formatUtc(expiresAt)}
                    >
                      {formatInstant(expiresAt, zone, now)}
                    </Time>
                  </p>
                </div>
                <SubmitButton
                  variant="quiet"
                  size="small"
                  name="inviteId"
                  value={id}
                  label={`Withdraw the invitation for ${shownEmail(email)}`}
                >
                  Withdraw
                </SubmitButton>
              </li>
            ))}
          </ul>
        )}
      </ActionForm>
    </Card>
  );
}
