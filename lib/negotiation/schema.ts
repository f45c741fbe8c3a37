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

/** What is said with an application or a counteroffer. */
export function parseMessage(values: FormValues) {
  return z.object({ message: cleaned(MAX_MESSAGE) }).safeParse({ message: fieldOf(values, "message") });
}

/** Why somebody declines: a brand picks a reason, and says it in words where it is "other" (N5); an influencer may. */
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

/** What is said with a withdrawal. */
export function parseWithdrawal(values: FormValues) {
  return z.object({ note: cleaned(MAX_NOTE) }).safeParse({ note: fieldOf(values, "note") });
}

/** A campaign manager's reason for going over budget (N14); undefined where the form had no such field. */
export function parseOverride(values: FormValues) {
  return z
    .object({ override: cleaned(MAX_NOTE).optional() })
    .safeParse({ override: values.override === undefined ? undefined : fieldOf(values, "override") });
}

/** The number of the offer a form answers (N12). What is no number answers no offer, so the move is stale. */
export function answeredOffer(values: FormValues): number {
  const said = fieldOf(values, "answers");
  return /^\d$/.test(said) ? Number(said) : -1;
}

/** Which alternative a form accepts (N17). Where it does not say, that is none: nobody accepts what they have not chosen. */
export function acceptedAlternative(values: FormValues): number {
  const said = fieldOf(values, "alternative");
  return /^\d$/.test(said) ? Number(said) : 0;
}
