import { available, exceedsBudget, needed } from "@/lib/budget/budget";
import { rows } from "@/lib/db/sql";
import { digestOf } from "@/lib/digest/digest";
import { isId } from "@/lib/id/id";
import { formatMoney } from "@/lib/money/money";
import type { Party } from "@/lib/party/party";
import { type Refusal, refuse } from "@/lib/refusal/refusal";
import { may } from "@/lib/role/role";
import type { PartyScope } from "@/lib/session/scope";
import { expireDue } from "@/lib/sweep/service";
import { termsToJson } from "@/lib/terms/codec";
import { type Move, type MoveObjection, type MoveRefusal, play } from "./negotiation";
import { type NegotiationRecord, readNegotiation } from "./queries";
import { budgetEffect } from "./stakes";
import { EVENT_KINDS, moveStatement } from "./statement";
import { type Negotiation, standingOffer } from "./thread";

/** A requested move. `answers` is the number of the offer it answers (N12), `key` a UUID of this submission. */
export type MoveRequest = {
  readonly applicationId: string;
  readonly answers: number;
  readonly move: Move;
  readonly key: string;
  /** The message with a counteroffer. */
  readonly message?: string;
  /** A campaign manager's reason for going over budget (N14). */
  readonly override?: string;
  /** Replaces the database's clock, for demo content and tests set in the past. */
  readonly at?: Date;
};

export type MoveRefusalName =
  | MoveRefusal
  | "not-found"
  | "stale"
  | "campaign-closed"
  | "over-budget"
  | "not-allowed"
  | "override-needs-reason"
  | "key-reused";

/**
 * The outcome of a move. `fresh` is the state that a refusal is based on, so that the screen can show what has
 * changed (N12).
 */
export type MoveOutcome =
  | { readonly ok: true; readonly negotiation: Negotiation }
  | {
      readonly ok: false;
      readonly refusal: Refusal<MoveRefusalName> & Pick<MoveObjection, "alternative" | "term">;
      readonly fresh: NegotiationRecord | null;
    };

const MAX_LOOKS = 6;

/**
 * Makes one move in a negotiation, in two round trips, all or nothing. The loser of a race is told why (N3-N15).
 * Refuses whatever `play` refuses; `not-found` outside the scope; `stale` if the answered offer no longer stands;
 * `over-budget` and `campaign-closed`; `not-allowed` and `override-needs-reason` for an override; and `key-reused`.
 * The same key with the same content again gives the same answer and has no further effect. `read` is the negotiation,
 * if the caller has already read it with this `key`.
 */
export async function makeMove(
  scope: PartyScope,
  request: MoveRequest,
  read?: NegotiationRecord,
): Promise<MoveOutcome> {
  if (!isId(request.key)) return { ...refuse("key-reused", REUSED), fresh: null };
  for (let look = 1; ; look++) {
    const isRead = look === 1 && read?.applicationId === request.applicationId;
    const seen = isRead ? read : await readNegotiation(scope, request.applicationId, request.key);
    if (!seen) return { ...refuse("not-found", "Negotiation not found."), fresh: null };
    if (seen.repeated) return repeatedAnswer(seen, scope, request);

    const verdict = judge(seen, scope, request);
    if (!verdict.ok) {
      const mayBeFreed = verdict.refusal.name === "over-budget" && look === 1;
      if (mayBeFreed && (await expireDue({ campaignId: seen.campaignId })) > 0) continue;
      return { ...verdict, fresh: seen };
    }
    if (await write(scope, request, seen, verdict.negotiation)) return verdict;
    if (look === MAX_LOOKS) return { ...refuse("stale", STALE), fresh: seen };
  }
}

const STALE =
  "This offer no longer stands: it was answered in the meantime. See what changed, then decide again.";
const REUSED =
  "This form was already sent, with something else in it. What you wrote here hasn’t been sent: check what stands now, then send it again.";

