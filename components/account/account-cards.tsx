import { ButtonLink, SubmitButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { Time } from "@/components/ui/time";
import { changePassword, chooseTheme, rename } from "@/lib/account/actions";
import { leaveBrand } from "@/lib/member/actions";
import { ROLE_MEANINGS, ROLE_NAMES } from "@/lib/role/role";
import type { Person } from "@/lib/session/session";
import { type Theme, viewer } from "@/lib/session/viewer";
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
              You sign in as <strong className="break-all">{person.email}</strong>.
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
        <p className="text-muted text-sm">Your other browsers are signed out when it changes.</p>
      </ActionForm>
    </Card>
  );
}

const THEME_LABELS: Record<Theme, string> = { system: "Like my system", light: "Light", dark: "Dark" };

/** Light or dark, and the time zone the browser told. */
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
        Times are shown in <strong className="text-ink">{zone.replaceAll("_", " ")}</strong>, as your browser
        says. It is{" "}
        <Time iso={now.toISOString()} local={local} utc={formatUtc(now)}>
          {local}
        </Time>{" "}
        there now.
      </p>
    </Card>
  );
}

/** A member's place in the brand, and the way out of it in two steps. */
export function PlaceCard({ person, isLeaving }: { person: Person; isLeaving: boolean }) {
  if (person.influencer !== null) return null;
  if (person.brand === null) {
    return (
      <Card title="No place in a brand">
        <p className="text-muted">
          Your account belongs to no brand at present. Ask an owner for an invitation to {person.email}, and
          open its link here.
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
        You lose access to {brandName} at once and can only come back by a new invitation. What you did there
        stays in its history.
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
