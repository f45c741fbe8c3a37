import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import { revokeOtherSessions, revokeSession } from "@/lib/session/actions";
import { browserName } from "@/lib/session/browser";
import { sessionsOf, type SignedInBrowser } from "@/lib/session/queries";
import type { UserScope } from "@/lib/session/scope";
import { viewer } from "@/lib/session/viewer";
import { formatInstant, formatUtc } from "@/lib/time/time";
import { ActionForm } from "./action-form";

/** The browsers the person is signed in on, each with a button to sign it out. */
export async function Browsers({ scope }: { scope: UserScope }) {
  const browsers = await sessionsOf(scope);
  return (
    <Card title="Signed-in browsers">
      <p className="text-muted mb-3">
        You’re signed out automatically 30 days after signing in, or after 14 days away. If you don’t
        recognise one of these, sign it out and change your password.
      </p>
      <ActionForm action={revokeSession} label="Signed-in browsers">
        <ul className="divide-line divide-y">
          {browsers.map((browser) => (
            <Browser key={browser.id} browser={browser} isThis={browser.id === scope.sessionId} />
          ))}
        </ul>
      </ActionForm>
      {browsers.length > 1 && (
        <ActionForm action={revokeOtherSessions} className="mt-3" label="All other browsers">
          <div>
            <SubmitButton variant="secondary" pendingLabel="Signing out…">
              Sign out all others
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </Card>
  );
}

async function Browser({ browser, isThis }: { browser: SignedInBrowser; isThis: boolean }) {
  const { zone, now } = await viewer();
  const seen = formatInstant(browser.lastSeenAt, zone, now);
  return (
    <li className="flex items-center gap-3 py-3">
      <Icon name="monitor" className="text-muted" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {browserName(browser.userAgent)} {isThis && <Badge tone="green">This browser</Badge>}
        </p>
        <p className="text-muted text-sm">
          Last used{" "}
          <Time iso={browser.lastSeenAt.toISOString()} local={seen} utc={formatUtc(browser.lastSeenAt)}>
            {seen}
          </Time>
        </p>
      </div>
      {!isThis && (
        <SubmitButton
          variant="quiet"
          size="small"
          name="sessionId"
          value={browser.id}
          label={`Sign out ${browserName(browser.userAgent)}, last used ${seen}`}
        >
          Sign out
        </SubmitButton>
      )}
    </li>
  );
}
