import { NewPasswordField } from "@/components/account/new-password-field";
import { ActionForm } from "@/components/session/action-form";
import { SubmitButton } from "@/components/ui/button";
import { FIELD } from "@/components/ui/input";
import { HiddenField, TextField } from "@/components/ui/text-field";
import { acceptInvite, joinBrand } from "@/lib/invite/actions";
import { shownEmail } from "@/lib/text/email";
import { MAX_NAME } from "@/lib/text/text";

/** For someone who is not signed in: a new account with the invitation's e-mail address. */
export function JoinForm({ token, email, brandName }: { token: string; email: string; brandName: string }) {
  return (
    <ActionForm action={joinBrand} label={`Join ${brandName}`} keep={{ name: "join", about: email }}>
      <HiddenField name="token" value={token} />
      <p className={FIELD}>
        <span className="font-label">E-mail address</span>
        <span className="wrap-anywhere">{shownEmail(email)}</span>
      </p>
      {/* For password managers, which would otherwise save the password without an address. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField name="name" label="Your name" autoComplete="name" maxLength={MAX_NAME} />
      <NewPasswordField />
      <SubmitButton wide pendingLabel="Joining…">
        Join {brandName}
      </SubmitButton>
    </ActionForm>
  );
}

/** For a signed-in person: one click. */
export function AcceptForm({ token, brandName }: { token: string; brandName: string }) {
  return (
    <ActionForm action={acceptInvite} label={`Join ${brandName}`}>
      <HiddenField name="token" value={token} />
      <SubmitButton wide pendingLabel="Joining…">
        Join {brandName}
      </SubmitButton>
    </ActionForm>
  );
}
