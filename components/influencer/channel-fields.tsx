import { FieldError } from "@/components/ui/field";
import { NumberField, TextField } from "@/components/ui/text-field";
import { type Channel, percentInput } from "@/lib/influencer/influencer";
import { type Platform, PLATFORM_LABELS, PLATFORMS } from "@/lib/negotiation/terms";

/** A line for each platform, so that nothing has to be added before JavaScript; a line left empty is no channel. */
export function ChannelFields({ channels = [] }: { channels?: readonly Channel[] }) {
  return (
    <fieldset className="grid gap-3">
      <legend className="field-label mb-1">Channels</legend>
      <p className="field-hint">
        Fill in the lines of the platforms you publish on, and leave the others empty.
      </p>
      <FieldError name="channels" />
      {PLATFORMS.map((platform) => (
        <ChannelLine
          key={platform}
          platform={platform}
          channel={channels.find((one) => one.platform === platform)}
        />
      ))}
    </fieldset>
  );
}

function ChannelLine({ platform, channel }: { platform: Platform; channel: Channel | undefined }) {
  const name = PLATFORM_LABELS[platform];
  return (
    <fieldset className="border-line grid grid-cols-2 items-start gap-2 border-t pt-3 sm:grid-cols-[5.5rem_1fr_8rem_8rem]">
      <legend className="sr-only">{name}</legend>
      <p className="col-span-2 font-medium sm:col-span-1 sm:mt-8" aria-hidden>
        {name}
      </p>
      <TextField
        name={`channels.${platform}.handle`}
        label={<Spoken platform={name} label="Handle" />}
        defaultValue={channel?.handle}
        autoComplete="off"
        maxLength={61}
        className="col-span-2 sm:col-span-1"
        optional="unmarked"
      />
      <TextField
        name={`channels.${platform}.followers`}
        label={<Spoken platform={name} label="Followers" />}
        defaultValue={channel?.followers.toString()}
        autoComplete="off"
        optional="unmarked"
      />
      <NumberField
        name={`channels.${platform}.engagement`}
        label={<Spoken platform={name} label="Engagement" />}
        defaultValue={channel && percentInput(channel.engagementBps)}
        suffix="%"
        optional="unmarked"
      />
    </fieldset>
  );
}

/** Each field's name says its platform to who listens. */
const Spoken = ({ platform, label }: { platform: string; label: string }) => (
  <>
    <span className="sr-only">{platform}: </span>
    {label}
  </>
);
