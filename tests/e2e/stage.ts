import type { CampaignInput } from "@/lib/campaign/campaign";
import { db } from "@/lib/db/db";
import { newId } from "@/lib/id/id";
import type { Move } from "@/lib/negotiation/negotiation";
import type { Role } from "@/lib/role/role";
import type { BrandScope, InfluencerScope } from "@/lib/session/scope";
import { brandScopeOf, influencerScopeOf } from "@/lib/session/session";
import { seal } from "@/lib/session/token";
import type { Terms } from "@/lib/terms/terms";
import {
  applied,
  appliedWith,
  moved,
  newBrand,
  newCampaign,
  newInfluencer,
  sure,
} from "@/tests/integration/cast";
import { terms } from "@/tests/unit/builders";

// What a browser test needs before it begins, made through the services: faster than a hundred clicks, and just as real.
// It is a process of its own, which the tests ask through cast.ts.

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How many of a crowd are made at the same time. */
const AT_ONCE = 8;

/** Somebody to sign a browser in as: `cookie` holds a session of theirs. */
export type Player = { userId: string; name: string; cookie: string };
export type Brand = { name: string } & Record<Role, Player>;
type CampaignPatch = Partial<CampaignInput> & { open?: boolean };

async function manager({ userId }: Player): Promise<BrandScope> {
  return sure(await brandScopeOf(userId));
}
async function creator({ userId }: Player): Promise<InfluencerScope> {
  return sure(await influencerScopeOf(userId));
}

/** Signs a person in again, in a browser called Firefox that was last used this many days ago. */
async function signIn(userId: string, seenDaysAgo = 0): Promise<Player> {
  const { name } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  const sessionId = newId();
  await db.session.create({
    data: {
      id: sessionId,
      userId,
      userAgent: "Mozilla/5.0 Firefox/140.0",
      lastSeenAt: new Date(Date.now() - seenDaysAgo * DAY_MS),
      expiresAt: new Date(Date.now() + DAY_MS),
    },
  });
  return { userId, name, cookie: await seal({ userId, sessionId }) };
}

/** A brand with one member of each role. */
async function brand(name = "Fernwood"): Promise<Brand> {
  const scopes = await newBrand(name);
  return {
    name,
    owner: await signIn(scopes.owner.userId),
    manager: await signIn(scopes.manager.userId),
    reviewer: await signIn(scopes.reviewer.userId),
  };
}

/** An influencer with this many followers on Instagram. */
async function influencer(name = "Maya Okafor", followers = 1000): Promise<Player> {
  const { influencerId, userId } = await newInfluencer(name);
  await db.channel.updateMany({ where: { influencerId }, data: { followers } });
  return signIn(userId);
}

/** A campaign of this member's brand, with a budget of $10,000 unless told otherwise. Returns its id. */
async function campaign(of: Player, patch: CampaignPatch = {}): Promise<string> {
  return newCampaign(await manager(of), patch);
}

/** Applicants at these fees (minor units), in this order. */
async function applicants(
  campaignId: string,
  all: readonly { name: string; fee: number; followers?: number }[],
): Promise<void> {
  for (const { name, fee, followers } of all)
    await applied(await creator(await influencer(name, followers)), campaignId, { fee });
}

