import { describe, expect, test } from "vitest";
import { expiresAt } from "@/lib/negotiation/deadline";
import type { Ending } from "@/lib/negotiation/ending";
import { legalMoves, type Move, type MoveKind, play } from "@/lib/negotiation/negotiation";
import { statusFor } from "@/lib/negotiation/status";
import { leadOf, type Negotiation, open, standingOffer } from "@/lib/negotiation/thread";
import { PARTIES, type Party } from "@/lib/party/party";
import type { Terms } from "@/lib/terms/terms";
import { answerer, counter, HOUR_MS, later, opened, START, terms } from "./builders";

/** As many alternatives as the standing offer has, each at a new fee. */
function fresh(negotiation: Negotiation): Terms[] {
  const { alternatives } = standingOffer(negotiation);
  return alternatives.map((_, at) => terms({ fee: leadOf({ alternatives }).fee + 100 * (at + 1) + 7 }));
}

/** Legal examples of each kind: an acceptance of each alternative, and a counteroffer that differs from all of them. */
function movesOf(kind: MoveKind, negotiation: Negotiation): Move[] {
  switch (kind) {
    case "accept":
      return standingOffer(negotiation).alternatives.map((_, at) => ({ kind, alternative: at + 1 }));
    case "counter":
      return [{ kind, alternatives: fresh(negotiation) }];
    case "decline":
      return [{ kind, reason: "budget-mismatch" }];
    case "withdraw":
      return [{ kind }];
  }
}

const KINDS = ["accept", "counter", "decline", "withdraw"] as const;

type Position = { name: string; negotiation: Negotiation; now: Date };

/** Walks every move that the code allows from `opening`, by either party, and names every position. */
function walk(opening: Negotiation) {
  const openPositions: Position[] = [];
  const endings: Position[] = [];
  const visit = (negotiation: Negotiation, now: Date) => {
    const number = standingOffer(negotiation).number;
    if (negotiation.ending) {
      endings.push({ name: `offer ${number} ${ended(negotiation.ending)}`, negotiation, now });
      return;
    }
    openPositions.push({ name: `offer ${number} open`, negotiation, now });
    const next = later(now, HOUR_MS);
    for (const party of PARTIES)
      for (const move of KINDS.flatMap((kind) => movesOf(kind, negotiation))) {
        const result = play(negotiation, move, party, next);
        if (result.ok) visit(result.negotiation, next);
      }
  };
  visit(opening, START);
  return { openPositions, endings };
}

function ended(ending: Ending): string {
  const by = "by" in ending ? ` by ${ending.by}` : "";
  const which =
    ending.kind === "accepted" && ending.alternative > 1 ? `, alternative ${ending.alternative}` : "";
  return `${ending.kind}${by}${which}`;
}

function sets(count: number): Terms[] {
  return Array.from({ length: count }, (_, at) => terms({ fee: 140_000 + at * 13 }));
}

const tree = walk(opened());
const twoTree = walk(opened({ alternatives: sets(2) }));
const threeTree = walk(opened({ alternatives: sets(3) }));
const fixedTree = walk(opened({ fixedRate: true }));

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

  test.each([
    [1, tree, 21],
    [2, twoTree, 28],
    [3, threeTree, 35],
  ])(
    "with %i alternatives an offer counts each acceptance as often, %i games in all",
    (count, walked, games) => {
      const names = walked.endings.map(({ name }) => name);
      expect(names).toHaveLength(games);
      expect(new Set(names).size).toBe(games);
      expect(names.filter((name) => name.includes("accepted"))).toHaveLength(7 * count);
      for (let alternative = 2; alternative <= count; alternative++)
        expect(names.filter((name) => name.endsWith(`alternative ${alternative}`))).toHaveLength(7);
    },
  );

  test.each([tree, twoTree, threeTree])(
    "has exactly seven places to expire, one at each offer",
    ({ openPositions }) => {
      const places = openPositions.map(({ negotiation }) => {
        const deadline = expiresAt(negotiation);
        const before = statusFor(negotiation, "brand", later(deadline, -1));
        return [
          standingOffer(negotiation).number,
          before === "expired",
          statusFor(negotiation, "brand", deadline),
        ];
      });
      expect(places).toEqual([0, 1, 2, 3, 4, 5, 6].map((number) => [number, false, "expired"]));
    },
  );

  test("on a fixed rate has exactly three complete games and one place to expire (N15)", () => {
    expect(fixedTree.endings.map(({ name }) => name).sort()).toEqual([
      "offer 0 accepted by brand",
      "offer 0 declined by brand",
      "offer 0 withdrawn by influencer",
    ]);
    expect(fixedTree.openPositions.map(({ name }) => name)).toEqual(["offer 0 open"]);
  });

  test("cannot be opened by a brand (N1)", () => {
    expect(() => open({ alternatives: [terms()], by: "brand", at: START })).toThrow("Only an influencer");
  });
});

