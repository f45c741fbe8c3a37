import { CheckboxGroup } from "@/components/ui/choice-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { CATEGORIES, MAX_BIO, MAX_CATEGORIES, MAX_LOCATION, type Profile } from "@/lib/influencer/influencer";
import { MAX_NAME } from "@/lib/text/text";

type Words = Pick<Profile, "name" | "handle" | "location" | "bio" | "categories">;

/** The parts of a profile that an influencer writes in words. */
export function ProfileFields({ profile }: { profile?: Words }) {
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          name="name"
          label="Name"
          autoComplete="name"
          defaultValue={profile?.name}
          maxLength={MAX_NAME}
        />
        <TextField
          name="handle"
          label="Handle"
          autoComplete="off"
          defaultValue={profile?.handle}
          hint={`Your name on Parley. 2 to 30 letters, digits, dots or underscores.${profile ? " If you change it, nobody else can take the old one for 90 days." : ""}`}
        />
      </div>
      <TextField
        name="location"
        label="Location"
        autoComplete="off"
        defaultValue={profile?.location}
        maxLength={MAX_LOCATION}
        placeholder="City, country"
        optional
      />
      <TextArea
        name="bio"
        label="About you"
        defaultValue={profile?.bio}
        maxLength={MAX_BIO}
        rows={3}
        hint="What you make, and for whom. Brands read this first."
        optional
      />
      <CheckboxGroup
        name="categories"
        label="Topics"
        hint={`Up to ${MAX_CATEGORIES}.`}
        boxes
        choices={CATEGORIES.map((category) => ({ value: category, label: category }))}
        defaultValues={profile?.categories}
        optional
      />
    </>
  );
}
