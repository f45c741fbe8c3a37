"use server";

import { refresh } from "next/cache";
import { redirect, RedirectType } from "next/navigation";
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
import { isId } from "@/lib/id/id";
import { formatMoney } from "@/lib/money/money";
import { type Refusal, refuse } from "@/lib/refusal/refusal";
import type { PartyScope } from "@/lib/session/scope";
import { type Acting, actingBrand, actingInfluencer } from "@/lib/session/session";
import { dueDays } from "@/lib/terms/due";
import { fieldOfObjection, parseAlternatives } from "@/lib/terms/schema";
import { returnPath } from "./hrefs";
import type { Move, MoveObjection } from "./negotiation";
import { type NegotiationRecord, readNegotiation } from "./queries";
import {
  acceptedAlternative,
  answeredOffer,
  parseDecline,
  parseMessage,
  parseOverride,
  parseWithdrawal,
} from "./schema";
import * as service from "./service";
import { leadOf, movesBackwards, standingOffer } from "./thread";

/** Accepts one alternative of the standing offer (N10, N17). */
export async function acceptOffer(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingParty(values);
  if (!acting.ok) return refused(acting.refusal, values);
  const given = parseOverride(values);
  if (!given.success) return invalidFrom(given.error.issues, values);
  return make(acting.scope, values, {
    move: { kind: "accept", alternative: acceptedAlternative(values) },
    override: given.data.override,
  });
}

/**
 * Answers the standing offer with another one (N2-N4, N17). If it moves backwards, the person has to confirm first
 * (N13).
 */
export async function sendCounteroffer(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingParty(values);
  if (!acting.ok) return refused(acting.refusal, values);
  const seen = await readForMove(acting.scope, values);
  if (!seen) return refused(NOT_FOUND, values);
  const { currency, now, negotiation } = seen;
  const kept = standingOffer(negotiation).alternatives.flatMap(dueDays);
  const given = parseAlternatives(values, { currency, now, kept, fixed: negotiation.fixed });
  const said = parseMessage(values);
  const over = parseOverride(values);
  if (!given.ok || !said.success || !over.success) {
    const unread = given.ok ? [] : given.issues;
    return invalidFrom([...unread, ...(said.error?.issues ?? []), ...(over.error?.issues ?? [])], values);
  }
  const { alternatives, places } = given;
  const warning = backwardsWarning(acting.scope, seen, alternatives[0]?.fee ?? 0, values);
  if (warning) return refused(warning, values);
  const { message } = said.data;
  const { override } = over.data;
  return make(acting.scope, values, {
    move: { kind: "counter", alternatives },
    message,
    override,
    seen,
    places,
  });
}

/** Ends a negotiation on the person's own turn (N5). */
export async function declineOffer(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingParty(values);
  if (!acting.ok) return refused(acting.refusal, values);
  const given = parseDecline(values, service.partyOf(acting.scope));
  if (!given.success) return invalidFrom(given.error.issues, values);
  return make(acting.scope, values, { move: { kind: "decline", ...given.data } });
}

/** Ends a negotiation on the other side's turn (N5). */
export async function withdrawOffer(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingParty(values);
  if (!acting.ok) return refused(acting.refusal, values);
  const given = parseWithdrawal(values);
  if (!given.success) return invalidFrom(given.error.issues, values);
  return make(acting.scope, values, { move: { kind: "withdraw", ...given.data } });
}

const NOT_FOUND = { name: "not-found", sentence: "Negotiation not found." };

/** The scope of the side that this person is on. */
async function actingParty(values: FormValues): Promise<Acting<PartyScope>> {
  const brand = await actingBrand(values, "review");
  return !brand.ok && brand.refusal.name === "not-allowed" ? actingInfluencer(values) : brand;
}

/** N13: an offer below the brand's own last one, or above the influencer's, is sent only once that is confirmed. */
function backwardsWarning(scope: PartyScope, seen: NegotiationRecord, fee: number, values: FormValues) {
  const { negotiation, currency } = seen;
  const party = service.partyOf(scope);
  const isStale = answeredOffer(values) !== standingOffer(negotiation).number;
  if (isStale || fieldOf(values, "anyway") === "yes" || !movesBackwards(negotiation, party, fee)) return null;
  const own = negotiation.offers.findLast((offer) => offer.by === party);
  const before = own ? leadOf(own).fee : fee;
  const way = party === "brand" ? "lower" : "higher";
  const sentence = `This is ${way} than your own last offer of ${formatMoney(before, currency)}. To send it anyway, tick the box below.`;
  return refuse("moves-backwards", sentence).refusal;
}

/**
 * Reads the negotiation, including what an earlier submission of this form did. The move is then judged on it without
 * a second read.
 */
function readForMove(scope: PartyScope, values: FormValues): Promise<NegotiationRecord | null> {
  const key = fieldOf(values, "key");
  return readNegotiation(scope, fieldOf(values, "applicationId"), isId(key) ? key : null);
}

type Asked = {
  move: Move;
  message?: string;
  override?: string;
  /** The negotiation, if it has been read already. */
  seen?: NegotiationRecord;
  /** The places that the alternatives have in the form. */
  places?: readonly number[];
};

/**
 * Makes the move and returns to the negotiation. If the move is refused, shows the current state with the reason
 * beside what was typed.
 */
async function make(
  scope: PartyScope,
  values: FormValues,
  { seen, places = [1], ...asked }: Asked,
): Promise<FormState> {
  const request = {
    applicationId: fieldOf(values, "applicationId"),
    answers: answeredOffer(values),
    key: fieldOf(values, "key"),
    ...asked,
  };
  const outcome = await service.makeMove(scope, request, seen);
  refresh();
  if (!outcome.ok) return answerTo(outcome.refusal, values, places);
  const back = returnPath(fieldOf(values, "back"));
  if (back) redirect(back, RedirectType.replace);
  return done("Done.");
}

/** A refusal that one field can fix is shown beside that field. */
function answerTo(
  refusal: MoveObjection | Refusal,
  values: FormValues,
  places: readonly number[],
): FormState {
  if (refusal.name === "override-needs-reason") return invalid({ override: refusal.sentence }, values);
  if (refusal.name === "no-such-alternative") return invalid({ alternative: refusal.sentence }, values);
  const field = fieldOfObjection("term" in refusal || "alternative" in refusal ? refusal : {}, places);
  return field === null ? refused(refusal, values) : invalid({ [field]: refusal.sentence }, values);
}
