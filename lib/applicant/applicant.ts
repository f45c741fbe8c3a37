import type { Profile } from "@/lib/influencer/influencer";
import type { Currency } from "@/lib/money/money";
import type { DeadlineKind, Ending } from "@/lib/negotiation/ending";
import type { EntryKey } from "@/lib/negotiation/history";
import type { Terms } from "@/lib/terms/terms";

/**
 * The member who acted for the brand in one event of the log, and the reason given if the move went over budget
 * (N14).
 */
export type Voice = { readonly name: string; readonly override: string | null };

/** What the brand sees in the header and history of a negotiation. The keys of `voices` come from `voiceKey`. */
export type ApplicantCard = {
  readonly location: string;
  /** Their name and handle today; the application keeps those of its day. */
  readonly today: { readonly name: string; readonly handle: string };
  readonly voices: ReadonlyMap<string, Voice>;
};

/** The key of a history entry: its kind and the number of its offer. */
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
  /** The lead of its last offer, or the agreed terms. */
  readonly terms: Terms;
  readonly deadline: DeadlineKind;
  readonly ending: Ending | null;
};

/** The applicant's profile, as the brand sees it. */
export type ApplicantProfile = {
  readonly profile: Profile;
  readonly earlier: readonly EarlierNegotiation[];
  /** True if there are more than are listed. */
  readonly hasMore: boolean;
};
