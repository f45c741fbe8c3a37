/** The length of a password, in characters of any kind. No kind is required. */
export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;

/** Normalises characters that look the same, so that the same password can be typed on any keyboard. */
export function normalisePassword(typed: string): string {
  return typed.normalize("NFKC");
}
