import { describe, expect, test } from "vitest";
import { expiresAt } from "@/lib/negotiation/deadline";
import {
  endByClosing,
  endByExpiry,
  legalMoves,
  type Move,
  type MoveKind,
  play,
} from "@/lib/negotiation/negotiation";
import { PARTIES, type Party } from "@/lib/negotiation/party";
import { statusFor } from "@/lib/negotiation/status";
import { type Negotiation, open, standingOffer } from "@/lib/negotiation/thread";
import { answerer, counter, HOUR_MS, later, opened, START, terms } from "./builders";

/** A legal example of each kind; the counteroffer differs from whatever stands. */
function moveOf(kind: MoveKind, negotiation: Negotiation): Move {
  switch (kind) {
    case "accept":
      return { kind };
    case "counter":
      return { kind, terms: terms({ fee: standingOffer(negotiation).terms.fee + 100 }) };
    case "decline":
      return { kind, reason: "budget-mismatch" };
    case "withdraw":
      return { kind };
  }
}

const KINDS = ["accept", "counter", "decline", "withdraw"] as const;

type Position = { name: string; negotiation: Negotiation; now: Date };

/** Walks every move the code allows from `opening`, whoever makes it, and writes each place down by name. */
function walk(opening: Negotiation) {
  const openPositions: Position[] = [];
  const endings: Position[] = [];
  const visit = (negotiation: Negotiation, now: Date) => {
    const number = standingOffer(negotiation).number;
    if (negotiation.ending) {
      const by = "by" in negotiation.ending ? ` by ${negotiation.ending.by}` : "";
      endings.push({ name: `offer ${number} ${negotiation.ending.kind}${by}`, negotiation, now });
      return;
    }
    openPositions.push({ name: `offer ${number} open`, negotiation, now });
    const next = later(now, HOUR_MS);
    for (const party of PARTIES)
      for (const kind of KINDS) {
        const result = play(negotiation, moveOf(kind, negotiation), party, next);
        if (result.ok) visit(result.negotiation, next);
      }
  };
  visit(opening, START);
  return { openPositions, endings };
}

const tree = walk(opened());
const fixedTree = walk(opened(true));

describe("the whole game", () => {
  test("has exactly these 21 complete games", () => {
    expect(tree.endings.map(({ name }) => name).sort()).toEqual([
      "offer 0 accepted by brand",
      "offer 0 declined by brand",
      "offer 0 withdrawn by influencer",
      "offer 1 accepted by influencer",
      "offer 1 declined by influencer",
      "offer 1 withdrawn by brand",
      "offer 2 accepted by brand",
      "offer 2 declined by brand",
      "offer 2 withdrawn by influencer",
      "offer 3 accepted by influencer",
      "offer 3 declined by influencer",
      "offer 3 withdrawn by brand",
      "offer 4 accepted by brand",
      "offer 4 declined by brand",
      "offer 4 withdrawn by influencer",
      "offer 5 accepted by influencer",
      "offer 5 declined by influencer",
      "offer 5 withdrawn by brand",
      "offer 6 accepted by brand",
      "offer 6 declined by brand",
      "offer 6 withdrawn by influencer",
    ]);
    expect(tree.endings).toHaveLength(21);
  });

  test("has exactly seven places to expire, one at each offer", () => {
    const places = tree.openPositions.map(({ negotiation }) => {
      const swept = endByExpiry(negotiation, expiresAt(negotiation));
      return swept.ok && `offer ${standingOffer(swept.negotiation).number} ${swept.negotiation.ending?.kind}`;
    });
    expect(places).toEqual([0, 1, 2, 3, 4, 5, 6].map((number) => `offer ${number} expired`));
  });

  test("on a fixed rate has exactly three complete games and one place to expire (N15)", () => {
    expect(fixedTree.endings.map(({ name }) => name).sort()).toEqual([
      "offer 0 accepted by brand",
      "offer 0 declined by brand",
      "offer 0 withdrawn by influencer",
    ]);
    expect(fixedTree.openPositions.map(({ name }) => name)).toEqual(["offer 0 open"]);
  });

  test("a brand cannot open it (N1)", () => {
    expect(() => open({ terms: terms(), by: "brand", at: START })).toThrow("Only an influencer");
  });
});

