import { describe, expect, it } from "vitest";
import { formatMoney } from "@/lib/money/money";
import { expiresAt } from "@/lib/negotiation/deadline";
import { historyOf } from "@/lib/negotiation/history";
import { type Move, play } from "@/lib/negotiation/negotiation";
import { type Party } from "@/lib/negotiation/party";
import { type Negotiation } from "@/lib/negotiation/thread";
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
  it("is told latest first, from either side", () => {
    const negotiation = counter(opened(), { fee: 105_000 });
    expect(titles(negotiation, "brand")).toEqual(["You countered $1,050", "Maya applied at $1,400"]);
    expect(titles(negotiation, "influencer")).toEqual(["Fernwood countered $1,050", "You applied at $1,400"]);
  });

  it("says what each offer changed, the terms of the first, and what was said", () => {
    const negotiation = counter(opened(), { fee: 105_000, licenceDays: 30 });
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
      { kind: "replaced", label: "licence", before: "90 days", after: "30 days" },
    ]);
    expect([second?.said, first?.said]).toEqual(["A little less?", "Hello"]);
    expect(first?.summary).toEqual(["1 reel", "organic, 90 days"]);
  });

  it.each<[Move, Party, string]>([
    [{ kind: "accept" }, "brand", "You accepted $1,400"],
    [{ kind: "decline", reason: "budget-mismatch" }, "brand", "You declined: budget mismatch"],
    [{ kind: "decline", reason: "other", note: "Too late" }, "brand", "You declined"],
    [{ kind: "withdraw" }, "influencer", "Maya withdrew"],
  ])("puts the ending on top: %j by the %s", (move, by, title) => {
    expect(titles(ended(move, by), "brand")).toEqual([title, "Maya applied at $1,400"]);
  });

  it("shows the expiry from the deadline on, swept or not", () => {
    const deadline = expiresAt(opened());
    expect(titles(opened(), "brand", later(deadline, -1))).toHaveLength(1);
    expect(titles(opened(), "brand", deadline)[0]).toBe("Expired after six weeks without an answer");
  });

  it("speaks of the fixed rate where there is one", () => {
    expect(titles(opened(true), "brand")).toEqual(["Maya applied at the fixed rate of $1,400"]);
  });
});
