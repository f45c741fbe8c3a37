/**
 * Whose eyes a query looks through. The tags make these types impossible to write down by hand: only
 * `lib/session/session.ts` makes them, from the database, so a query that takes one cannot be asked for another tenant.
 */
declare const proven: unique symbol;
type Proven<Name extends string> = string & { readonly [proven]: Name };

export type BrandId = Proven<"brand">;
export type InfluencerId = Proven<"influencer">;
export type UserId = Proven<"user">;
export type SessionId = Proven<"session">;

export type Role = "owner" | "manager" | "reviewer";

export type BrandScope = { readonly brandId: BrandId; readonly userId: UserId; readonly role: Role };
/** A signed-in person, whatever their place: for what belongs to the person alone (account, notifications). */
export type UserScope = { readonly userId: UserId; readonly sessionId: SessionId };
export type InfluencerScope = { readonly influencerId: InfluencerId; readonly userId: UserId };
export type Scope = BrandScope | InfluencerScope;

/** True for a brand member's scope. */
export function isBrandScope(scope: Scope): scope is BrandScope {
  return "brandId" in scope;
}
