import { MAX_ALTERNATIVES } from "@/lib/terms/limits";
import { MOVE_KINDS, type MoveKind } from "./negotiation";

/** What a negotiation's screen shows below its head: the thread, the applicant (to the brand), the brief (to them). */
export const TABS = ["negotiation", "profile", "brief"] as const;
export type Tab = (typeof TABS)[number];

/** Where the parts of one negotiation's screen are; `base` is the screen itself, with no form open. */
export type Hrefs = {
  readonly base: string;
  readonly tab: (tab: Tab) => string;
  readonly move: (kind: MoveKind) => string;
  /** The form of a counteroffer, up to the number of sets of terms in it. */
  readonly alternatives: string;
};

/** The links of a screen at `base`, a path that may already carry a query (the list's filters beside a drawer). */
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

/** The tab a URL asks for; anything unknown is the negotiation itself. */
export function tabOf(parameter: Parameter): Tab {
  return TABS.find((tab) => tab === parameter) ?? "negotiation";
}

/** The move a URL asks for, legal or not; null for anything else. */
export function moveOf(parameter: Parameter): MoveKind | null {
  return MOVE_KINDS.find((kind) => kind === parameter) ?? null;
}

/** With how many sets of terms a counteroffer's form begins: 1..3, for whom no script adds them. */
export function alternativesOf(parameter: Parameter): number {
  const asked = Number(parameter);
  return Number.isInteger(asked) ? Math.min(MAX_ALTERNATIVES, Math.max(1, asked)) : 1;
}

const HOME = "http://parley.invalid";
const OWN = /^\/(campaigns|negotiations)\//;

/** Where a form asks to be led back to after its move, if that is a negotiation's screen of ours; else null. */
export function returnPath(text: string): string | null {
  if (!OWN.test(text) || !URL.canParse(text, HOME)) return null;
  const { origin, pathname, search } = new URL(text, HOME);
  return origin === HOME && OWN.test(pathname) ? `${pathname}${search}` : null;
}
