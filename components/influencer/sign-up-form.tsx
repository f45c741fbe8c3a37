import { NewPasswordField } from "@/components/account/new-password-field";
import { ActionForm } from "@/components/session/action-form";
import { SubmitButton } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { signUpInfluencer } from "@/lib/influencer/actions";
import { ChannelFields } from "./channel-fields";
import { ProfileFields } from "./profile-fields";

/** Account, profile and channels in one form. */
export function InfluencerSignUpForm() {
  return (
    <ActionForm action={signUpInfluencer} label="Create your profile" keep={{ name: "sign-up.influencer" }}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField name="email" label="E-mail address" type="email" autoComplete="username" />
        <NewPasswordField />
      </div>
      <ProfileFields />
      <ChannelFields />
      <SubmitButton wide pendingLabel="Creating…">
        Create my profile
      </SubmitButton>
    </ActionForm>
  );
}