/** Calls `play` once for each number below `count`, several at a time. */
async function together(count: number, play: (number: number) => Promise<unknown>): Promise<void> {
  const numbers = Array.from({ length: count }, (_, number) => number).values();
  const work = async () => {
    for (const number of numbers) await play(number);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** So many applicants. "Applicant 0" has the most followers, and each after it has one fewer. */
async function crowd(campaignId: string, count: number): Promise<void> {
  await together(count, async (number) => {
    const scope = await newInfluencer(`Applicant ${number}`);
    await db.channel.updateMany({
      where: { influencerId: scope.influencerId },
      data: { followers: count - number },
    });
    await applied(scope, campaignId, { fee: 50_000 });
  });
}

/** So many negotiations of one influencer, each in a campaign of its own. "Campaign 0" was applied to first. */
async function negotiations(of: Player, count: number): Promise<void> {
  const [side, theirs] = [await creator(of), await manager((await brand()).manager)];
  const start = Date.now() - DAY_MS;
  await together(count, async (number) => {
    const campaignId = await newCampaign(theirs, {
      name: `Campaign ${number}`,
      at: new Date(start - DAY_MS),
    });
    await applied(side, campaignId, { fee: 50_000, at: new Date(start + number) });
  });
}

export type Play = {
  /** The fees of all offers so far, the application's first, in minor units: one, or one for each alternative. */
  fees: readonly (number | readonly number[])[];
  /** How old the last offer is. */
  daysAgo?: number;
  campaign?: CampaignPatch;
  terms?: Partial<Omit<Terms, "fee">>;
  ending?: { by: "brand" | "influencer"; move: Move };
};

/** A negotiation with a brand, a campaign and an influencer of its own, and an hour between offers. */
async function negotiation({ fees, daysAgo = 0, campaign: patch, terms: work, ending }: Play) {
  const [theirs, maya] = [await brand(), await influencer()];
  const sides = { brand: await manager(theirs.manager), influencer: await creator(maya) };
  const lastAt = Date.now() - daysAgo * DAY_MS - 2 * MINUTE_MS;
  const at = (number: number) => new Date(lastAt - (fees.length - 1 - number) * HOUR_MS);
  const opened = new Date(at(0).getTime() - DAY_MS);
  const campaignId = await newCampaign(sides.brand, { ...patch, at: opened });
  const [asked = [], ...counters] = fees.map((each) => [each].flat().map((fee) => terms({ ...work, fee })));
  const applicationId = await appliedWith(sides.influencer, campaignId, asked, at(0));
  for (const [answers, alternatives] of counters.entries()) {
    const by = answers % 2 === 0 ? sides.brand : sides.influencer;
    await moved(by, applicationId, answers, { kind: "counter", alternatives }, at(answers + 1));
  }
  if (ending) {
    const when = new Date(lastAt + MINUTE_MS);
    await moved(sides[ending.by], applicationId, counters.length, ending.move, when);
  }
  return { brand: theirs, influencer: maya, campaignId, applicationId };
}

/** Somebody of the demo content. */
async function demoPerson(email: string): Promise<Player> {
  return signIn(sure(await db.user.findUnique({ where: { email }, select: { id: true } })).id);
}

/** The id of a campaign of the demo content. */
async function demoCampaign(name: string): Promise<string> {
  return sure(await db.campaign.findFirst({ where: { name }, select: { id: true } })).id;
}

/** Which application of a demo campaign: a person's, one with this ending, or an open one after this many offers. */
type Wanted = { handle?: string; ending?: string; standing?: number; isOpen?: boolean };

/** The id of such an application in the demo content, the one with the most time left if there are several. */
async function demoApplication(
  campaignName: string,
  { handle, ending, standing, isOpen }: Wanted,
): Promise<string> {
  const found = await db.application.findFirst({
    where: {
      campaignId: await demoCampaign(campaignName),
      applicantHandle: handle,
      ending,
      standingNumber: standing,
      state: isOpen ? "open" : undefined,
    },
    orderBy: { expiresAt: "desc" },
    select: { id: true },
  });
  return sure(found).id;
}

const STAGE = {
  signIn,
  brand,
  influencer,
  campaign,
  applicants,
  crowd,
  negotiations,
  negotiation,
  demoPerson,
  demoCampaign,
  demoApplication,
};
export type Stage = typeof STAGE;
export type Wish = { id: number; verb: keyof Stage; given: unknown[] };
export type Reply = { id: number; found?: unknown; error?: string };

process.on("message", ({ id, verb, given }: Wish) => {
  const play = STAGE[verb] as (...all: unknown[]) => Promise<unknown>;
  void play(...given)
    .then(
      (found): Reply => ({ id, found }),
      (error: Error): Reply => ({ id, error: error.stack ?? error.message }),
    )
    .then((answer) => process.send?.(answer));
});
