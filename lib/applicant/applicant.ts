import type { Profile } from "@/lib/influencer/influencer";
import type { Currency } from "@/lib/money/money";
import type { Ending } from "@/lib/negotiation/ending";
import type { Terms } from "@/lib/negotiation/terms";

/** Who spoke for the brand in one event of the log, and the reason given where it went over budget (N14). */
export type Voice = { readonly name: string; readonly override: string | null };

/** What the head and the history of a negotiation show the brand. Voices by the number of their event, from 1. */
export type ApplicantCard = { readonly location: string; readonly voices: ReadonlyMap<number, Voice> };

/** An earlier negotiation of the same influencer with the same brand (N9); `ending` is null while it is open. */
export type EarlierNegotiation = {
  readonly applicationId: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly currency: Currency;
  readonly openedAt: Date;
  readonly terms: Terms;
  readonly ending: Ending | null;
};

/** The applicant as the brand studies them. */
export type ApplicantProfile = {
  readonly profile: Profile;
  readonly earlier: readonly EarlierNegotiation[];
  /** There are more than are listed. */
  readonly hasMore: boolean;
};