/** What the rules say of a move at an open offer, written out from the rules: null is legal. */
function ruling(number: number, fixedRate: boolean, kind: MoveKind, party: Party) {
  const onTurn = party === answerer(number);
  if (kind === "withdraw") return onTurn ? "not-your-turn" : null;
  if (!onTurn) return "not-your-turn";
  if (kind === "counter" && fixedRate) return "fixed-rate";
  if (kind === "counter" && number === 6) return "rounds-exhausted";
  return null;
}

function answers({
  negotiation,
  now,
}: Position): { move: string; refusal: string | null; listed: boolean }[] {
  return PARTIES.flatMap((party) =>
    KINDS.map((kind) => {
      const result = play(negotiation, moveOf(kind, negotiation), party, now);
      return {
        move: `${party} ${kind}`,
        refusal: result.ok ? null : result.refusal.name,
        listed: legalMoves(negotiation, party, now).includes(kind),
      };
    }),
  );
}

function allRefused(name: string) {
  return PARTIES.flatMap((party) =>
    KINDS.map((kind) => ({ move: `${party} ${kind}`, refusal: name, listed: false })),
  );
}

describe("every move of both parties at every point", () => {
  const open = [...tree.openPositions, ...fixedTree.openPositions];
  const ended = [...tree.endings, ...fixedTree.endings];

  test.each(open)("$name: legal or refused by name", (position) => {
    const { fixedRate } = position.negotiation;
    const { number } = standingOffer(position.negotiation);
    expect(answers(position)).toEqual(
      PARTIES.flatMap((party) =>
        KINDS.map((kind) => {
          const refusal = ruling(number, fixedRate, kind, party);
          return { move: `${party} ${kind}`, refusal, listed: refusal === null };
        }),
      ),
    );
  });

  test.each(ended)("$name: refused as already ended, even long after (N8)", (position) => {
    expect(answers(position)).toEqual(allRefused("already-ended"));
    const longAfter = later(position.now, 1000 * 24 * HOUR_MS);
    expect(answers({ ...position, now: longAfter })).toEqual(allRefused("already-ended"));
  });

  test.each(open)("$name, past its deadline: refused as expired, swept or not (N7)", (position) => {
    const now = expiresAt(position.negotiation);
    const swept = endByExpiry(position.negotiation, now);
    if (!swept.ok) throw new Error(swept.refusal.name);
    expect(answers({ ...position, now })).toEqual(allRefused("expired"));
    expect(answers({ ...position, negotiation: swept.negotiation, now })).toEqual(allRefused("expired"));
    expect(answers({ ...position, negotiation: swept.negotiation })).toEqual(allRefused("expired"));
  });

  test.each(open)("$name, its campaign closed: refused as already ended (N16)", (position) => {
    const closed = endByClosing(position.negotiation, position.now);
    if (!closed.ok) throw new Error(closed.refusal.name);
    expect(answers({ ...position, negotiation: closed.negotiation })).toEqual(allRefused("already-ended"));
  });
});

describe("statuses as each party sees them (N11)", () => {
  const seen = ({ negotiation, now }: Position) => PARTIES.map((party) => statusFor(negotiation, party, now));

  test.each(tree.openPositions)("$name: action for the one on turn, waiting for the other", (position) => {
    const { number } = standingOffer(position.negotiation);
    expect(seen(position)).toEqual(
      number % 2 === 0 ? ["action-required", "awaiting-response"] : ["awaiting-response", "action-required"],
    );
    expect(seen({ ...position, now: expiresAt(position.negotiation) })).toEqual(["expired", "expired"]);
  });

  test.each(tree.endings)("$name: the same for both, for ever", (position) => {
    const status = position.name.includes("accepted") ? "agreement-accepted" : "no-agreement-reached";
    expect(seen(position)).toEqual([status, status]);
    expect(seen({ ...position, now: later(position.now, 1000 * 24 * HOUR_MS) })).toEqual([status, status]);
  });

  test("a closed campaign is No Agreement Reached, a swept one Expired", () => {
    const negotiation = counter(opened());
    const now = later(START, 2 * HOUR_MS);
    const closed = endByClosing(negotiation, now);
    const swept = endByExpiry(negotiation, later(expiresAt(negotiation), 5));
    expect(closed.ok && seen({ name: "", negotiation: closed.negotiation, now })).toEqual([
      "no-agreement-reached",
      "no-agreement-reached",
    ]);
    expect(swept.ok && seen({ name: "", negotiation: swept.negotiation, now })).toEqual([
      "expired",
      "expired",
    ]);
  });
});
