import { z } from "zod";
import { parseCount, parseWhole } from "@/lib/count/count";
import { fieldOf, type FormValues } from "@/lib/form/form";
import { newPasswordSchema, refusePasswordFlaw } from "@/lib/password/schema";
import { parsePercentBps } from "@/lib/percent/percent";
import { type Platform, PLATFORMS } from "@/lib/terms/platform";
import { emailSchema, nameSchema } from "@/lib/text/schema";
import { cleanLine, cleanText } from "@/lib/text/text";
import { readChannelHandle } from "./channel-handle";
import {
  AGES,
  CATEGORIES,
  type Channel,
  GENDERS,
  MAX_BIO,
  MAX_CATEGORIES,
  MAX_COUNTRIES,
  MAX_FOLLOWERS,
  MAX_LOCATION,
} from "./influencer";

function line(max: number) {
  return z
    .string()
    .transform(cleanLine)
    .pipe(z.string().max(max, `Use at most ${max} characters.`));
}

/** The name in Parley's addresses, typed with or without the @. */
const handleSchema = z
  .string()
  .transform((typed) => cleanLine(typed).replace(/^@/, "").toLowerCase())
  .pipe(
    z
      .string()
      .min(1, "Choose a handle.")
      .regex(/^[a-z0-9](?:[a-z0-9._]{0,28}[a-z0-9])$/, "Use 2 to 30 letters, digits, dots or underscores."),
  );

/** A count of followers. Says what could not be read, and how many are too many. */
const followers = z.string().transform((typed, context) => {
  const parsed = parseCount(typed);
  const fault = !parsed.ok ? parsed.refusal.sentence : parsed.count > MAX_FOLLOWERS ? TOO_MANY : null;
  if (parsed.ok && fault === null) return parsed.count;
  context.addIssue({ code: "custom", message: fault ?? TOO_MANY });
  return z.NEVER;
});

const TOO_MANY = `Enter at most ${MAX_FOLLOWERS.toLocaleString("en-US")}.`;

const engagement = z.string().transform((typed, context) => {
  const bps = parsePercentBps(typed);
  if (bps !== null) return bps;
  context.addIssue({ code: "custom", message: "Enter a percentage from 0 to 100, like 4.8." });
  return z.NEVER;
});

/** The handle on one platform, typed as it is or as an address. */
function channelHandleSchema(platform: Platform) {
  return z.string().transform((typed, context) => {
    const read = readChannelHandle(platform, cleanLine(typed));
    if (read.ok) return read.handle;
    context.addIssue({ code: "custom", message: read.sentence });
    return z.NEVER;
  });
}

/** The fields of one platform. If all are empty, the influencer has no channel there. */
function channelSchema(platform: Platform) {
  return z
    .object({
      handle: channelHandleSchema(platform),
      followers,
      engagement,
    })
    .transform(({ handle, followers, engagement }) => ({ handle, followers, engagementBps: engagement }));
}

const channelsSchema = z
  .object(Object.fromEntries(PLATFORMS.map((platform) => [platform, channelSchema(platform).optional()])))
  .transform((byPlatform): Channel[] =>
    PLATFORMS.flatMap((platform) => {
      const channel = byPlatform[platform];
      return channel ? [{ platform, ...channel }] : [];
    }),
  )
  .refine((channels) => channels.length > 0, "Fill in at least one channel.");

/** A whole percentage; empty means none. */
const percent = z.string().transform((typed, context) => {
  const share = typed.trim() === "" ? 0 : parseWhole(typed.trim().replace(/[%％]$/u, ""));
  if (share !== null && share <= 100) return share;
  context.addIssue({
    code: "custom",
    message: share === null ? "Enter a whole percentage." : "Enter at most 100.",
  });
  return z.NEVER;
});

const shares = z
  .array(z.object({ label: line(40), percent }))
  .transform((all) => all.filter(({ label, percent }) => label !== "" && percent > 0))
  .refine(
    (all) => all.reduce((sum, share) => sum + share.percent, 0) <= 100,
    "These add up to more than 100%.",
  );

const profileShape = {
  name: nameSchema("Enter your name."),
  handle: handleSchema,
  location: line(MAX_LOCATION),
  bio: z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(MAX_BIO, `Use at most ${MAX_BIO} characters.`)),
  categories: z
    .array(z.enum(CATEGORIES, "Choose from the list."))
    .max(MAX_CATEGORIES, `Choose at most ${MAX_CATEGORIES}.`)
    .transform((chosen) => [...new Set(chosen)]),
  channels: channelsSchema,
};

export const profileSchema = z.object({
  ...profileShape,
  audience: z.object({ ages: shares, genders: shares, countries: shares }),
});

export const signUpInfluencerSchema = z
  .object({ ...profileShape, email: emailSchema, password: newPasswordSchema })
  .superRefine(({ password, email, name, handle }, context) =>
    refusePasswordFlaw(context, "password", password, [email, name, handle]),
  );

/**
 * The fields of a posted profile form, in the shape that the schemas read. A field's name is its path, joined by
 * dots.
 */
export function profileFields(values: FormValues) {
  return {
    name: fieldOf(values, "name"),
    handle: fieldOf(values, "handle"),
    location: fieldOf(values, "location"),
    bio: fieldOf(values, "bio"),
    categories: values.categories ?? [],
    channels: Object.fromEntries(PLATFORMS.map((platform) => [platform, channelFields(values, platform)])),
    audience: {
      ages: AGES.map((label, at) => ({ label, percent: fieldOf(values, `audience.ages.${at}.percent`) })),
      genders: GENDERS.map((label, at) => ({
        label,
        percent: fieldOf(values, `audience.genders.${at}.percent`),
      })),
      countries: Array.from({ length: MAX_COUNTRIES }, (_, at) => ({
        label: fieldOf(values, `audience.countries.${at}.label`),
        percent: fieldOf(values, `audience.countries.${at}.percent`),
      })),
    },
  };
}

function channelFields(values: FormValues, platform: string) {
  const [handle, followers, engagement] = ["handle", "followers", "engagement"].map((field) =>
    fieldOf(values, `channels.${platform}.${field}`),
  ) as [string, string, string];
  return [handle, followers, engagement].every((typed) => typed.trim() === "")
    ? undefined
    : { handle, followers, engagement };
}
