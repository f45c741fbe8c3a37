import type { Permission, Role } from "@/lib/role/role";

/**
 * Who a query reads for. The tags make these types impossible to write by hand: only `lib/session` creates them, from
 * the database, so a query that takes one cannot be asked for another tenant.
 */
declare const proven: unique symbol;
type Proven<Name extends string> = string & { readonly [proven]: Name };

export type BrandId = Proven<"brand">;
export type InfluencerId = Proven<"influencer">;
export type UserId = Proven<"user">;
export type SessionId = Proven<"session">;
type VotingLinkId = Proven<"voting-link">;
type KeyId = Proven<"key">;

/**
 * A signed-in person, as a member, an influencer or neither: for what belongs to the person alone (account,
 * notifications).
 */
export type UserScope = { readonly kind: "user"; readonly userId: UserId; readonly sessionId: SessionId };

/** A member of a brand. */
export type BrandScope = {
  readonly kind: "brand";
  readonly brandId: BrandId;
  readonly userId: UserId;
  readonly role: Role;
};

/** An influencer. */
export type InfluencerScope = {
  readonly kind: "influencer";
  readonly influencerId: InfluencerId;
  readonly userId: UserId;
};

/** The holder of a voting link. Sees only what the link was made for. */
type VoterScope = { readonly kind: "voter"; readonly brandId: BrandId; readonly linkId: VotingLinkId };

/** Software with a brand's key. May do what the key grants. */
type KeyScope = {
  readonly kind: "key";
  readonly brandId: BrandId;
  readonly keyId: KeyId;
  readonly grants: readonly Permission[];
};

/** A person on either side of a negotiation, who can make a move. */
export type PartyScope = BrandScope | InfluencerScope;

/**
 * Everyone a query may read for. Each query decides by `kind` what they see; see `withinScope` for the usual answer.
 */
export type Scope = PartyScope | VoterScope | KeyScope;
