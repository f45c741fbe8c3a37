import { ActionForm } from "@/components/session/action-form";
import { ButtonLink, SubmitButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/choice-field";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { Time } from "@/components/ui/time";
import { changePassword, chooseTheme, rename } from "@/lib/account/actions";
import { leaveBrand } from "@/lib/member/actions";
import { ROLE_MEANINGS, ROLE_NAMES } from "@/lib/role/role";
import type { Person } from "@/lib/session/session";
import { type Theme, viewer } from "@/lib/session/viewer";
import { shownEmail } from "@/lib/text/email";
import { MAX_NAME } from "@/lib/text/text";
import { formatInstant, formatUtc } from "@/lib/time/time";
import { NewPasswordField } from "./new-password-field";

/** Name and e-mail address. */
export function NameCard({ person }: { person: Person }) {
  return (
    <Card title="You">
      <ActionForm action={rename} label="Your name">
        <TextField
          name="name"
          label="Name"
          autoComplete="name"
          defaultValue={person.name}
          maxLength={MAX_NAME}
          hint={
            <>
              You sign in as <strong className="break-all">{shownEmail(person.email)}</strong>.
            </>
          }
        />
        <div>
          <SubmitButton variant="secondary" pendingLabel="Saving…">
            Save name
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

/** Changing the password signs out every other browser. */
export function PasswordCard() {
  return (
    <Card title="Password">
      <ActionForm action={changePassword} label="Change password">
        <PasswordField name="currentPassword" label="Current password" autoComplete="current-password" />
        <NewPasswordField name="newPassword" label="New password" />
        <div>
          <SubmitButton variant="secondary" pendingLabel="Changing…">
            Change password
          </SubmitButton>
        </div>
        <p className="text-muted text-sm">Changing it signs you out of your other browsers.</p>
      </ActionForm>
    </Card>
  );
}

const THEME_LABELS: Record<Theme, string> = { system: "Match my system", light: "Light", dark: "Dark" };

/** Light or dark, and the time zone the browser reports. */
export async function AppearanceCard() {
  const { theme, zone, now } = await viewer();
  const local = formatInstant(now, zone);
  return (
    <Card title="Appearance and time">
      <ActionForm action={chooseTheme} label="Appearance">
        <RadioGroup
          name="theme"
          label="Colours in this browser"
          boxes
          defaultValue={theme}
          choices={Object.entries(THEME_LABELS).map(([value, label]) => ({ value, label }))}
        />
        <div>
          <SubmitButton variant="secondary" pendingLabel="Saving…">
            Save colours
          </SubmitButton>
        </div>
      </ActionForm>
      <p className="text-muted mt-4">
        Times are shown in <strong className="text-ink">{zone.replaceAll("_", " ")}</strong>, the time zone
        your browser reports. It’s now{" "}
        <Time iso={now.toISOString()} local={local} utc={formatUtc(now)}>
          {local}
        </Time>{" "}
        there.
      </p>
    </Card>
  );
}

/** A member's role in the brand, and leaving it in two steps. */
export function PlaceCard({ person, isLeaving }: { person: Person; isLeaving: boolean }) {
  if (person.influencer !== null) return null;
  if (person.brand === null) {
    return (
      <Card title="You’re not in a brand">
        <p className="text-muted">
          Your account isn’t part of a brand right now. Ask an owner to invite {shownEmail(person.email)},
          then open the link here.
        </p>
      </Card>
    );
  }
  const { scope, name } = person.brand;
  return (
    <Card title={name}>
      <p>
        <strong>{ROLE_NAMES[scope.role]}.</strong>{" "}
        <span className="text-muted">{ROLE_MEANINGS[scope.role]}</span>
      </p>
      <div className="mt-4">{isLeaving ? <Leave brandName={name} /> : <LeaveLink brandName={name} />}</div>
    </Card>
  );
}

function LeaveLink({ brandName }: { brandName: string }) {
  return (
    <ButtonLink href="/account?leave=yes" scroll={false} variant="quiet" size="small" className="-ml-3">
      Leave {brandName}…
    </ButtonLink>
  );
}

function Leave({ brandName }: { brandName: string }) {
  return (
    <ActionForm action={leaveBrand} label={`Leave ${brandName}`}>
      <p>
        You’ll lose access to {brandName} right away, and need a new invitation to come back. What you did
        there stays in its history.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton variant="danger" pendingLabel="Leaving…">
          Leave {brandName}
        </SubmitButton>
        <ButtonLink href="/account" scroll={false} variant="quiet">
          Stay
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
