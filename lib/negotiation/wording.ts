import { formatDay } from "@/lib/time/time";
import {
  type Deliverable,
  type DeliverableFormat,
  type GiftedProduct,
  mergeDeliverables,
  type Platform,
  PLATFORM_FORMATS,
  PLATFORM_LABELS,
  PLATFORMS,
  type Terms,
  USAGE_RIGHTS_LABELS,
} from "./terms";
import { MAX_OFFER_NUMBER, MAX_ROUNDS, roundOf } from "./thread";

/** Writes minor units of the campaign's currency for a person; the caller knows the currency. */
export type MoneyFormatter = (minor: number) => string;

const FORMAT_NAMES: Record<DeliverableFormat, { one: string; many: string }> = {
  post: { one: "post", many: "posts" },
  reel: { one: "reel", many: "reels" },
  story: { one: "story", many: "stories" },
  video: { one: "video", many: "videos" },
  short: { one: "short", many: "shorts" },
  live: { one: "live stream", many: "live streams" },
  pin: { one: "pin", many: "pins" },
};

/** "2 stories", "1 TikTok video": the platform is named only where the format alone would not tell it. */
export function countText(quantity: number, platform: Platform, format: DeliverableFormat): string {
  return `${quantity} ${nameText(quantity, platform, format)}`;
}

/** The same without the number: "stories", "TikTok video". */
export function nameText(quantity: number, platform: Platform, format: DeliverableFormat): string {
  const name = quantity === 1 ? FORMAT_NAMES[format].one : FORMAT_NAMES[format].many;
  const homes = PLATFORMS.filter((candidate) => PLATFORM_FORMATS[candidate].includes(format));
  return homes.length > 1 ? `${PLATFORM_LABELS[platform]} ${name}` : name;
}

/** "2 stories by 12 Dec 2026". */
export function deliverableText({ quantity, platform, format, dueOn }: Deliverable): string {
  const count = countText(quantity, platform, format);
  return dueOn === null ? count : `${count} by ${formatDay(dueOn)}`;
}

/** "none", "1 day", "30 days". */
export function daysText(days: number): string {
  if (days === 0) return "none";
  return days === 1 ? "1 day" : `${days} days`;
}

/** 1250 -> "12.5%". */
export function commissionText(bps: number): string {
  return `${bps / 100}%`;
}

/** "Stoneware set ($40)". */
export function giftText(gift: GiftedProduct, money: MoneyFormatter): string {
  return `${gift.name} (${money(gift.value)})`;
}

/** All terms but the fee as short pieces, to be joined by " · ": ["1 reel, 2 stories", "organic and paid, 90 days"]. */
export function termsSummary(terms: Terms, money: MoneyFormatter): string[] {
  const work = mergeDeliverables(terms.deliverables).map(deliverableText).join(", ");
  const pieces = work === "" ? [] : [work];
  if (terms.usageRights !== "none") {
    const rights = USAGE_RIGHTS_LABELS[terms.usageRights].toLowerCase();
    pieces.push(terms.licenceDays === 0 ? rights : `${rights}, ${daysText(terms.licenceDays)}`);
  }
  if (terms.exclusivityDays > 0) pieces.push(`exclusive for ${daysText(terms.exclusivityDays)}`);
  if (terms.giftedProduct) pieces.push(giftText(terms.giftedProduct, money));
  if (terms.commissionBps > 0) pieces.push(`${commissionText(terms.commissionBps)} commission`);
  return pieces;
}

/** The round of the standing offer in a row: "New", "1 of 3", and "Final" once no counteroffer is left (N4). */
export function roundText(offerNumber: number): string {
  if (offerNumber === 0) return "New";
  return offerNumber === MAX_OFFER_NUMBER ? "Final" : `${roundOf(offerNumber)} of ${MAX_ROUNDS}`;
}
