import { describe, expect, it } from "vitest";
import { formatMoney } from "@/lib/money/money";
import { expiresAt } from "@/lib/negotiation/deadline";
import { historyOf } from "@/lib/negotiation/history";
import { type Move, play } from "@/lib/negotiation/negotiation";
import { type Negotiation } from "@/lib/negotiation/thread";
import { type Party } from "@/lib/party/party";
import { counter, HOUR_MS, later, opened, START } from "./builders";

function money(minor: number) {
  return formatMoney(minor, "USD");
}

function titles(negotiation: Negotiation, viewer: Party, now = START): string[] {
  const otherName = viewer === "brand" ? "Maya" : "Fernwood";
  return historyOf({ negotiation, messages: ["Hello"], viewer, otherName, now, money }).map(
    ({ title }) => title,
  );
}

function ended(move: Move, by: Party): Negotiation {
  const result = play(opened(), move, by, later(START, HOUR_MS));
  if (!result.ok) throw new Error(result.refusal.name);
  return result.negotiation;
}

describe("the history", () => {
  it("is listed latest first, from either side's view", () => {
    const negotiation = counter(opened(), { fee: 105_000 });
    expect(titles(negotiation, "brand")).toEqual(["You countered $1,050", "Maya applied at $1,400"]);
    expect(titles(negotiation, "influencer")).toEqual(["Fernwood countered $1,050", "You applied at $1,400"]);
  });

  it("says what each offer changed, the terms of the first offer, and the messages", () => {
    const negotiation = counter(
      opened(),
      { fee: 105_000, commissionBps: 500 },
      { fee: 120_000, commissionBps: 500 },
    );
    const [second, first] = historyOf({
      negotiation,
      messages: ["Hello", "A little less?"],
      viewer: "brand",
      otherName: "Maya",
      now: START,
      money,
    });
    expect(second?.changes).toEqual([
      { kind: "replaced", label: "fee", before: "$1,400", after: "$1,050" },
      { kind: "replaced", label: "commission", before: "none", after: "5%" },
    ]);
    expect(second?.title).toBe("You countered $1,050 or $1,200");
    expect(second?.alternatives).toEqual([
      {
        place: 2,
        fee: "$1,200",
        changes: [{ kind: "replaced", label: "fee", before: "$1,050", after: "$1,200" }],
      },
    ]);
    expect([second?.of, first?.of]).toEqual([
      { kind: "offer", offer: 1 },
      { kind: "offer", offer: 0 },
    ]);
    expect([second?.said, first?.said]).toEqual(["A little less?", "Hello"]);
    expect(first?.summary).toEqual([
      "1 reel",
      "organic use for 90 days worldwide",
      "paid all 30 days after publication",
    ]);
  });

  it.each<[Move, Party, string]>([
    [{ kind: "accept", alternative: 1 }, "brand", "You accepted $1,400"],
    [{ kind: "decline", reason: "budget-mismatch" }, "brand", "You declined: budget mismatch"],
    [{ kind: "decline", reason: "other", note: "Too late" }, "brand", "You declined"],
    [{ kind: "withdraw" }, "influencer", "Maya withdrew"],
  ])("puts the ending on top: %j by the %s", (move, by, title) => {
    expect(titles(ended(move, by), "brand")).toEqual([title, "Maya applied at $1,400"]);
  });

  it("shows the expiry from the deadline on, whether swept or not", () => {
    const deadline = expiresAt(opened());
    expect(titles(opened(), "brand", later(deadline, -1))).toHaveLength(1);
    expect(titles(opened(), "brand", deadline)[0]).toBe("Expired after six weeks without a reply");
  });

  it("says which alternative was accepted, and at what fee", () => {
    const negotiation = counter(opened(), { fee: 105_000 }, { fee: 120_000 });
    const accepted = play(
      negotiation,
      { kind: "accept", alternative: 2 },
      "influencer",
      later(START, 2 * HOUR_MS),
    );
    expect(accepted.ok && titles(accepted.negotiation, "brand")[0]).toBe(
      "Maya accepted $1,200, alternative 2",
    );
  });

  it("names the decision date when that ended it", () => {
    const decideBy = later(START, 24 * HOUR_MS);
    expect(titles(opened({ decideBy }), "brand", decideBy)[0]).toBe(
      "Expired on the decision date without a reply",
    );
  });

  it("names the fixed rate when there is one", () => {
    expect(titles(opened({ fixedRate: true }), "brand")).toEqual([
      "Maya applied at the fixed rate of $1,400",
    ]);
  });
});
