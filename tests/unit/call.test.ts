import { describe, expect, it } from "vitest";
import { formatMoney } from "@/lib/money/money";
import { type Call, callOf, firstName, lastCounterWords } from "@/lib/negotiation/call";
import { expiresAt } from "@/lib/negotiation/deadline";
import { play } from "@/lib/negotiation/negotiation";
import { type Negotiation } from "@/lib/negotiation/thread";
import { type Party } from "@/lib/party/party";
import { counter, countered, HOUR_MS, later, opened, START } from "./builders";

function money(minor: number) {
  return formatMoney(minor, "USD");
}
const DAY_MS = 24 * HOUR_MS;

function call(negotiation: Negotiation, viewer: Party, now: Date): Call {
  const otherName = viewer === "brand" ? "Maya" : "Fernwood";
  return callOf({ negotiation, viewer, otherName, now, zone: "Europe/Berlin", money });
}

function words({ pieces }: Call): string {
  return pieces.map((piece) => (piece.kind === "instant" ? "<instant>" : piece.text)).join("");
}

describe("the call", () => {
  it("says whose turn it is, what is asked, and until when", () => {
    expect(words(call(opened(), "brand", START))).toBe(
      "Your turn. Maya asks $1,400. Reply by 16 Nov or this expires.",
    );
    expect(words(call(countered(1), "influencer", START))).toMatch(
      /^Your turn\. Fernwood offers \$1,400\.01\. Reply/,
    );
  });

  it("tells the other side that it is waiting", () => {
    expect(words(call(opened(), "influencer", START))).toBe(
      "Waiting for Fernwood. You ask $1,400. If they don’t reply by 16 Nov, this expires.",
    );
    expect(words(call(countered(1), "brand", START))).toMatch(/^Waiting for Maya\. You offer \$1,400\.01\./);
  });

  it("names the last day to reply on the viewer's calendar, with the year where it is another one", () => {
    const inAutumn = later(START, 51 * DAY_MS); // 25 Nov 2026
    expect(words(call(opened({ at: inAutumn }), "brand", inAutumn))).toContain("Reply by 6 Jan 2027 or");
    const nextYear = new Date("2027-01-02T09:00:00Z");
    expect(words(call(opened({ at: inAutumn }), "brand", nextYear))).toContain("Reply by 6 Jan or");
    const decideBy = new Date("2026-10-31T23:00:00Z"); // the end of 31 Oct in Berlin
    expect(words(call(opened({ decideBy }), "brand", START))).toContain(
      "Reply by 31 Oct or this expires. The campaign’s decision date ends then.",
    );
    expect(words(call(opened({ decideBy }), "influencer", START))).toContain(
      "If they don’t reply by 31 Oct, this expires. The campaign’s decision date ends then.",
    );
  });

  it("names the time as well under three days", () => {
    const soon = later(expiresAt(opened()), -DAY_MS);
    expect(words(call(opened(), "brand", soon))).toContain("Reply by Mon 16 Nov, 10:00 or this expires.");
  });

  it("is urgent with under three days left, and only on the viewer's turn", () => {
    const deadline = expiresAt(opened());
    expect(call(opened(), "brand", later(deadline, -3 * DAY_MS)).mood).toBe("asked");
    expect(call(opened(), "brand", later(deadline, -3 * DAY_MS + 1)).mood).toBe("urgent");
    expect(call(opened(), "influencer", later(deadline, -1)).mood).toBe("waiting");
  });

  it("asks to accept or decline when no counteroffer is left", () => {
    expect(words(call(countered(6), "brand", START))).toMatch(
      /Maya’s final offer is \$1,400\.06\. Accept or decline by/,
    );
    expect(words(call(opened({ fixedRate: true }), "brand", START))).toMatch(
      /Maya applies at the fixed rate of \$1,400\. Accept or decline/,
    );
  });

  it("names the fee of every alternative", () => {
    const two = counter(opened(), { fee: 105_000 }, { fee: 120_000 });
    expect(words(call(two, "influencer", START))).toContain("Fernwood offers $1,050 or $1,200.");
    expect(words(call(two, "brand", START))).toContain("You offer $1,050 or $1,200.");
    const three = counter(opened(), { fee: 105_000 }, { fee: 120_000 }, { fee: 90_000 });
    expect(words(call(three, "brand", START))).toContain("$900 to $1,200");
    const alike = counter(opened(), { fee: 105_000 }, { fee: 105_000, rights: [] });
    expect(words(call(alike, "brand", START))).toContain("$1,050 in 2 alternatives");
  });

  it("says that the decision date passed when that ended it", () => {
    const decideBy = later(START, DAY_MS);
    expect(words(call(opened({ decideBy }), "brand", decideBy))).toContain(
      "decision date passed without a reply",
    );
  });

  it("says expired from the exact deadline, whether swept or not", () => {
    const deadline = expiresAt(opened());
    expect(call(opened(), "brand", later(deadline, -1)).mood).toBe("urgent");
    const over = call(opened(), "brand", deadline);
    expect(over.mood).toBe("expired");
    expect(words(over)).toContain("without a reply to Maya’s $1,400");
    expect(words(call(opened(), "influencer", deadline))).toContain("without a reply to your $1,400");
  });

  it("says how it ended, who ended it and why", () => {
    const at = later(START, HOUR_MS);
    const declined = play(opened(), { kind: "decline", reason: "wrong-audience" }, "brand", at);
    const accepted = play(opened(), { kind: "accept", alternative: 1 }, "brand", at);
    if (!declined.ok || !accepted.ok) throw new Error("both are legal");
    expect(words(call(declined.negotiation, "influencer", at))).toBe(
      "No agreement reached. Fernwood declined: wrong audience. <instant>",
    );
    expect(words(call(accepted.negotiation, "brand", at))).toBe(
      "Agreed at $1,400. You accepted. The contract is active. <instant>",
    );
  });
});

describe("the notice before the last counteroffer", () => {
  it("appears before each side's third counteroffer, and not earlier", () => {
    expect(lastCounterWords(countered(2), "brand", "Maya")).toBeNull();
    expect(lastCounterWords(countered(4), "brand", "Maya")).toMatch(
      /^This is your last counteroffer\. Maya can reply/,
    );
    expect(lastCounterWords(countered(5), "influencer", "Fernwood")).toMatch(
      /Fernwood can only accept or decline/,
    );
  });
});

describe("the first name", () => {
  it.each([
    ["Maya Okafor", "Maya"],
    ["Søren-Aage Holm", "Søren-Aage"],
    ["The Wanderers", "The Wanderers"],
    ["J. Doe", "J. Doe"],
    ["Madonna", "Madonna"],
  ])("of %s is %s", (name, called) => expect(firstName(name)).toBe(called));
});
