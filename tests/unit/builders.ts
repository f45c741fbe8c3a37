import * as fc from "fast-check";
import { type Move, play } from "@/lib/negotiation/negotiation";
import { leadOf, type Negotiation, open, standingOffer } from "@/lib/negotiation/thread";
import { otherParty, type Party } from "@/lib/party/party";
import { COUNTRY_CODES } from "@/lib/terms/country";
import { MAX_BPS, MAX_DAYS, MAX_QUANTITY } from "@/lib/terms/limits";
import { FORMATS, PLATFORMS } from "@/lib/terms/platform";
import {
  type Deliverable,
  type Gift,
  PAYMENT_EVENTS,
  type Right,
  RIGHT_KINDS,
  type Terms,
} from "@/lib/terms/terms";

export const START = new Date("2026-10-05T09:00:00.000Z");
export const HOUR_MS = 3_600_000;

export function later(date: Date, ms: number): Date {
  return new Date(date.getTime() + ms);
}

export function line(patch: Partial<Deliverable> = {}): Deliverable {
  return { platform: "instagram", format: "reel", quantity: 1, due: null, ...patch };
}

export function right(patch: Partial<Right> = {}): Right {
  return { kind: "organic", days: 90, territory: "worldwide", ...patch };
}

export function terms(patch: Partial<Terms> = {}): Terms {
  return {
    fee: 140_000,
    deliverables: [line()],
    rights: [right()],
    exclusivity: null,
    gift: null,
    commissionBps: 0,
    payment: { depositBps: 0, days: 30, after: "publication" },
    ...patch,
  };
}

/** A counteroffer of one or more sets of terms, each the usual terms with a patch. */
export function counterWith(...patches: Partial<Terms>[]): Move & { kind: "counter" } {
  return { kind: "counter", alternatives: patches.map((patch) => terms(patch)) };
}

type Opening = Partial<Parameters<typeof open>[0]>;

export function opened(opening: Opening = {}): Negotiation {
  return open({ alternatives: [terms()], by: "influencer", at: START, ...opening });
}

/** After `counters` counteroffers, each an hour after the one before and each at another fee. */
export function countered(counters: number): Negotiation {
  let negotiation = opened();
  for (let number = 1; number <= counters; number++) negotiation = counter(negotiation);
  return negotiation;
}

/** One more counteroffer, an hour later, with one alternative for each patch. Without patches it only has another fee. */
export function counter(negotiation: Negotiation, ...patches: Partial<Terms>[]): Negotiation {
  const standing = standingOffer(negotiation);
  const asked = patches.length > 0 ? patches : [{ fee: leadOf(standing).fee + 1 }];
  const result = play(
    negotiation,
    counterWith(...asked),
    otherParty(standing.by),
    later(standing.at, HOUR_MS),
  );
  if (!result.ok) throw new Error(result.refusal.name);
  return result.negotiation;
}

/** Who has to answer the offer with this number, from the rules rather than from the code under test. */
export function answerer(offerNumber: number): Party {
  return offerNumber % 2 === 0 ? "brand" : "influencer";
}

const anyDay = fc.constantFrom("2026-12-01", "2026-12-24", "2027-01-31");
const anyDays = fc.integer({ min: 1, max: MAX_DAYS });

const anyLine: fc.Arbitrary<Deliverable> = fc.record({
  platform: fc.constantFrom(...PLATFORMS),
  format: fc.constantFrom(...FORMATS),
  quantity: fc.integer({ min: 1, max: MAX_QUANTITY }),
  due: fc.oneof(fc.constant(null), fc.record({ days: anyDays }), fc.record({ on: anyDay })),
});

const anyGift: fc.Arbitrary<Gift> = fc.record({
  name: fc.string({ minLength: 1 }),
  variant: fc.option(fc.string({ minLength: 1 })),
  value: fc.nat(),
});

const anyRights: fc.Arbitrary<Right[]> = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom(...RIGHT_KINDS),
    days: anyDays,
    territory: fc.oneof(
      fc.constant("worldwide" as const),
      fc.uniqueArray(fc.constantFrom(...COUNTRY_CODES), { minLength: 1, maxLength: 4 }),
    ),
  }),
  { selector: ({ kind }) => kind },
);

export const anyTerms: fc.Arbitrary<Terms> = fc.record({
  fee: fc.nat(),
  deliverables: fc.array(anyLine, { minLength: 1, maxLength: 6 }),
  rights: anyRights,
  exclusivity: fc.option(fc.record({ days: anyDays, category: fc.option(fc.string({ minLength: 1 })) })),
  gift: fc.option(anyGift),
  commissionBps: fc.integer({ min: 0, max: MAX_BPS }),
  payment: fc.record({
    depositBps: fc.integer({ min: 0, max: MAX_BPS }),
    days: fc.integer({ min: 0, max: MAX_DAYS }),
    after: fc.constantFrom(...PAYMENT_EVENTS),
  }),
});
