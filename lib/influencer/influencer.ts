import type { Platform } from "@/lib/terms/platform";

/** Where an influencer publishes. `followers` is a count, `engagementBps` the engagement rate in basis points. */
export type Channel = { platform: Platform; handle: string; followers: number; engagementBps: number };

/** A part of the audience, in whole percent. */
export type Share = { label: string; percent: number };
export type Audience = { ages: readonly Share[]; genders: readonly Share[]; countries: readonly Share[] };
export const NO_AUDIENCE: Audience = { ages: [], genders: [], countries: [] };

/** An influencer's profile. `handle` is their name in Parley's addresses, without the @. */
export type Profile = {
  name: string;
  handle: string;
  location: string;
  bio: string;
  categories: readonly Category[];
  channels: readonly Channel[];
  audience: Audience;
};

export const CATEGORIES = [
  "Art and design",
  "Beauty",
  "Books",
  "Business",
  "Comedy",
  "Education",
  "Family",
  "Fashion",
  "Fitness",
  "Food",
  "Gaming",
  "Health",
  "Home and garden",
  "Music",
  "Outdoors",
  "Pets",
  "Photography",
  "Science",
  "Sport",
  "Sustainability",
  "Technology",
  "Travel",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Limits of a profile. The followers of six channels at `MAX_FOLLOWERS` still fit into the database's integer. */
export const MAX_CATEGORIES = 5;
export const MAX_BIO = 600;
export const MAX_LOCATION = 80;
export const MAX_FOLLOWERS = 350_000_000;
export const AGES = ["13-17", "18-24", "25-34", "35-44", "45-54", "55+"] as const;
export const GENDERS = ["Women", "Men", "Another gender"] as const;
export const MAX_COUNTRIES = 5;

/** All followers together. Somebody who follows two channels counts twice. */
export function reach(channels: readonly Channel[]): number {
  return channels.reduce((sum, { followers }) => sum + followers, 0);
}

/** The engagement rate over all channels in basis points, weighted by followers. */
export function engagementBps(channels: readonly Channel[]): number {
  const all = reach(channels);
  const engaged = channels.reduce((sum, channel) => sum + channel.followers * channel.engagementBps, 0);
  return all === 0 ? 0 : Math.round(engaged / all);
}
