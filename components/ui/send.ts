import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { type FormState, IDLE } from "@/lib/form/form";
import { unsentReason } from "@/lib/form/unsent";
import { valuesIn } from "./kept-store";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/**
 * Sends a form to its action. If no answer comes, that is the answer, so the form stays with everything in it. `onSent` is
 * called once it was done; that may lead to another page, which Next.js tells by throwing.
 */
export async function send(action: FormAction, form: FormData, onSent: () => void): Promise<FormState> {
  const wasOnline = navigator.onLine;
  try {
    const answer = await action(IDLE, form);
    if (answer.status === "done") onSent();
    return answer;
  } catch (error) {
    if (leadsElsewhere(error)) onSent();
    unstable_rethrow(error);
    const isOutdated = unstable_isUnrecognizedActionError(error);
    return {
      status: "unsent",
      reason: unsentReason(error, { wasOnline, isOutdated }),
      values: valuesIn(form),
    };
  }
}

function leadsElsewhere(error: unknown): boolean {
  try {
    unstable_rethrow(error);
    return false;
  } catch {
    return true;
  }
}
