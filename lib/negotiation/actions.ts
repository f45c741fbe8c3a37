"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import {
  done,
  fieldOf,
  type FormState,
  type FormValues,
  invalid,
  invalidFrom,
  readForm,
  refused,
} from "@/lib/form/form";
import { formatMoney } from "@/lib/money/money";
import { type Refusal, refuse } from "@/lib/refusal/refusal";
import type { PartyScope } from "@/lib/session/scope";
import { type Acting, actingBrand, actingInfluencer } from "@/lib/session/session";
import { returnPath } from "./hrefs";
import { type Move } from "./negotiation";
import { type NegotiationRecord, readNegotiation } from "./queries";
import { answeredOffer, parseDecline, parseOverride, parseTerms, parseWithdrawal } from "./schema";
import { makeMove, partyOf } from "./service";
import { movesBackwards, standingOffer } from "./thread";

/** Accepts the standing offer (N10). */
export async function acceptOffer(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingParty();
  if (!acting.ok) return refused(acting.refusal, values);
  const given = parseOverride(values);
  if (!given.success) return invalidFrom(given.error.issues, values);
  return make(acting.scope, values, { move: { kind: "accept" }, override: given.data.override });
}

/** Answers the standing offer with another one (N2-N4). One that moves backwards is asked about first (N13). */
export async function sendCounteroffer(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingParty();
  if (!acting.ok) return refused(acting.refusal, values);
  const seen = await readNegotiation(acting.scope, fieldOf(values, "applicationId"));
  if (!seen) return refused(NOT_FOUND, values);
  const kept = standingOffer(seen.negotiation).terms.deliverables;
  const given = parseTerms(values, { currency: seen.currency, now: seen.now, kept });
  const over = parseOverride(values);
  if (!given.ok || !over.success)
    return invalidFrom([...(given.ok ? [] : given.issues), ...(over.error?.issues ?? [])], values);
  const warning = backwardsWarning(acting.scope, seen, given.terms.fee, values);
  if (warning) return refused(warning, values);
  const { terms, message } = given;
  return make(acting.scope, values, {
    move: { kind: "counter", terms },
    message,
    override: over.data.override,
  });
}

/** Ends a negotiation on turn (N5). */
export async function declineOffer(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingParty();
  if (!acting.ok) return refused(acting.refusal, values);
  const given = parseDecline(values, partyOf(acting.scope));
  if (!given.success) return invalidFrom(given.error.issues, values);
  return make(acting.scope, values, { move: { kind: "decline", ...given.data } });
}

/** Ends a negotiation off turn (N5). */
export async function withdrawOffer(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingParty();
  if (!acting.ok) return refused(acting.refusal, values);
  const given = parseWithdrawal(values);
  if (!given.success) return invalidFrom(given.error.issues, values);
  return make(acting.scope, values, { move: { kind: "withdraw", ...given.data } });
}

const NOT_FOUND = { name: "not-found", sentence: "There is no such negotiation." };

/** The side this person sits on, whichever it is. */
async function actingParty(): Promise<Acting<PartyScope>> {
  const brand = await actingBrand("review");
  return !brand.ok && brand.refusal.name === "not-allowed" ? actingInfluencer() : brand;
}

/** N13: lower than the brand's own last offer, higher than the influencer's, is sent only when that is confirmed. */
function backwardsWarning(scope: PartyScope, seen: NegotiationRecord, fee: number, values: FormValues) {
  const { negotiation, currency } = seen;
  const party = partyOf(scope);
  const isStale = answeredOffer(values) !== standingOffer(negotiation).number;
  if (isStale || fieldOf(values, "anyway") === "yes" || !movesBackwards(negotiation, party, fee)) return null;
  const own = negotiation.offers.findLast((offer) => offer.by === party)?.terms.fee ?? fee;
  const way = party === "brand" ? "lower" : "higher";
  const sentence = `This is ${way} than your own last offer of ${formatMoney(own, currency)}. To send it all the same, say so below.`;
  return refuse("moves-backwards", sentence).refusal;
}

type Asked = { move: Move; message?: string; override?: string };

/** Makes the move and leads back to the negotiation, or shows the fresh state with the reason beside what was typed. */
async function make(scope: PartyScope, values: FormValues, asked: Asked): Promise<FormState> {
  const outcome = await makeMove(scope, {
    applicationId: fieldOf(values, "applicationId"),
    answers: answeredOffer(values),
    key: fieldOf(values, "key"),
    ...asked,
  });
  refresh();
  if (!outcome.ok) return answerTo(outcome.refusal, values);
  const back = returnPath(fieldOf(values, "back"));
  if (back) redirect(back);
  return done("Done.");
}

/** A refusal that one field can mend stands beside that field. */
function answerTo(refusal: Refusal, values: FormValues): FormState {
  return refusal.name === "override-needs-reason"
    ? invalid({ override: refusal.sentence }, values)
    : refused(refusal, values);
}
