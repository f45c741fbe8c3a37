import { type DeliverableFormat, FORMATS, type Platform, PLATFORMS } from "@/lib/terms/platform";
import { type Terms } from "@/lib/terms/terms";
import { nameText } from "@/lib/terms/wording";

/** Somebody on the roster with what was agreed. Amounts of `terms` in minor units of the campaign's currency. */
export type RosterPlace = {
  applicationId: string;
  contractId: string;
  name: string;
  handle: string;
  platforms: Platform[];
  followers: number;
  agreedAt: Date;
  /** The rate first asked for, minor units. */
  asked: number;
  terms: Terms;
};

/** How many of one kind of content the whole roster delivers. */
export type DeliverableTotal = { platform: Platform; format: DeliverableFormat; quantity: number };

/** The roster added up. Amounts in minor units. */
export type RosterTotals = {
  places: number;
  fees: number;
  giftedValue: number;
  followers: number;
  deliverables: DeliverableTotal[];
};

/** Totals in the one order of platforms and formats, kinds that nobody delivers left out. */
export function inOrder(totals: readonly DeliverableTotal[]): DeliverableTotal[] {
  const rank = ({ platform, format }: DeliverableTotal) =>
    PLATFORMS.indexOf(platform) * FORMATS.length + FORMATS.indexOf(format);
  return totals.filter(({ quantity }) => quantity > 0).sort((a, b) => rank(a) - rank(b));
}

/** "stories", "TikTok videos": what a total counts, without its number. */
export function totalLabel({ platform, format, quantity }: DeliverableTotal): string {
  const name = nameText(quantity, platform, format);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What one place costs on average, in whole minor units; null while the roster is empty. */
export function averageFee({ fees, places }: RosterTotals): number | null {
  return places === 0 ? null : Math.round(fees / places);
}
