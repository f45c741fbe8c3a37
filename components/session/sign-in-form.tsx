import { SubmitButton } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { HiddenField, TextField } from "@/components/ui/text-field";
import { signIn } from "@/lib/session/actions";
import { ActionForm } from "./action-form";

/** E-mail and password; goes on to `next` where there is one. */
export function SignInForm({ next, email }: { next: string | null; email?: string }) {
  return (
    <ActionForm action={signIn} label="Sign in">
      {next !== null && <HiddenField name="next" value={next} />}
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        defaultValue={email}
      />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
      <SubmitButton wide pendingLabel="Signing in…">
        Sign in
      </SubmitButton>
    </ActionForm>
  );
}
