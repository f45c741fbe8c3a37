import { NewPasswordField } from "@/components/account/new-password-field";
import { ActionForm } from "@/components/session/action-form";
import { SubmitButton } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { signUpBrand } from "@/lib/brand/actions";
import { MAX_NAME } from "@/lib/text/text";

/** Creates a brand and its first owner. */
export function BrandSignUpForm() {
  return (
    <ActionForm action={signUpBrand} label="Create a brand" keep={{ name: "sign-up.brand" }}>
      <TextField name="brandName" label="Brand" autoComplete="organization" maxLength={MAX_NAME} />
      <TextField name="name" label="Your name" autoComplete="name" maxLength={MAX_NAME} />
      <TextField name="email" label="E-mail address" type="email" autoComplete="username" />
      <NewPasswordField />
      <SubmitButton wide pendingLabel="Creating…">
        Create the brand
      </SubmitButton>
    </ActionForm>
  );
}
