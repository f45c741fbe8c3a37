import { db } from "@/lib/db/db";
import type { InfluencerScope } from "@/lib/session/scope";
import type { Platform } from "@/lib/terms/platform";
import type { Audience, Category, Channel, Profile } from "./influencer";

/** The influencer's own profile. */
export async function profileOf({ influencerId }: InfluencerScope): Promise<Profile> {
  const { audience, categories, channels, user, ...words } = await db.influencer.findUniqueOrThrow({
    where: { id: influencerId },
    select: {
      user: { select: { name: true } },
      handle: true,
      location: true,
      bio: true,
      categories: true,
      audience: true,
      channels: {
        select: { platform: true, handle: true, followers: true, engagementBps: true },
        orderBy: { followers: "desc" },
      },
    },
  });
  return {
    ...words,
    name: user.name,
    categories: categories as Category[],
    audience: audience as unknown as Audience,
    channels: channels.map((channel): Channel => ({ ...channel, platform: channel.platform as Platform })),
  };
}
