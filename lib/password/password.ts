/** Bounds of a password, in characters. Any characters at all; nothing is demanded of their kinds. */
export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;

/** One spelling for what looks the same, so that a password typed on another keyboard is the same password. */
export function normalisePassword(typed: string): string {
  return typed.normalize("NFKC");
}
