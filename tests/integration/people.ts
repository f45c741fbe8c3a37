import { randomUUID } from "node:crypto";
import { createBrand } from "@/lib/brand/service";
import { NO_AUDIENCE } from "@/lib/influencer/influencer";
import { createInfluencer } from "@/lib/influencer/service";
import { inviteMember, joinAsNewcomer } from "@/lib/invite/service";
import type { Role } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { brandScopeOf, influencerScopeOf } from "@/lib/session/session";

// The people in the tests. The services make them, each with an e-mail address of their own.

export const PASSWORD = "correct horse battery";
export function email() {
  return `${randomUUID()}@people.example`;
}
export function from(address = randomUUID()) {
  return { address, userAgent: "a test" };
}

export async function aBrand(password = PASSWORD) {
  const owner = { brandName: "Fernwood", name: "Priya Nair", email: email(), password };
  const made = await createBrand(owner);
  if (!made.ok) throw new Error(made.refusal.name);
  return { ...owner, ...made, scope: await scopeOf(made.userId) };
}

export async function scopeOf(userId: string): Promise<BrandScope> {
  const scope = await brandScopeOf(userId);
  if (scope === null) throw new Error("no member");
  return scope;
}

export async function anInvite(scope: BrandScope, to = email(), role: Role = "reviewer") {
  const invited = await inviteMember(scope, { email: to, role });
  if (!invited.ok) throw new Error(invited.refusal.name);
  return invited.token;
}

export async function aMember(scope: BrandScope, role: Role): Promise<BrandScope> {
  const joined = await joinAsNewcomer(await anInvite(scope, email(), role), {
    name: role,
    password: PASSWORD,
  });
  if (!joined.ok) throw new Error(joined.refusal.name);
  return scopeOf(joined.userId);
}

export function profile(handle = randomUUID().slice(0, 20)) {
  return {
    name: "Maya Okafor",
    handle,
    location: "Austin, Texas",
    bio: "",
    categories: ["Food" as const],
    channels: [{ platform: "instagram" as const, handle: "maya", followers: 412_000, engagementBps: 480 }],
    audience: NO_AUDIENCE,
  };
}

export async function anInfluencer() {
  const made = await createInfluencer({ ...profile(), email: email(), password: PASSWORD });
  if (!made.ok) throw new Error(made.refusal.name);
  const scope = await influencerScopeOf(made.userId);
  if (scope === null) throw new Error("no influencer");
  return { ...made, scope };
}

export function names(results: readonly ({ ok: true } | { ok: false; refusal: { name: string } })[]) {
  return results.map((result) => (result.ok ? "ok" : result.refusal.name)).sort();
}
