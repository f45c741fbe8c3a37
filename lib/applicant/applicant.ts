import type { Profile } from "@/lib/influencer/influencer";
import type { Currency } from "@/lib/money/money";
import type { DeadlineKind, Ending } from "@/lib/negotiation/ending";
import type { EntryKey } from "@/lib/negotiation/history";
import type { Terms } from "@/lib/terms/terms";

/** Who spoke for the brand in one event of the log, and the reason given where it went over budget (N14). */
export type Voice = { readonly name: string; readonly override: string | null };

/** What the head and the history of a negotiation show the brand. Voices by `voiceKey`. */
export type ApplicantCard = { readonly location: string; readonly voices: ReadonlyMap<string, Voice> };

/** The entry of the history somebody spoke in: what it tells of, and at which offer. */
export function voiceKey({ kind, offer }: EntryKey): string {
  return `${kind} ${offer}`;
}

/** An earlier negotiation of the same influencer with the same brand (N9); `ending` is null while it is open. */
export type EarlierNegotiation = {
  readonly applicationId: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly currency: Currency;
  readonly openedAt: Date;
  /** The lead of its last offer, or what was agreed. */
  readonly terms: Terms;
  readonly deadline: DeadlineKind;
  readonly ending: Ending | null;
};

/** The applicant as the brand studies them. */
export type ApplicantProfile = {
  readonly profile: Profile;
  readonly earlier: readonly EarlierNegotiation[];
  /** There are more than are listed. */
  readonly hasMore: boolean;
};
