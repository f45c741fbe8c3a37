import { formatDay } from "@/lib/time/time";
import { countryName } from "./country";
import {
  type DeliverableFormat,
  type Platform,
  PLATFORM_FORMATS,
  PLATFORM_LABELS,
  PLATFORMS,
} from "./platform";
import {
  type Deliverable,
  type Due,
  type Exclusivity,
  type Gift,
  mergeDeliverables,
  type Payment,
  type PaymentEvent,
  type Right,
  type RightKind,
  type TermName,
  type Terms,
  type Territory,
} from "./terms";

/** Formats minor units for a person, in the campaign's currency, which the caller knows. */
export type MoneyFormatter = (minor: number) => string;

/** The names of the terms in rows and sentences. */
export const TERM_LABELS: Record<TermName, string> = {
  fee: "Fee",
  deliverables: "Deliverables",
  rights: "Usage rights",
  exclusivity: "Exclusivity",
  gift: "Gifted product",
  commission: "Commission",
  payment: "Payment",
};

export const RIGHT_LABELS: Record<RightKind, string> = {
  organic: "Organic use",
  paid: "Paid use",
  allowlisting: "Allowlisting",
};

/** What each kind of right lets the brand do, as a sentence. */
export const RIGHT_MEANINGS: Record<RightKind, string> = {
  organic: "Share the content on the brand's own channels.",
  paid: "Use the content in paid advertising.",
  allowlisting: "Run ads through the influencer's account.",
};

const FORMAT_NAMES: Record<DeliverableFormat, { one: string; many: string }> = {
  post: { one: "post", many: "posts" },
  reel: { one: "reel", many: "reels" },
  story: { one: "story", many: "stories" },
  video: { one: "video", many: "videos" },
  short: { one: "short", many: "shorts" },
  live: { one: "live stream", many: "live streams" },
  pin: { one: "pin", many: "pins" },
};

/** "2 stories", "1 TikTok video". The platform is named only if the format exists on several. */
export function countText(quantity: number, platform: Platform, format: DeliverableFormat): string {
  return `${quantity} ${nameText(quantity, platform, format)}`;
}

/** Without the number: "stories", "TikTok video". */
export function nameText(quantity: number, platform: Platform, format: DeliverableFormat): string {
  const name = quantity === 1 ? FORMAT_NAMES[format].one : FORMAT_NAMES[format].many;
  const homes = PLATFORMS.filter((candidate) => PLATFORM_FORMATS[candidate].includes(format));
  return homes.length > 1 ? `${PLATFORM_LABELS[platform]} ${name}` : name;
}

/** "21 days after agreement", "12 Dec 2026", "any day". */
export function dueText(due: Due): string {
  if (due === null) return "any day";
  return "on" in due ? formatDay(due.on) : `${daysText(due.days)} after agreement`;
}

/** "2 stories by 12 Dec 2026", "2 stories within 21 days". */
export function deliverableText({ quantity, platform, format, due }: Deliverable): string {
  const count = countText(quantity, platform, format);
  if (due === null) return count;
  return "on" in due ? `${count} by ${formatDay(due.on)}` : `${count} within ${daysText(due.days)}`;
}

/** "none", "1 day", "30 days". */
export function daysText(days: number): string {
  if (days === 0) return "none";
  return days === 1 ? "1 day" : `${days} days`;
}

/** 1250 -> "12.5%". */
export function percentText(bps: number): string {
  return `${bps / 100}%`;
}

/** 1250 -> "12.5%", and "none" for 0. */
export function commissionText(bps: number): string {
  return bps === 0 ? "none" : percentText(bps);
}

/** "Stoneware set, sand ($40)". */
export function giftText({ name, variant, value }: Gift, money: MoneyFormatter): string {
  return `${variant === null ? name : `${name}, ${variant}`} (${money(value)})`;
}

/** "worldwide", "Germany", "Germany and Austria", "Germany, Austria and 3 more". */
export function territoryText(territory: Territory): string {
  if (territory === "worldwide") return "worldwide";
  const names = territory.map(countryName);
  if (names.length > 3) return `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
}

/** "paid use for 30 days in Germany", "organic use for 90 days worldwide". */
export function rightText(right: Right): string {
  return `${RIGHT_LABELS[right.kind].toLowerCase()} for ${grantText(right)}`;
}

/** Without the kind: "30 days in Germany", "90 days worldwide". */
export function grantText({ days, territory }: Right): string {
  const where = territory === "worldwide" ? "worldwide" : `in ${territoryText(territory)}`;
  return `${daysText(days)} ${where}`;
}

/** "none", "30 days", "30 days in cookware". */
export function exclusivityText(exclusivity: Exclusivity | null): string {
  if (exclusivity === null) return "none";
  const { days, category } = exclusivity;
  return category === null ? daysText(days) : `${daysText(days)} in ${category}`;
}

const AFTER: Record<PaymentEvent, string> = {
  agreement: "agreement",
  approval: "approval",
  publication: "publication",
};

/** "30% on agreement, the rest 14 days after publication", "all on agreement". */
export function paymentText({ depositBps, days, after }: Payment): string {
  if (depositBps === 10_000) return "all on agreement";
  const when = days === 0 ? `on ${AFTER[after]}` : `${daysText(days)} after ${AFTER[after]}`;
  if (depositBps === 0) return `all ${when}`;
  return `${percentText(depositBps)} on agreement, the rest ${when}`;
}

/**
 * All terms except the fee, as short pieces to be joined by " · ": ["1 reel, 2 stories", "organic use for 90 days
 * worldwide"].
 */
export function termsSummary(terms: Terms, money: MoneyFormatter): string[] {
  const work = mergeDeliverables(terms.deliverables).map(deliverableText).join(", ");
  const pieces = work === "" ? [] : [work];
  pieces.push(...terms.rights.map(rightText));
  if (terms.exclusivity) pieces.push(`exclusive for ${exclusivityText(terms.exclusivity)}`);
  if (terms.gift) pieces.push(giftText(terms.gift, money));
  if (terms.commissionBps > 0) pieces.push(`${percentText(terms.commissionBps)} commission`);
  pieces.push(`paid ${paymentText(terms.payment)}`);
  return pieces;
}

/** One term in words, for a list of fixed terms or a comparison. */
export function termText(name: TermName, terms: Terms, money: MoneyFormatter): string {
  switch (name) {
    case "fee":
      return money(terms.fee);
    case "deliverables":
      return mergeDeliverables(terms.deliverables).map(deliverableText).join(", ") || "none";
    case "rights":
      return terms.rights.map(rightText).join("; ") || "none granted";
    case "exclusivity":
      return exclusivityText(terms.exclusivity);
    case "gift":
      return terms.gift ? giftText(terms.gift, money) : "none";
    case "commission":
      return commissionText(terms.commissionBps);
    case "payment":
      return paymentText(terms.payment);
  }
}
