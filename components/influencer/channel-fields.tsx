import clsx from "clsx";
import { FieldError } from "@/components/ui/field";
import { NumberField, TextField } from "@/components/ui/text-field";
import { type Channel } from "@/lib/influencer/influencer";
import { percentInput } from "@/lib/percent/percent";
import { type Platform, PLATFORM_LABELS, PLATFORMS } from "@/lib/terms/platform";

/** A line for each platform, so that none has to be added by JavaScript; an empty line is not a channel. */
export function ChannelFields({
  channels = [],
  hideLegend,
}: {
  channels?: readonly Channel[];
  hideLegend?: boolean;
}) {
  return (
    <fieldset className="grid gap-3">
      <legend className={hideLegend ? "sr-only" : "font-label mb-1"}>Channels</legend>
      <p className="text-muted text-sm">
        Fill in the platforms you publish on, and leave the others empty. A handle or the address of your
        profile will do.
      </p>
      <FieldError name="channels" />
      {PLATFORMS.map((platform, at) => (
        <ChannelLine
          key={platform}
          platform={platform}
          isFirst={at === 0}
          channel={channels.find((one) => one.platform === platform)}
        />
      ))}
    </fieldset>
  );
}

/** On a wide screen the first line's labels serve as column heads. */
function ChannelLine({
  platform,
  channel,
  isFirst,
}: {
  platform: Platform;
  channel: Channel | undefined;
  isFirst: boolean;
}) {
  const name = PLATFORM_LABELS[platform];
  const named = (label: string) => (
    <>
      <span className="sr-only">{name}: </span>
      <span className={isFirst ? undefined : "sm:sr-only"}>{label}</span>
    </>
  );
  return (
    <fieldset className="border-line grid grid-cols-2 items-start gap-2 border-t pt-3 sm:grid-cols-[5.5rem_minmax(0,1fr)_7rem_7rem] sm:border-0 sm:pt-0">
      <legend className="sr-only">{name}</legend>
      <p
        className={clsx("col-span-2 font-medium sm:col-span-1", isFirst ? "sm:mt-8" : "sm:mt-3.5")}
        aria-hidden
      >
        {name}
      </p>
      <TextField
        name={`channels.${platform}.handle`}
        label={named("Handle")}
        defaultValue={channel?.handle}
        autoComplete="off"
        maxLength={500}
        className="col-span-2 sm:col-span-1"
        optional="unmarked"
      />
      <TextField
        name={`channels.${platform}.followers`}
        label={named("Followers")}
        defaultValue={channel?.followers.toString()}
        autoComplete="off"
        optional="unmarked"
      />
      <NumberField
        name={`channels.${platform}.engagement`}
        label={named("Engagement")}
        defaultValue={channel && percentInput(channel.engagementBps)}
        suffix="%"
        optional="unmarked"
      />
    </fieldset>
  );
}
