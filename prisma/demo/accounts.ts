import { createBrand } from "@/lib/brand/service";
import { createInfluencer } from "@/lib/influencer/service";
import { inviteMember, joinAsNewcomer } from "@/lib/invite/service";
import type { Role } from "@/lib/role/role";
import type { BrandScope, InfluencerScope, UserId } from "@/lib/session/scope";
import { brandScopeOf, influencerScopeOf } from "@/lib/session/session";
import { audienceOf } from "./audience";
import { granted } from "./granted";
import { DEMO_INFLUENCERS } from "./influencers";
import { DAY_MS } from "./moments";
import {
  type BrandName,
  DEMO_BRANDS,
  DEMO_PASSWORD,
  type DemoBrand,
  type DemoMember,
  emailOf,
} from "./people";

/** The scopes of everyone in the demo: members by brand and role, influencers by handle. */
export type Everyone = {
  brand(name: BrandName): Record<Role, BrandScope>;
  influencer(handle: string): InfluencerScope;
  userIds: readonly UserId[];
};

/** How many influencers sign up at the same time, so that hashing their passwords uses every core. */
const AT_ONCE = 8;
const SIGNED_UP_AGO = 200; // days

/** Signs up everyone in the demo, as they would themselves: brands and influencers directly, members by invitation. */
export async function signEveryoneUp(now: Date): Promise<Everyone> {
  const at = new Date(now.getTime() - SIGNED_UP_AGO * DAY_MS);
  const brands = new Map<string, Record<Role, BrandScope>>();
  const userIds: UserId[] = [];
  for (const brand of DEMO_BRANDS) {
    const scopes = await signBrandUp(brand, at);
    userIds.push(...scopes.map(({ userId }) => userId));
    brands.set(brand.name, rolesOf(scopes, brand.name));
  }
  const influencers = new Map<string, InfluencerScope>();
  for (let from = 0; from < DEMO_INFLUENCERS.length; from += AT_ONCE) {
    const some = DEMO_INFLUENCERS.slice(from, from + AT_ONCE);
    await Promise.all(some.map(async (one) => influencers.set(one.handle, await signInfluencerUp(one, at))));
  }
  return {
    brand: (name) => known(brands.get(name), name),
    influencer: (handle) => known(influencers.get(handle), handle),
    userIds: [...userIds, ...[...influencers.values()].map(({ userId }) => userId)],
  };
}

function known<T>(found: T | null | undefined, name: string): T {
  if (!found) throw new Error(`the demo has no ${name}`);
  return found;
}

/** Signs up a brand with all its members. Returns their scopes, the owner's first. */
export async function signBrandUp({ name, members }: DemoBrand, at: Date): Promise<BrandScope[]> {
  const founder = known(
    members.find(({ role }) => role === "owner"),
    `owner of ${name}`,
  );
  const brand = { ...founder, brandName: name, password: DEMO_PASSWORD, at };
  const { userId } = granted(await createBrand(brand), `signing ${name} up`);
  const scopes = [known(await brandScopeOf(userId), founder.name)];
  for (const member of members) {
    const [owner] = scopes;
    if (owner && member !== founder) scopes.push(await join(owner, member));
  }
  return scopes;
}

/** The first member of each role. */
function rolesOf(scopes: readonly BrandScope[], name: string): Record<Role, BrandScope> {
  const first = (wanted: Role) =>
    known(
      scopes.find(({ role }) => role === wanted),
      `${wanted} of ${name}`,
    );
  return { owner: first("owner"), manager: first("manager"), reviewer: first("reviewer") };
}

async function join(owner: BrandScope, { name, email, role }: DemoMember): Promise<BrandScope> {
  const { token } = granted(await inviteMember(owner, { email, role }), `inviting ${name}`);
  const { userId } = granted(
    await joinAsNewcomer(token, { name, password: DEMO_PASSWORD }),
    `${name} joining`,
  );
  return known(await brandScopeOf(userId), name);
}

async function signInfluencerUp(one: (typeof DEMO_INFLUENCERS)[number], at: Date): Promise<InfluencerScope> {
  const { name, handle, location, bio, categories, channels } = one;
  const profile = { name, handle, location, bio, categories, channels, audience: audienceOf(one) };
  const made = await createInfluencer({ ...profile, email: emailOf(handle), password: DEMO_PASSWORD, at });
  return known(await influencerScopeOf(granted(made, `signing ${name} up`).userId), name);
}
