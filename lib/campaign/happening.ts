import { type Currency, formatMoney } from "@/lib/money/money";
import { type Platform, PLATFORM_LABELS } from "@/lib/terms/platform";
import { formatDay } from "@/lib/time/time";

/** The parts of a campaign that applicants rely on, by the names the log uses. */
const CONDITION_LABELS = {
  name: "name",
  brief: "brief",
  currency: "currency",
  pricing: "pricing",
  terms: "open and fixed terms",
  platforms: "platforms",
  applyBy: "last day for applications",
  products: "products",
} as const;
type Condition = keyof typeof CONDITION_LABELS;

/**
 * The conditions whose values the log keeps. Of the others it says only that they changed. Instants are ISO strings.
 */
type Kept = {
  name: string;
  currency: Currency;
  pricing: number | null; // the fixed fee
  platforms: readonly Platform[];
  applyBy: string | null;
};

/** What the log of a campaign or roster keeps for each kind of event. Amounts are in minor units of `currency`. */
type Payloads = {
  created: object;
  opened: object;
  closed: object;
  finalised: { places: number };
  "budget-changed": { from: number; to: number; currency: Currency };
  "conditions-changed": {
    changed: readonly Condition[];
    from: Partial<Kept>;
    to: Partial<Kept>;
    currency: Currency;
  };
};
export type CampaignHappeningKind = keyof Payloads;

const KINDS: Record<CampaignHappeningKind, true> = {
  created: true,
  opened: true,
  closed: true,
  finalised: true,
  "budget-changed": true,
  "conditions-changed": true,
};

/** What happened to a campaign or its roster. */
export type CampaignHappening = {
  [Kind in CampaignHappeningKind]: { kind: Kind; payload: Payloads[Kind] };
}[CampaignHappeningKind];

/** Parses an event from a campaign's log. Throws for an unknown kind, which would be a bug. */
export function campaignHappeningOf(event: { kind: string; payload: string }): CampaignHappening {
  if (!Object.hasOwn(KINDS, event.kind)) throw new Error(`unknown kind of campaign event: "${event.kind}"`);
  return { kind: event.kind, payload: JSON.parse(event.payload) } as CampaignHappening;
}

/** What somebody did, to be put after their name: "raised the budget from $25,000 to $30,000". */
export function deedText({ kind, payload }: CampaignHappening): string {
  switch (kind) {
    case "created":
      return "created the campaign";
    case "opened":
      return "opened the campaign for applications";
    case "closed":
      return "closed the campaign";
    case "finalised":
      return `finalised the roster with ${payload.places} ${payload.places === 1 ? "influencer" : "influencers"}`;
    case "budget-changed": {
      const [from, to] = [payload.from, payload.to].map((amount) => formatMoney(amount, payload.currency));
      return `${payload.to > payload.from ? "raised" : "lowered"} the budget from ${from} to ${to}`;
    }
    case "conditions-changed": {
      const names = payload.changed.map((condition) => `the ${CONDITION_LABELS[condition]}`);
      return `changed ${new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names)}`;
    }
  }
}

/** One changed condition in words: its old and new value. */
export type ConditionChange = { label: string; before: string; after: string };

/** The changed conditions whose values the log keeps; empty for any other event. */
export function conditionChanges(happening: CampaignHappening): ConditionChange[] {
  if (happening.kind !== "conditions-changed") return [];
  const { changed, from, to, currency } = happening.payload;
  return changed.flatMap((condition) => {
    const [before, after] = [valueText(condition, from, currency), valueText(condition, to, currency)];
    return before === null || after === null ? [] : [{ label: CONDITION_LABELS[condition], before, after }];
  });
}

function valueText(condition: Condition, kept: Partial<Kept>, currency: Currency): string | null {
  switch (condition) {
    case "name":
      return kept.name ?? null;
    case "currency":
      return kept.currency ?? null;
    case "pricing":
      if (kept.pricing === undefined) return null;
      return kept.pricing === null ? "negotiable" : `a fixed rate of ${formatMoney(kept.pricing, currency)}`;
    case "platforms":
      return kept.platforms?.map((platform) => PLATFORM_LABELS[platform]).join(", ") || "any";
    case "applyBy":
      return kept.applyBy ? formatDay(kept.applyBy.slice(0, 10)) : "none";
    case "brief":
    case "terms":
    case "products":
      return null;
  }
}
