import { z } from "zod";
import { fieldOf, type FormValues } from "@/lib/form/form";
import type { Party } from "@/lib/party/party";
import { cleanText } from "@/lib/text/text";
import { DECLINE_REASONS } from "./ending";
import { MAX_MESSAGE, MAX_NOTE } from "./limits";

function cleaned(max: number) {
  return z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(max, `Use at most ${max} characters.`));
}

/** Parses the message sent with an application or a counteroffer. */
export function parseMessage(values: FormValues) {
  return z.object({ message: cleaned(MAX_MESSAGE) }).safeParse({ message: fieldOf(values, "message") });
}

/**
 * Parses why somebody declines. A brand has to pick a reason, and explain it if it is "other" (N5); an influencer
 * may.
 */
export function parseDecline(values: FormValues, party: Party) {
  return z
    .object({
      reason: z.enum(DECLINE_REASONS, "Choose a reason.").nullable(),
      note: cleaned(MAX_NOTE),
    })
    .refine(({ reason }) => party === "influencer" || reason !== null, {
      path: ["reason"],
      message: "Choose a reason.",
    })
    .refine(({ reason, note }) => party === "influencer" || reason !== "other" || note !== "", {
      path: ["note"],
      message: "Say in a few words why you’re declining.",
    })
    .safeParse({ reason: fieldOf(values, "reason") || null, note: fieldOf(values, "note") });
}

/** Parses the note sent with a withdrawal. */
export function parseWithdrawal(values: FormValues) {
  return z.object({ note: cleaned(MAX_NOTE) }).safeParse({ note: fieldOf(values, "note") });
}

/** Parses a campaign manager's reason for going over budget (N14); undefined if the form had no such field. */
export function parseOverride(values: FormValues) {
  return z
    .object({ override: cleaned(MAX_NOTE).optional() })
    .safeParse({ override: values.override === undefined ? undefined : fieldOf(values, "override") });
}

/**
 * The number of the offer that a form answers (N12). Anything else is -1, which answers no offer, so the move is
 * stale.
 */
export function answeredOffer(values: FormValues): number {
  const said = fieldOf(values, "answers");
  return /^\d$/.test(said) ? Number(said) : -1;
}

/**
 * The alternative that a form accepts (N17). If the form names none, it is 0, so that nobody accepts what they have
 * not chosen.
 */
export function acceptedAlternative(values: FormValues): number {
  const said = fieldOf(values, "alternative");
  return /^\d$/.test(said) ? Number(said) : 0;
}
