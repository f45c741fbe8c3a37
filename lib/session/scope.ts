import type { Permission, Role } from "@/lib/role/role";

/**
 * Whose eyes a query looks through. The tags make these types impossible to write down by hand: only `lib/session` makes
 * them, from the database, so a query that takes one cannot be asked for another tenant.
 */
declare const proven: unique symbol;
type Proven<Name extends string> = string & { readonly [proven]: Name };

export type BrandId = Proven<"brand">;
export type InfluencerId = Proven<"influencer">;
export type UserId = Proven<"user">;
export type SessionId = Proven<"session">;
type VotingLinkId = Proven<"voting-link">;
type KeyId = Proven<"key">;

/** A signed-in person, whatever their place: for what belongs to the person alone (account, notifications). */
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

/** Whoever holds a voting link: sees only what the link was made for. */
type VoterScope = { readonly kind: "voter"; readonly brandId: BrandId; readonly linkId: VotingLinkId };

/** Software with a key of a brand: may do what the key grants. */
type KeyScope = {
  readonly kind: "key";
  readonly brandId: BrandId;
  readonly keyId: KeyId;
  readonly grants: readonly Permission[];
};

/** A person of either side of a negotiation: who can make a move. */
export type PartyScope = BrandScope | InfluencerScope;

/** Everybody a query may be asked by. Each query says by `kind` what they see; see `withinScope` for the usual answer. */
export type Scope = PartyScope | VoterScope | KeyScope;
