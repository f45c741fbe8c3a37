import type { Refusal } from "@/lib/refusal/refusal";
import { dueDays, isPastDay } from "@/lib/terms/due";
import { brokenTerm, type FixedTerms } from "@/lib/terms/fixed";
import { MAX_ALTERNATIVES } from "@/lib/terms/limits";
import { sameTerms, type TermName, type Terms } from "@/lib/terms/terms";
import { TERM_LABELS } from "@/lib/terms/wording";
import type { Offer } from "./thread";

export type ContentRefusal =
  | "no-alternative"
  | "too-many-alternatives"
  | "equal-alternatives"
  | "fixed-term"
  | "due-day-past"
  | "same-terms";

/**
 * Why an offer cannot be sent as it is. `alternative` (1..3) and `term` say where the problem is, if it is in one
 * place.
 */
export type ContentObjection = Refusal<ContentRefusal> & {
  readonly alternative?: number;
  readonly term?: TermName;
};

type Content = {
  readonly alternatives: readonly Terms[];
  readonly fixed: FixedTerms;
  /** The offer being answered; null for an application. */
  readonly standing: Offer | null;
  readonly now: Date;
};

/**
 * Checks what an offer contains, in an application or a counteroffer: one to three alternatives, no two alike (N17);
 * every fixed term at the campaign's value (N19); no due date in the past, unless the offer being answered already
 * has it (N22); and not the standing terms again (N13, N17). Null if there is no objection.
 */
export function objectionToOffer({ alternatives, fixed, standing, now }: Content): ContentObjection | null {
  return (
    objectionToCount(alternatives) ??
    objectionToTwins(alternatives) ??
    objectionToFixed(alternatives, fixed) ??
    objectionToDays(alternatives, standing, now) ??
    (standing && objectionToSame(alternatives, standing))
  );
}

function objectionToCount(alternatives: readonly Terms[]): ContentObjection | null {
  if (alternatives.length === 0)
    return { name: "no-alternative", sentence: "An offer needs at least one set of terms." };
  if (alternatives.length > MAX_ALTERNATIVES)
    return {
      name: "too-many-alternatives",
      sentence: `An offer can have at most ${MAX_ALTERNATIVES} alternatives.`,
    };
  return null;
}

function objectionToTwins(alternatives: readonly Terms[]): ContentObjection | null {
  for (const [at, terms] of alternatives.entries()) {
    const twin = alternatives.slice(0, at).findIndex((other) => sameTerms(other, terms));
    if (twin >= 0)
      return {
        name: "equal-alternatives",
        sentence: `This is the same as ${twin === 0 ? "the lead" : `alternative ${twin + 1}`}. Change something, or remove it.`,
        alternative: at + 1,
      };
  }
  return null;
}

function objectionToFixed(alternatives: readonly Terms[], fixed: FixedTerms): ContentObjection | null {
  for (const [at, terms] of alternatives.entries()) {
    const term = brokenTerm(fixed, terms);
    if (term)
      return {
        name: "fixed-term",
        sentence: `${TERM_LABELS[term]}: the campaign fixes this term, so an offer can’t change it.`,
        alternative: at + 1,
        term,
      };
  }
  return null;
}

function objectionToDays(
  alternatives: readonly Terms[],
  standing: Offer | null,
  now: Date,
): ContentObjection | null {
  const kept = new Set(standing?.alternatives.flatMap(dueDays));
  for (const [at, terms] of alternatives.entries()) {
    const past = dueDays(terms).find((day) => isPastDay(day, now) && !kept.has(day));
    if (past)
      return {
        name: "due-day-past",
        sentence: "This date has passed. Choose a later one.",
        alternative: at + 1,
        term: "deliverables",
      };
  }
  return null;
}

function objectionToSame(alternatives: readonly Terms[], standing: Offer): ContentObjection | null {
  const stands = (terms: Terms) => standing.alternatives.some((other) => sameTerms(other, terms));
  if (!alternatives.every(stands)) return null;
  if (alternatives.length === 1)
    return {
      name: "same-terms",
      sentence:
        standing.alternatives.length === 1
          ? "This is the same as the offer you are answering. Accept it, or change something."
          : "These terms are among those you are answering. Accept them, or change something.",
      alternative: 1,
    };
  if (alternatives.length < standing.alternatives.length) return null;
  return {
    name: "same-terms",
    sentence: "These are the alternatives you are answering. Accept one, or change something.",
  };
}