/** What the rules say about a move at an open offer, not asked of the code under test. Null means legal. */
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
      const [move] = movesOf(kind, negotiation);
      if (!move) throw new Error(`no ${kind}`);
      const result = play(negotiation, move, party, now);
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
  const open = [...tree.openPositions, ...threeTree.openPositions, ...fixedTree.openPositions];
  const ended = [...tree.endings, ...threeTree.endings, ...fixedTree.endings];

  test.each(open)("$name: each move is legal or refused by name", (position) => {
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

  test.each(ended)("$name: each move is refused as already ended, even long after (N8)", (position) => {
    expect(answers(position)).toEqual(allRefused("already-ended"));
    const longAfter = later(position.now, 1000 * 24 * HOUR_MS);
    expect(answers({ ...position, now: longAfter })).toEqual(allRefused("already-ended"));
  });

  test.each(open)(
    "$name, past its deadline: each move is refused as expired, whether swept or not (N7)",
    (position) => {
      const now = expiresAt(position.negotiation);
      const swept = { ...position.negotiation, ending: { kind: "expired", at: now } as const };
      expect(answers({ ...position, now })).toEqual(allRefused("expired"));
      expect(answers({ ...position, negotiation: swept, now })).toEqual(allRefused("expired"));
      expect(answers({ ...position, negotiation: swept })).toEqual(allRefused("expired"));
    },
  );

  test.each(open)("$name, its campaign closed: each move is refused as already ended (N16)", (position) => {
    const ending = { kind: "campaign-closed", at: position.now } as const;
    expect(answers({ ...position, negotiation: { ...position.negotiation, ending } })).toEqual(
      allRefused("already-ended"),
    );
  });
});

describe("statuses as each party sees them (N11)", () => {
  const seen = ({ negotiation, now }: Position) => PARTIES.map((party) => statusFor(negotiation, party, now));

  test.each(tree.openPositions)(
    "$name: Action Required for the party on turn, Awaiting Response for the other",
    (position) => {
      const { number } = standingOffer(position.negotiation);
      expect(seen(position)).toEqual(
        number % 2 === 0
          ? ["action-required", "awaiting-response"]
          : ["awaiting-response", "action-required"],
      );
      expect(seen({ ...position, now: expiresAt(position.negotiation) })).toEqual(["expired", "expired"]);
    },
  );

  test.each(tree.endings)("$name: the same status for both, for ever", (position) => {
    const status = position.name.includes("accepted") ? "agreement-accepted" : "no-agreement-reached";
    expect(seen(position)).toEqual([status, status]);
    expect(seen({ ...position, now: later(position.now, 1000 * 24 * HOUR_MS) })).toEqual([status, status]);
  });

  test("a closed campaign shows No Agreement Reached, a swept negotiation Expired", () => {
    const negotiation = counter(opened());
    const now = later(START, 2 * HOUR_MS);
    const having = (ending: Ending) => seen({ name: "", negotiation: { ...negotiation, ending }, now });
    expect(having({ kind: "campaign-closed", at: now })).toEqual([
      "no-agreement-reached",
      "no-agreement-reached",
    ]);
    expect(having({ kind: "expired", at: expiresAt(negotiation) })).toEqual(["expired", "expired"]);
  });
});
