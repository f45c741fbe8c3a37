export const PLATFORMS = ["instagram", "tiktok", "youtube", "twitch", "pinterest", "x"] as const;
export type Platform = (typeof PLATFORMS)[number];
export const PLATFORM_LABELS: Record<Platform, string> = {
  instagram: "Instagram",
  tiktok: "TikTok",
  youtube: "YouTube",
  twitch: "Twitch",
  pinterest: "Pinterest",
  x: "X",
};

export const FORMATS = ["post", "reel", "story", "video", "short", "live", "pin"] as const;
export type DeliverableFormat = (typeof FORMATS)[number];
export const FORMAT_LABELS: Record<DeliverableFormat, string> = {
  post: "Post",
  reel: "Reel",
  story: "Story",
  video: "Video",
  short: "Short",
  live: "Live stream",
  pin: "Pin",
};

/** What can be made where; a deliverable outside this table does not exist. */
export const PLATFORM_FORMATS: Record<Platform, readonly DeliverableFormat[]> = {
  instagram: ["post", "reel", "story", "live"],
  tiktok: ["video", "live"],
  youtube: ["video", "short", "live"],
  twitch: ["live"],
  pinterest: ["pin"],
  x: ["post", "video"],
};

export const USAGE_RIGHTS = ["none", "organic", "organic-and-paid"] as const;
export type UsageRights = (typeof USAGE_RIGHTS)[number];
export const USAGE_RIGHTS_LABELS: Record<UsageRights, string> = {
  none: "None",
  organic: "Organic",
  "organic-and-paid": "Organic and paid",
};

export const MAX_QUANTITY = 99;
export const MAX_DAYS = 3650;
export const MAX_COMMISSION_BPS = 10_000;

export type Deliverable = {
  platform: Platform;
  format: DeliverableFormat;
  quantity: number; // 1..MAX_QUANTITY
  dueOn: string | null; // YYYY-MM-DD
};

export type GiftedProduct = { name: string; value: number /* minor units */ };

export type Terms = {
  fee: number; // minor units of the campaign's currency
  deliverables: readonly Deliverable[];
  usageRights: UsageRights;
  licenceDays: number; // 0..MAX_DAYS; 0 when usageRights is none
  exclusivityDays: number; // 0..MAX_DAYS
  giftedProduct: GiftedProduct | null;
  commissionBps: number; // 0..MAX_COMMISSION_BPS, hundredths of a percent
};

/** The part of the terms a counteroffer speaks about; a key that is missing or undefined is carried forward. */
export type TermsPatch = { [K in keyof Terms]?: Terms[K] | undefined };

/** True if this platform knows this format. */
export function isFormatOf(platform: Platform, format: DeliverableFormat): boolean {
  return PLATFORM_FORMATS[platform].includes(format);
}

/**
 * The deliverables in one canonical order, lines that differ only in quantity added together, so that two
 * lists promise the same work exactly when their merged forms are equal. A merged quantity may exceed 99.
 */
export function mergeDeliverables(deliverables: readonly Deliverable[]): Deliverable[] {
  const lines = new Map<string, Deliverable>();
  for (const line of deliverables) {
    const key = `${PLATFORMS.indexOf(line.platform)} ${FORMATS.indexOf(line.format)} ${line.dueOn ?? ""}`;
    lines.set(key, { ...line, quantity: line.quantity + (lines.get(key)?.quantity ?? 0) });
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

/** True if both promise the same, whatever the order or grouping of the deliverables (N13). */
export function sameTerms(a: Terms, b: Terms): boolean {
  return (
    a.fee === b.fee &&
    a.usageRights === b.usageRights &&
    a.licenceDays === b.licenceDays &&
    a.exclusivityDays === b.exclusivityDays &&
    a.commissionBps === b.commissionBps &&
    sameGift(a.giftedProduct, b.giftedProduct) &&
    sameDeliverables(a.deliverables, b.deliverables)
  );
}

function sameDeliverables(a: readonly Deliverable[], b: readonly Deliverable[]): boolean {
  const [left, right] = [mergeDeliverables(a), mergeDeliverables(b)];
  return left.length === right.length && left.every((line, at) => sameLine(line, right[at]));
}

function sameLine(a: Deliverable, b: Deliverable | undefined): boolean {
  return (
    a.platform === b?.platform && a.format === b.format && a.quantity === b.quantity && a.dueOn === b.dueOn
  );
}

/** True if both are no gift, or the same product at the same value. */
export function sameGift(a: GiftedProduct | null, b: GiftedProduct | null): boolean {
  return a?.name === b?.name && a?.value === b?.value;
}

/**
 * The whole terms of a counteroffer: what `patch` names, and the standing terms for all it leaves out (N2).
 * A licence ends with the rights it licenses: without usage rights its term is 0 days.
 */
export function carryForward(standing: Terms, patch: TermsPatch): Terms {
  const said = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const terms: Terms = { ...standing, ...said };
  return terms.usageRights === "none" ? { ...terms, licenceDays: 0 } : terms;
}

/** A frozen copy that nobody who still holds the original can change (N2). */
export function snapshot(terms: Terms): Terms {
  return Object.freeze({
    ...terms,
    deliverables: Object.freeze(terms.deliverables.map((line) => Object.freeze({ ...line }))),
    giftedProduct: terms.giftedProduct && Object.freeze({ ...terms.giftedProduct }),
  });
}
