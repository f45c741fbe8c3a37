import { type DeliverableFormat, FORMATS, type Platform, PLATFORMS } from "@/lib/terms/platform";
import { type Terms } from "@/lib/terms/terms";
import { nameText } from "@/lib/terms/wording";

/** Somebody on the roster, with what was agreed. Amounts in `terms` are in minor units of the campaign's currency. */
export type RosterPlace = {
  applicationId: string;
  contractId: string;
  name: string;
  handle: string;
  platforms: Platform[];
  followers: number;
  agreedAt: Date;
  /** The rate they first asked for, in minor units. */
  asked: number;
  terms: Terms;
};

/** How many pieces of one kind of content the whole roster delivers. */
export type DeliverableTotal = { platform: Platform; format: DeliverableFormat; quantity: number };

/** The totals of a roster. Amounts in minor units. */
export type RosterTotals = {
  places: number;
  fees: number;
  giftedValue: number;
  followers: number;
  deliverables: DeliverableTotal[];
};

/** Totals in the fixed order of platforms and formats, without kinds that nobody delivers. */
export function inOrder(totals: readonly DeliverableTotal[]): DeliverableTotal[] {
  const rank = ({ platform, format }: DeliverableTotal) =>
    PLATFORMS.indexOf(platform) * FORMATS.length + FORMATS.indexOf(format);
  return totals.filter(({ quantity }) => quantity > 0).sort((a, b) => rank(a) - rank(b));
}

/** What a total counts, without its number: "Stories", "TikTok videos". */
export function totalLabel({ platform, format, quantity }: DeliverableTotal): string {
  const name = nameText(quantity, platform, format);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The average cost of a place, in whole minor units; null while the roster is empty. */
export function averageFee({ fees, places }: RosterTotals): number | null {
  return places === 0 ? null : Math.round(fees / places);
}
