import { apply } from "@/lib/application/service";
import type { CampaignInput } from "@/lib/campaign/campaign";
import { createCampaign } from "@/lib/campaign/service";
import { db } from "@/lib/db/db";
import { newId } from "@/lib/id/id";
import { NO_AUDIENCE } from "@/lib/influencer/influencer";
import type { Move } from "@/lib/negotiation/negotiation";
import { makeMove } from "@/lib/negotiation/service";
import type { Role } from "@/lib/role/role";
import type { BrandScope, InfluencerScope, PartyScope } from "@/lib/session/scope";
import { brandScopeOf, influencerScopeOf } from "@/lib/session/session";
import type { Terms } from "@/lib/terms/terms";
import { terms } from "@/tests/unit/builders";

/** The value, which must exist: otherwise the test itself is wrong. */
export function sure<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("expected a value");
  return value;
}

async function newUser(name: string): Promise<string> {
  const id = newId();
  await db.user.create({ data: { id, email: `${id}@example.test`, name, passwordHash: "none" } });
  return id;
}

/** A brand with one member of each role, as their scopes. */
export async function newBrand(name = "Fernwood"): Promise<Record<Role, BrandScope> & { brandId: string }> {
  const brandId = newId();
  await db.brand.create({ data: { id: brandId, name } });
  const join = async (role: Role) => {
    const userId = await newUser(`${name} ${role}`);
    await db.member.create({ data: { brandId, userId, role } });
    return sure(await brandScopeOf(userId));
  };
  return {
    brandId,
    owner: await join("owner"),
    manager: await join("manager"),
    reviewer: await join("reviewer"),
  };
}

/** An influencer with one channel, as their scope. */
export async function newInfluencer(name = "Maya Okafor"): Promise<InfluencerScope> {
  const [userId, id] = [await newUser(name), newId()];
  const profile = { location: "Austin", bio: "", categories: [], audience: NO_AUDIENCE };
  await db.influencer.create({
    data: { id, userId, handle: `h${id.replaceAll("-", "")}`, ...profile },
  });
  await db.channel.create({
    data: { influencerId: id, platform: "instagram", handle: "x", followers: 1000, engagementBps: 400 },
  });
  return sure(await influencerScopeOf(userId));
}

export function campaignInput(patch: Partial<CampaignInput> = {}): CampaignInput {
  return {
    name: "Autumn Kitchen",
    brief: "Cook with us.",
    currency: "USD",
    budget: 1_000_000,
    fixedFee: null,
    platforms: [],
    applyBy: null,
    decideOn: null,
    zone: "UTC",
    fixed: {},
    products: [],
    ...patch,
  };
}

/** Makes a campaign that takes applications, or a draft with `open: false`. Returns its id. */
export async function newCampaign(
  scope: BrandScope,
  { open = true, at, ...patch }: Partial<CampaignInput> & { open?: boolean; at?: Date } = {},
): Promise<string> {
  const made = await createCampaign(scope, { ...campaignInput(patch), key: newId(), open, at });
  if (!made.ok) throw new Error(made.refusal.sentence);
  return made.campaignId;
}

/** Applies with the usual terms and a patch, which must succeed. Returns the application's id. */
export function applied(
  scope: InfluencerScope,
  campaignId: string,
  { at, ...patch }: Partial<Terms> & { at?: Date } = {},
): Promise<string> {
  return appliedWith(scope, campaignId, [terms(patch)], at);
}

/** Applies with these alternatives, which must succeed. Returns the application's id. */
export async function appliedWith(
  scope: InfluencerScope,
  campaignId: string,
  alternatives: readonly Terms[],
  at?: Date,
): Promise<string> {
  const outcome = await apply(scope, { campaignId, alternatives, message: "", key: newId(), at });
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.applicationId;
}

/** Makes one move, which must succeed. */
export async function moved(
  scope: PartyScope,
  applicationId: string,
  answers: number,
  move: Move,
  at?: Date,
): Promise<void> {
  const outcome = await makeMove(scope, { applicationId, answers, move, key: newId(), at });
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
}
