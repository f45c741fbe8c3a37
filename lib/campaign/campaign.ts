import type { Currency } from "@/lib/money/money";
import type { FixedTerms } from "@/lib/terms/fixed";
import type { Platform } from "@/lib/terms/platform";
import { formatDay } from "@/lib/time/time";

export type CampaignState = "draft" | "open" | "closed" | "finalised";

/** What a brand may do with a campaign. A closed one never reopens (N16), and a finalised one never changes. */
export type CampaignAct = "edit" | "open" | "close" | "finalise";

const ACTS: Record<CampaignState, readonly CampaignAct[]> = {
  draft: ["edit", "open"],
  open: ["edit", "close", "finalise"],
  closed: ["finalise"],
  finalised: [],
};

/**
 * Whether a campaign in this state allows this act. The screens ask this; the guards in the service's SQL repeat it.
 */
export function admits(state: CampaignState, act: CampaignAct): boolean {
  return ACTS[state].includes(act);
}

export const NAME_MIN = 3; // characters
export const NAME_MAX = 120;
export const BRIEF_MAX = 5000;
export const PRODUCT_NAME_MAX = 120;
export const PRODUCTS_MAX = 10;

/** A product that a campaign offers as a gift. `value` is in minor units of the campaign's currency. */
export type Product = { id: string; name: string; value: number };

/** What a brand enters about a campaign. Amounts are in minor units. A product's `id` is null while it is new. */
export type CampaignInput = {
  name: string;
  brief: string;
  currency: Currency;
  budget: number;
  fixedFee: number | null; // a number makes it a fixed-rate campaign (N15)
  platforms: readonly Platform[]; // none: any platform
  applyBy: Date | null; // the last moment of the day, see lastMomentOf
  decideOn: string | null; // YYYY-MM-DD: everything is decided by the end of this day in `zone` (N18)
  zone: string; // an IANA time zone
  fixed: FixedTerms; // the terms that are the same for everyone, with their values (N19)
  products: readonly { id: string | null; name: string; value: number }[];
};

/**
 * The last moment of a calendar day (YYYY-MM-DD) in UTC. Applications "until 30 Nov" are taken until that day is
 * over.
 */
export function lastMomentOf(day: string): Date {
  return new Date(`${day}T23:59:59.999Z`);
}

/** The calendar day (YYYY-MM-DD, UTC) of an apply-by moment, for a date field. */
export function applyByDay(applyBy: Date): string {
  return applyBy.toISOString().slice(0, 10);
}

/** The last day to apply, formatted by `dayText`. */
export function applyByText(applyBy: Date, now: Date): string {
  return dayText(applyByDay(applyBy), now);
}

/** A day (YYYY-MM-DD) as "30 Nov", with the year if it is not the current one. */
export function dayText(day: string, now: Date): string {
  const text = formatDay(day);
  const year = ` ${now.getUTCFullYear()}`;
  return text.endsWith(year) ? text.slice(0, -year.length) : text;
}

/**
 * A campaign's state and the two moments that end applications: the last day to apply, and the decision date (N18).
 */
type Applying = {
  readonly state: CampaignState;
  readonly applyBy: Date | null;
  readonly decideBy: Date | null;
};

/**
 * Whether an influencer may apply now: the campaign is open, and neither its last day to apply nor its decision date
 * has passed.
 */
export function takesApplications({ state, applyBy, decideBy }: Applying, now: Date): boolean {
  return state === "open" && [applyBy, decideBy].every((end) => end === null || now < end);
}

/** The badge beside a campaign's name, such as "Open · applications until 30 Nov". */
export function stateText({ state, applyBy, decideBy }: Applying, now: Date): string {
  switch (state) {
    case "draft":
      return "Draft · visible only to your team";
    case "open":
      if (decideBy !== null && decideBy <= now) return "Open · past its decision date";
      if (applyBy === null) return "Open";
      return `Open · applications ${now < applyBy ? "until" : "ended"} ${applyByText(applyBy, now)}`;
    case "closed":
      return "Closed";
    case "finalised":
      return "Roster finalised";
  }
}

/** The state in a word or two, for small spaces. */
export function stateWord(state: CampaignState): string {
  return { draft: "Draft", open: "Open", closed: "Closed", finalised: "Finalised" }[state];
}

/**
 * Whether anyone has applied. After that, the conditions they relied on cannot change (N14, N15, N19). `counts` holds
 * one count per status.
 */
export function hasApplicants(counts: Readonly<Record<string, number>>): boolean {
  return Object.values(counts).some((count) => count > 0);
}

/** "1 open negotiation", "12 open negotiations", "no open negotiations". */
export function negotiationsText(count: number): string {
  return count === 0
    ? "no open negotiations"
    : `${count} open ${count === 1 ? "negotiation" : "negotiations"}`;
}

/**
 * Says, before it is done, how closing or finalising affects the open negotiations (N16). `act` is, for example,
 * "Closing it".
 */
export function endsText(act: string, count: number): string {
  return count === 0
    ? "No negotiations are open."
    : `${act} ends ${negotiationsText(count)} as No Agreement Reached (campaign closed). We’ll let everyone involved know.`;
}

/**
 * Why a confirmation no longer counts: there are more open negotiations now, which have to be confirmed again (N16).
 */
export function moreThanShown(open: number): string {
  return `There are now ${negotiationsText(open)}, more than you were shown. Check, then confirm again.`;
}
