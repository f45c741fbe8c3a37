/**
 * Why a form has no answer. `offline`: it never left the browser. `outdated`: the page is older than the server, which
 * no longer knows what it asks for. `failed`: the server answered that it failed. `cut`: the answer never came.
 */
export type UnsentReason = "offline" | "outdated" | "failed" | "cut";

/** The reason why sending failed with `error`. `wasOnline` is what the browser said before. */
export function unsentReason(
  error: unknown,
  { wasOnline, isOutdated }: { wasOnline: boolean; isOutdated: boolean },
): UnsentReason {
  if (isOutdated) return "outdated";
  // Only an error that the server reported has a digest, its reference in the log.
  if (error instanceof Error && "digest" in error) return "failed";
  return wasOnline ? "cut" : "offline";
}

const SENTENCES: Record<UnsentReason, string> = {
  offline:
    "You’re offline, so this wasn’t sent. What you typed is still here: send it again once you’re back online.",
  outdated:
    "Parley was updated after you opened this page, so this wasn’t sent. Reload the page and send it again: what you typed will still be here.",
  failed:
    "Something went wrong on our side, so we don’t know whether this was done. What you typed is still here. You can safely send it again: it won’t be done twice.",
  cut: "The connection broke, so we don’t know whether this arrived. What you typed is still here. You can safely send it again: it won’t be done twice.",
};

/** What to tell the person who sent the form. */
export function unsentSentence(reason: UnsentReason): string {
  return SENTENCES[reason];
}
