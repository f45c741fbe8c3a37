/** The longest name, in characters. */
export const MAX_NAME = 80;

/**
 * Invisible characters that make one name look like another: controls, bidi overrides, joiners. Joiners that matter
 * are kept: inside an emoji, and after an Arabic letter or a mark, as Persian and the Indic scripts need.
 */
const UNSEEN =
  /((?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)\u200D(?=\p{Extended_Pictographic})|(?<=[\p{Script=Arabic}\p{M}])[\u200C\u200D](?=\p{L}))|[\p{Cf}\p{Co}\p{Surrogate}]|(?!\n)\p{Cc}/gu;

function seen(text: string): string {
  return text.replace(UNSEEN, (_, kept: string | undefined) => kept ?? "");
}

/**
 * A name or title as it is stored: one line, in NFC, without invisible characters, with single spaces and none at the
 * ends.
 */
export function cleanLine(text: string): string {
  return seen(text.normalize("NFC").replace(/\s+/gu, " ")).replace(/ {2,}/g, " ").trim();
}

/**
 * A longer text as it is stored: like `cleanLine`, but it keeps its line breaks, with at most one empty line in a
 * row.
 */
export function cleanText(text: string): string {
  return seen(
    text
      .normalize("NFC")
      .replace(/\r\n?|[\u2028\u2029]/gu, "\n")
      .replace(/[^\S\n]+/gu, " "),
  )
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