/** N12: the answer that this submission got the first time, if it is the same. */
function repeatedAnswer(seen: NegotiationRecord, scope: PartyScope, request: MoveRequest): MoveOutcome {
  const { kind, party, digest } = seen.repeated ?? {};
  return kind === EVENT_KINDS[request.move.kind] && party === partyOf(scope) && digest === contentOf(request)
    ? { ok: true, negotiation: seen.negotiation }
    : { ...refuse("key-reused", REUSED), fresh: seen };
}

/** The digest of what a submission says. */
function contentOf({ answers, move, message = "", override = "" }: MoveRequest): string {
  const said =
    move.kind === "counter"
      ? { ...move, alternatives: move.alternatives.map(termsToJson) }
      : { note: "", ...move };
  return digestOf([answers, said, message.trim(), override.trim()]);
}

/** The side a scope acts for. */
export function partyOf(scope: PartyScope): Party {
  return scope.kind;
}

type Verdict =
  | { ok: true; negotiation: Negotiation }
  | { ok: false; refusal: Refusal<MoveRefusalName> & Pick<MoveObjection, "alternative" | "term"> };

/**
 * Applies every rule to what was read: first whether it is over, then whether it is stale, then the game, then the
 * money.
 */
function judge(seen: NegotiationRecord, scope: PartyScope, request: MoveRequest): Verdict {
  if (scope.kind === "brand" && (seen.role === null || !may(seen.role, "review")))
    return refuse("not-allowed", "You’re no longer a member of this brand. Nothing was changed.");
  const played = play(seen.negotiation, request.move, partyOf(scope), request.at ?? seen.now);
  if (!played.ok && (played.refusal.name === "expired" || played.refusal.name === "already-ended"))
    return played;
  if (request.answers !== standingOffer(seen.negotiation).number) return refuse("stale", STALE);
  if (!played.ok) return played;
  if (!seen.campaignOpen)
    return refuse("campaign-closed", "This campaign is closed, so its negotiations are over.");
  const money = judgeMoney(seen, scope, request);
  return money ? { ok: false, refusal: money } : played;
}

/** N14: a brand's acceptance or counteroffer needs enough available budget, or a campaign manager's reason. */
function judgeMoney(
  { budget, currency, negotiation, role }: NegotiationRecord,
  scope: PartyScope,
  { move, override }: MoveRequest,
): Refusal<"over-budget" | "not-allowed" | "override-needs-reason"> | null {
  if (!budget || scope.kind !== "brand" || role === null) return null;
  const effect = budgetEffect(move, "brand", standingOffer(negotiation));
  if (!exceedsBudget(budget, effect)) return null;
  const left = formatMoney(Math.max(0, available(budget)), currency);
  if (override === undefined) {
    return {
      name: "over-budget",
      sentence: may(role, "override-budget")
        ? `This is more than the ${left} still available. Lower it, or give a reason for going over budget.`
        : `This is more than the ${left} still available. Lower it, or ask a campaign manager to go over budget.`,
    };
  }
  if (!may(role, "override-budget"))
    return { name: "not-allowed", sentence: "Only a campaign manager can go over budget." };
  if (override.trim() === "")
    return { name: "override-needs-reason", sentence: "Give a reason for going over budget." };
  return null;
}

/** The guarded write. False if something changed between the read and the write; then nothing has been written. */
async function write(scope: PartyScope, request: MoveRequest, seen: NegotiationRecord, after: Negotiation) {
  const standing = standingOffer(seen.negotiation);
  const party = partyOf(scope);
  const effect = budgetEffect(request.move, party, standing);
  const over = seen.budget !== null && exceedsBudget(seen.budget, effect);
  const statement = moveStatement({
    brandId: seen.brandId,
    applicationId: seen.applicationId,
    version: seen.version,
    party,
    actor: scope.userId,
    move: request.move,
    standing,
    after,
    at: request.at ?? seen.now,
    clock: request.at ?? null,
    message: request.message?.trim() ?? "",
    key: request.key,
    digest: contentOf(request),
    override: over ? (request.override?.trim() ?? null) : null,
    effect,
    needed: party === "brand" ? needed(effect) : 0,
  });
  return (await rows<{ version: number }>(statement)).length === 1;
}
