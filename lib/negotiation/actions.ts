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
import { actingBrand, actingInfluencer, type Acting } from "@/lib/session/session";
import type { Scope } from "@/lib/session/scope";
import { returnPath } from "./hrefs";
import { type Move, movesBackwards, standingOffer } from "./negotiation";
import { type NegotiationRecord, readNegotiation } from "./queries";
import { answeredOffer, parseDecline, parseOverride, parseTerms, parseWithdrawal } from "./schema";
import { makeMove, partyOf } from "./service";

/** Accepts the standing offer (N10). */
export async function acceptOffer(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const who = await actingParty();
  if (!who.ok) return refused(who.refusal, values);
  const said = parseOverride(values);
  if (!said.success) return invalidFrom(said.error.issues, values);
  return make(who.scope, values, { move: { kind: "accept" }, override: said.data.override });
}

/** Answers the standing offer with another one (N2-N4). One that moves backwards is asked about first (N13). */
export async function sendCounteroffer(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const who = await actingParty();
  if (!who.ok) return refused(who.refusal, values);
  const seen = await readNegotiation(who.scope, fieldOf(values, "applicationId"));
  if (!seen) return refused(NOT_FOUND, values);
  const kept = standingOffer(seen.negotiation).terms.deliverables;
  const said = parseTerms(values, { currency: seen.currency, now: seen.now, kept });
  const over = parseOverride(values);
  if (!said.ok || !over.success)
    return invalidFrom([...(said.ok ? [] : said.issues), ...(over.error?.issues ?? [])], values);
  const warning = backwardsWarning(who.scope, seen, said.terms.fee, values);
  if (warning) return refused(warning, values);
  const { terms, message } = said;
  return make(who.scope, values, { move: { kind: "counter", terms }, message, override: over.data.override });
}

/** Ends a negotiation on turn (N5). */
export async function declineOffer(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const who = await actingParty();
  if (!who.ok) return refused(who.refusal, values);
  const said = parseDecline(values, partyOf(who.scope));
  if (!said.success) return invalidFrom(said.error.issues, values);
  return make(who.scope, values, { move: { kind: "decline", ...said.data } });
}

/** Ends a negotiation off turn (N5). */
export async function withdrawOffer(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const who = await actingParty();
  if (!who.ok) return refused(who.refusal, values);
  const said = parseWithdrawal(values);
  if (!said.success) return invalidFrom(said.error.issues, values);
  return make(who.scope, values, { move: { kind: "withdraw", ...said.data } });
}

const NOT_FOUND = { name: "not-found", sentence: "There is no such negotiation." };

/** The side this person sits on, whichever it is. */
const actingParty = async (): Promise<Acting<Scope>> => {
  const brand = await actingBrand("review");
  return !brand.ok && brand.refusal.name === "not-allowed" ? actingInfluencer() : brand;
};

/** N13: lower than the brand's own last offer, higher than the influencer's, is sent only when that is confirmed. */
const backwardsWarning = (scope: Scope, seen: NegotiationRecord, fee: number, values: FormValues) => {
  const { negotiation, currency } = seen;
  const party = partyOf(scope);
  const isStale = answeredOffer(values) !== standingOffer(negotiation).number;
  if (isStale || fieldOf(values, "anyway") === "yes" || !movesBackwards(negotiation, party, fee)) return null;
  const own = negotiation.offers.findLast((offer) => offer.by === party)?.terms.fee ?? fee;
  const way = party === "brand" ? "lower" : "higher";
  const sentence = `This is ${way} than your own last offer of ${formatMoney(own, currency)}. To send it all the same, say so below.`;
  return refuse("moves-backwards", sentence).refusal;
};

type Asked = { move: Move; message?: string; override?: string };

/** Makes the move and leads back to the negotiation, or shows the fresh state with the reason beside what was typed. */
const make = async (scope: Scope, values: FormValues, asked: Asked): Promise<FormState> => {
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
};

/** A refusal that one field can mend stands beside that field. */
const answerTo = (refusal: Refusal, values: FormValues): FormState =>
  refusal.name === "override-needs-reason"
    ? invalid({ override: refusal.sentence }, values)
    : refused(refusal, values);
