import { formatDay } from "@/lib/time/time";
import {
  type Deliverable,
  type GiftedProduct,
  mergeDeliverables,
  sameGift,
  type Terms,
  USAGE_RIGHTS_LABELS,
  type UsageRights,
} from "./terms";
import {
  commissionText,
  countText,
  daysText,
  deliverableText,
  giftText,
  type MoneyFormatter,
  nameText,
} from "./wording";

/** One thing an offer changed against the one before it. Money in minor units, commission in basis points. */
export type Change =
  | { kind: "fee"; before: number; after: number }
  | { kind: "deliverable-added"; deliverable: Deliverable }
  | { kind: "deliverable-removed"; deliverable: Deliverable }
  | { kind: "deliverable-changed"; before: Deliverable; after: Deliverable }
  | { kind: "usage-rights"; before: UsageRights; after: UsageRights }
  | { kind: "licence"; before: number; after: number }
  | { kind: "exclusivity"; before: number; after: number }
  | { kind: "gifted-product"; before: GiftedProduct | null; after: GiftedProduct | null }
  | { kind: "commission"; before: number; after: number };

/** How the history writes a change: "fee $1,050 -> $1,250", or a piece of its own such as "+ 1 story". */
export type ChangeText =
  | { kind: "replaced"; label: string; before: string; after: string }
  | { kind: "added"; text: string }
  | { kind: "removed"; text: string };

/** All that `after` changed, fee first; empty exactly when `sameTerms(before, after)`. */
export function changes(before: Terms, after: Terms): Change[] {
  const found: Change[] = [];
  if (before.fee !== after.fee) found.push({ kind: "fee", before: before.fee, after: after.fee });
  found.push(...deliverableChanges(before.deliverables, after.deliverables));
  if (before.usageRights !== after.usageRights)
    found.push({ kind: "usage-rights", before: before.usageRights, after: after.usageRights });
  if (before.licenceDays !== after.licenceDays)
    found.push({ kind: "licence", before: before.licenceDays, after: after.licenceDays });
  if (before.exclusivityDays !== after.exclusivityDays)
    found.push({ kind: "exclusivity", before: before.exclusivityDays, after: after.exclusivityDays });
  if (!sameGift(before.giftedProduct, after.giftedProduct))
    found.push({ kind: "gifted-product", before: before.giftedProduct, after: after.giftedProduct });
  if (before.commissionBps !== after.commissionBps)
    found.push({ kind: "commission", before: before.commissionBps, after: after.commissionBps });
  return found;
}

function deliverableChanges(before: readonly Deliverable[], after: readonly Deliverable[]): Change[] {
  const found: Change[] = [];
  const arrived = mergeDeliverables(after);
  const take = (fits: (line: Deliverable) => boolean) => {
    const at = arrived.findIndex(fits);
    return at < 0 ? undefined : arrived.splice(at, 1)[0];
  };

  // The same day first, so that a changed quantity is not mistaken for a moved date.
  const unmatched = mergeDeliverables(before).filter((line) => {
    const match = take((other) => sameWork(line, other) && line.dueOn === other.dueOn);
    if (match && match.quantity !== line.quantity)
      found.push({ kind: "deliverable-changed", before: line, after: match });
    return match === undefined;
  });
  for (const line of unmatched) {
    const moved = take((other) => sameWork(line, other));
    if (moved) found.push({ kind: "deliverable-changed", before: line, after: moved });
    else found.push({ kind: "deliverable-removed", deliverable: line });
  }
  for (const deliverable of arrived) found.push({ kind: "deliverable-added", deliverable });
  return found;
}

function sameWork(a: Deliverable, b: Deliverable): boolean {
  return a.platform === b.platform && a.format === b.format;
}

/** The words for one change; `money` writes minor units in the campaign's currency. */
export function describeChange(change: Change, money: MoneyFormatter): ChangeText {
  switch (change.kind) {
    case "fee":
      return replaced("fee", money(change.before), money(change.after));
    case "deliverable-added":
      return { kind: "added", text: `+ ${deliverableText(change.deliverable)}` };
    case "deliverable-removed":
      return { kind: "removed", text: `− ${deliverableText(change.deliverable)}` };
    case "deliverable-changed":
      return describeDeliverable(change.before, change.after);
    case "usage-rights":
      return replaced("usage rights", rightsText(change.before), rightsText(change.after));
    case "licence":
      return replaced("licence", daysText(change.before), daysText(change.after));
    case "exclusivity":
      return replaced("exclusivity", daysText(change.before), daysText(change.after));
    case "gifted-product":
      return describeGift(change.before, change.after, money);
    case "commission":
      return replaced("commission", commissionText(change.before), commissionText(change.after));
  }
}

function replaced(label: string, before: string, after: string): ChangeText {
  return { kind: "replaced", label, before, after };
}

function rightsText(rights: UsageRights): string {
  return USAGE_RIGHTS_LABELS[rights].toLowerCase();
}

function describeDeliverable(before: Deliverable, after: Deliverable): ChangeText {
  const { platform, format } = after;
  if (before.dueOn === after.dueOn) {
    const more = after.quantity - before.quantity;
    return more > 0
      ? { kind: "added", text: `+ ${countText(more, platform, format)}` }
      : { kind: "removed", text: `− ${countText(-more, platform, format)}` };
  }
  if (before.quantity === after.quantity) {
    const name = nameText(after.quantity, platform, format);
    return replaced(`${name} due`, dueText(before.dueOn), dueText(after.dueOn));
  }
  return replaced("deliverable", deliverableText(before), deliverableText(after));
}

function dueText(dueOn: string | null): string {
  return dueOn === null ? "any day" : formatDay(dueOn);
}

function describeGift(
  before: GiftedProduct | null,
  after: GiftedProduct | null,
  money: MoneyFormatter,
): ChangeText {
  if (before && after) return replaced("gifted product", giftText(before, money), giftText(after, money));
  if (after) return { kind: "added", text: `+ ${giftText(after, money)}` };
  return { kind: "removed", text: before ? `− ${giftText(before, money)}` : "− gifted product" };
}
