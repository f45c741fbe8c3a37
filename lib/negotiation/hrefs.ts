import { MAX_ALTERNATIVES } from "@/lib/terms/limits";
import { MOVE_KINDS, type MoveKind } from "./negotiation";

/** The tabs of a negotiation's screen: the thread, the applicant (for the brand), the brief (for the influencer). */
export const TABS = ["negotiation", "profile", "brief"] as const;
export type NegotiationTab = (typeof TABS)[number];

/** The links to the parts of a negotiation's screen. `base` is the screen itself, with no form open. */
export type Hrefs = {
  readonly base: string;
  readonly tab: (tab: NegotiationTab) => string;
  readonly move: (kind: MoveKind) => string;
  /** The link to a counteroffer's form, to which the number of alternatives in the form is appended. */
  readonly alternatives: string;
};

/**
 * The links of a screen at `base`, a path that may already have a query (such as the list's filters beside a drawer).
 */
export function hrefsAt(base: string): Hrefs {
  const join = base.includes("?") ? "&" : "?";
  return {
    base,
    tab: (tab) => (tab === "negotiation" ? base : `${base}${join}tab=${tab}`),
    move: (kind) => `${base}${join}move=${kind}`,
    alternatives: `${base}${join}move=counter&alternatives=`,
  };
}

type Parameter = string | string[] | undefined;

/** The tab that a URL asks for. Anything unknown is the negotiation itself. */
export function tabOf(parameter: Parameter): NegotiationTab {
  return TABS.find((tab) => tab === parameter) ?? "negotiation";
}

/** The move that a URL asks for, legal or not; null for anything else. */
export function moveOf(parameter: Parameter): MoveKind | null {
  return MOVE_KINDS.find((kind) => kind === parameter) ?? null;
}

/** How many alternatives (1..3) a counteroffer's form starts with, for browsers where no script can add them. */
export function alternativesOf(parameter: Parameter): number {
  const asked = Number(parameter);
  return Number.isInteger(asked) ? Math.min(MAX_ALTERNATIVES, Math.max(1, asked)) : 1;
}

const HOME = "http://parley.invalid";
const OWN = /^\/(campaigns|negotiations)\//;

/** Where a form asks to return to after its move; null unless that is one of our negotiation screens. */
export function returnPath(text: string): string | null {
  if (!OWN.test(text) || !URL.canParse(text, HOME)) return null;
  const { origin, pathname, search } = new URL(text, HOME);
  return origin === HOME && OWN.test(pathname) ? `${pathname}${search}` : null;
}
