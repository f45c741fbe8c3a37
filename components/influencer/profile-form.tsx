import { ActionForm } from "@/components/session/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { digestOf } from "@/lib/digest/digest";
import { editProfile } from "@/lib/influencer/actions";
import { profileOf } from "@/lib/influencer/queries";
import type { InfluencerScope } from "@/lib/session/scope";
import { AudienceFields } from "./audience-fields";
import { ChannelFields } from "./channel-fields";
import { ProfileFields } from "./profile-fields";

/** The influencer's whole profile in one form. */
export async function ProfileForm({ scope }: { scope: InfluencerScope }) {
  const profile = await profileOf(scope);
  return (
    <ActionForm
      action={editProfile}
      label="Your profile"
      keep={{ name: "profile", about: digestOf(profile) }}
    >
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-1 gap-4">
          <Card title="Basics">
            <div className="grid gap-4">
              <ProfileFields profile={profile} />
            </div>
          </Card>
          <Card title="Channels">
            <ChannelFields channels={profile.channels} hideLegend />
          </Card>
        </div>
        <Card title="Your audience">
          <p className="text-muted mb-4">In whole percent. Anything you leave empty isn’t shown.</p>
          <AudienceFields audience={profile.audience} />
        </Card>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton pendingLabel="Saving…">Save profile</SubmitButton>
      </div>
    </ActionForm>
  );
}
