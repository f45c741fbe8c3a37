import { z } from "zod";
import { fieldOf, type FormValues } from "@/lib/form/form";
import { newPasswordSchema, refusePasswordFlaw } from "@/lib/password/schema";
import { parsePercentBps } from "@/lib/percent/percent";
import { PLATFORMS } from "@/lib/terms/platform";
import { emailSchema, nameSchema } from "@/lib/text/schema";
import { cleanLine, cleanText } from "@/lib/text/text";
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
  parseFollowers,
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

function read(parse: (typed: string) => number | null, max: number, sentence: string) {
  return z.string().transform((typed, context) => {
    const value = parse(typed);
    if (value !== null && value <= max) return value;
    context.addIssue({ code: "custom", message: sentence });
    return z.NEVER;
  });
}

/** The fields of one platform. If all are empty, the influencer has no channel there. */
const channelSchema = z
  .object({
    handle: z
      .string()
      .transform((typed) => cleanLine(typed).replace(/^@/, ""))
      .pipe(z.string().regex(/^\S{1,60}$/u, "Enter your handle there, without spaces.")),
    followers: read(parseFollowers, MAX_FOLLOWERS, "Enter a number, like 41200 or 41.2k."),
    engagement: read(parsePercentBps, 10_000, "Enter a percentage from 0 to 100, like 4.8."),
  })
  .transform(({ handle, followers, engagement }) => ({ handle, followers, engagementBps: engagement }));

const channelsSchema = z
  .object(Object.fromEntries(PLATFORMS.map((platform) => [platform, channelSchema.optional()])))
  .transform((byPlatform): Channel[] =>
    PLATFORMS.flatMap((platform) => {
      const channel = byPlatform[platform];
      return channel ? [{ platform, ...channel }] : [];
    }),
  )
  .refine((channels) => channels.length > 0, "Fill in at least one channel.");

const percent = z
  .string()
  .transform((typed) => (typed.trim() === "" ? "0" : typed.trim().replace(/\s?%$/, "")))
  .pipe(
    z
      .string()
      .regex(/^\d{1,3}$/, "Enter a whole percentage.")
      .transform(Number)
      .refine((share) => share <= 100, "Enter at most 100."),
  );

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
