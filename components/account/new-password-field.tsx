import { PasswordField } from "@/components/ui/password-field";
import { MIN_PASSWORD } from "@/lib/password/password";

/** A field for a new password, with a hint at what makes a good one. */
export function NewPasswordField({
  name = "password",
  label = "Password",
}: {
  name?: string;
  label?: string;
}) {
  return (
    <PasswordField
      name={name}
      label={label}
      autoComplete="new-password"
      hint={`At least ${MIN_PASSWORD} characters. A few words in a row work well, and you can paste.`}
    />
  );
}
