import { describe, expect, test } from "vitest";
import { happeningOf } from "@/lib/negotiation/happening";
import { tellingsOf, type ToldEvent } from "@/lib/notification/notification";
import { terms } from "./builders";

function told(kind: string, party: "brand" | "influencer" | null, payload: object = {}): ToldEvent {
  return {
    happening: happeningOf({ kind, party, payload: JSON.stringify(payload) }),
    actorId: "actor",
    applicationId: "a",
    campaignId: "c",
    campaignName: "Autumn Kitchen",
    brandName: "Fernwood",
    applicantName: "Maya Okafor",
    currency: "USD",
    deadline: "six-weeks",
    memberIds: ["priya", "actor"],
    influencerUserId: "maya",
  };
}
const answers = { number: 1, fee: 105_000 };
const offer = { alternatives: [terms({ fee: 125_000 })] };
function said(...of: Parameters<typeof told>) {
  return tellingsOf(told(...of)).map(({ userId, sentence }) => `${userId}: ${sentence}`);
}

describe("a notification", () => {
  test.each([
    ["applied", offer, "priya: Maya Okafor applied to Autumn Kitchen at $1,250. Waiting for you."],
    [
      "countered",
      { ...offer, answers },
      "priya: Maya Okafor countered $1,250 in Autumn Kitchen. Waiting for you.",
    ],
    [
      "countered",
      { ...offer, answers: { number: 5, fee: 1 } },
      "priya: Maya Okafor countered $1,250 in Autumn Kitchen. It’s their final offer: accept or decline.",
    ],
    [
      "accepted",
      { answers, alternative: 1, fee: 105_000 },
      "priya: Maya Okafor accepted your $1,050 in Autumn Kitchen. The contract is active.",
    ],
    ["declined", { answers, reason: null }, "priya: Maya Okafor declined your $1,050 in Autumn Kitchen."],
    ["withdrawn", { answers }, "priya: Maya Okafor withdrew the offer of $1,050 in Autumn Kitchen."],
    [
      "withdrawn",
      { answers: { number: 0, fee: 1 } },
      "priya: Maya Okafor withdrew the application to Autumn Kitchen.",
    ],
  ])(
    "after an influencer %s goes to the brand's members, but not to the influencer",
    (kind, payload, sentence) => {
      expect(said(kind, "influencer", payload)).toEqual([sentence]);
    },
  );

  test.each([
    [
      "countered",
      { ...offer, answers },
      "maya: Fernwood countered $1,250 in Autumn Kitchen. Waiting for you.",
    ],
    [
      "accepted",
      { answers, alternative: 1, fee: 105_000 },
      "maya: Fernwood accepted your $1,050 in Autumn Kitchen. The contract is active.",
    ],
    [
      "declined",
      { answers, reason: "budget-mismatch" },
      "maya: Fernwood declined your $1,050 in Autumn Kitchen: budget mismatch.",
    ],
    ["declined", { answers, reason: "other" }, "maya: Fernwood declined your $1,050 in Autumn Kitchen."],
    ["withdrawn", { answers }, "maya: Fernwood withdrew the offer of $1,050 in Autumn Kitchen."],
  ])("after a brand %s goes only to the influencer", (kind, payload, sentence) => {
    expect(said(kind, "brand", payload)).toEqual([sentence]);
  });

  test("about an expiry or a closing goes to both sides, except to whoever did it", () => {
    expect(said("expired", null)).toEqual([
      "priya: The negotiation with Maya Okafor in Autumn Kitchen expired: six weeks passed without a reply.",
      "maya: Your negotiation with Fernwood in Autumn Kitchen expired: six weeks passed without a reply.",
    ]);
    expect(said("campaign-closed", null)).toEqual([
      "priya: Autumn Kitchen closed, which ended the negotiation with Maya Okafor.",
      "maya: Fernwood closed Autumn Kitchen, which ended your negotiation.",
    ]);
  });

  test("about an offer with alternatives names each fee", () => {
    const alternatives = [terms({ fee: 125_000 }), terms({ fee: 130_000 })];
    expect(said("applied", "influencer", { alternatives })).toEqual([
      "priya: Maya Okafor applied to Autumn Kitchen at $1,250 or $1,300. Waiting for you.",
    ]);
    expect(said("accepted", "influencer", { answers, alternative: 2, fee: 130_000 })).toEqual([
      "priya: Maya Okafor accepted your $1,300 in Autumn Kitchen. The contract is active.",
    ]);
  });

  test("leads each side to its own screen", () => {
    expect(tellingsOf(told("expired", null)).map(({ href }) => href)).toEqual([
      "/campaigns/c/offers/a",
      "/negotiations/a",
    ]);
  });

  test("throws for any other event", () => {
    expect(() => told("renamed", null)).toThrow("renamed");
  });
});
