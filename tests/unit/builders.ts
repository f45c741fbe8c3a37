import * as fc from "fast-check";
import { play } from "@/lib/negotiation/negotiation";
import { otherParty, type Party } from "@/lib/negotiation/party";
import {
  type Deliverable,
  FORMATS,
  type GiftedProduct,
  MAX_COMMISSION_BPS,
  MAX_DAYS,
  MAX_QUANTITY,
  PLATFORMS,
  type Terms,
  type TermsPatch,
  USAGE_RIGHTS,
} from "@/lib/negotiation/terms";
import { type Negotiation, open, standingOffer } from "@/lib/negotiation/thread";

export const START = new Date("2026-10-05T09:00:00.000Z");
export const HOUR_MS = 3_600_000;

export function later(date: Date, ms: number): Date {
  return new Date(date.getTime() + ms);
}

export function line(patch: Partial<Deliverable> = {}): Deliverable {
  return { platform: "instagram", format: "reel", quantity: 1, dueOn: null, ...patch };
}

export function terms(patch: TermsPatch = {}): Terms {
  const base: Terms = {
    fee: 140_000,
    deliverables: [line()],
    usageRights: "organic",
    licenceDays: 90,
    exclusivityDays: 0,
    giftedProduct: null,
    commissionBps: 0,
  };
  return { ...base, ...patch } as Terms;
}

export function opened(fixedRate = false, at = START): Negotiation {
  return open({ terms: terms(), by: "influencer", at, fixedRate });
}

/** After `counters` counteroffers, each an hour after the one before and each at another fee. */
export function countered(counters: number): Negotiation {
  let negotiation = opened();
  for (let number = 1; number <= counters; number++) negotiation = counter(negotiation);
  return negotiation;
}

export function counter(negotiation: Negotiation, patch?: TermsPatch): Negotiation {
  const standing = standingOffer(negotiation);
  const next = terms(patch ?? { fee: standing.terms.fee + 1 });
  const result = play(
    negotiation,
    { kind: "counter", terms: next },
    otherParty(standing.by),
    later(standing.at, HOUR_MS),
  );
  if (!result.ok) throw new Error(result.refusal.name);
  return result.negotiation;
}

/** Who has to answer the offer with this number, written out rather than asked of the code under test. */
export function answerer(offerNumber: number): Party {
  return offerNumber % 2 === 0 ? "brand" : "influencer";
}

const anyLine: fc.Arbitrary<Deliverable> = fc.record({
  platform: fc.constantFrom(...PLATFORMS),
  format: fc.constantFrom(...FORMATS),
  quantity: fc.integer({ min: 1, max: MAX_QUANTITY }),
  dueOn: fc.constantFrom(null, "2026-12-01", "2026-12-24", "2027-01-31"),
});

const anyGift: fc.Arbitrary<GiftedProduct> = fc.record({
  name: fc.string({ minLength: 1 }),
  value: fc.nat(),
});

export const anyTerms: fc.Arbitrary<Terms> = fc.record({
  fee: fc.nat(),
  deliverables: fc.array(anyLine, { maxLength: 6 }),
  usageRights: fc.constantFrom(...USAGE_RIGHTS),
  licenceDays: fc.integer({ min: 0, max: MAX_DAYS }),
  exclusivityDays: fc.integer({ min: 0, max: MAX_DAYS }),
  giftedProduct: fc.option(anyGift),
  commissionBps: fc.integer({ min: 0, max: MAX_COMMISSION_BPS }),
});
