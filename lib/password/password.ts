import common from "./common-passwords.json";

/** Bounds of a password, in characters. Any characters at all; nothing is demanded of their kinds. */
export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;

const WHOLE = new Set(common.whole.split(" "));
const STEMS = new Set(common.stems.split(" "));
const RUNS = [
  "01234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "azertyuiop",
];
const MIN_DISTINCT = 5;
const RUN_LENGTH = 4;

/** One spelling for what looks the same, so that a password typed on another keyboard is the same password. */
export function normalisePassword(typed: string): string {
  return typed.normalize("NFKC");
}

/**
 * What makes a password too easy to guess, as a sentence, or null when it may be used. `password` is normalised;
 * `about` is what a guesser knows of the person: their names and e-mail address.
 */
export function passwordFlaw(password: string, about: readonly string[]): string | null {
  const length = [...password].length;
  if (length < MIN_PASSWORD) return `Use at least ${MIN_PASSWORD} characters. A few words in a row are good.`;
  if (length > MAX_PASSWORD) return `Use at most ${MAX_PASSWORD} characters.`;
  const plain = password.toLowerCase();
  if (isCommon(plain)) return "Many people use this password, so it is guessed first. Choose another.";
  if (isMonotonous(plain))
    return "This repeats or counts, so it is guessed quickly. Choose a less regular one.";
  if (isAbout(plain, about))
    return "This is too close to your name or e-mail address. Choose something else.";
  return null;
}

/** A password of the lists, or a common word stretched with digits and signs: "password1234", "!!dragon!2024". */
function isCommon(plain: string): boolean {
  if (WHOLE.has(plain)) return true;
  const word = plain.replace(/^[^a-z]+|[^a-z]+$/g, "");
  return STEMS.has(word) || WHOLE.has(word) || (word.length % 2 === 0 && STEMS.has(halfRepeated(word) ?? ""));
}

function halfRepeated(word: string): string | null {
  const half = word.slice(0, word.length / 2);
  return half + half === word ? half : null;
}

/** Few different characters, one piece over and over, or little but runs of the keyboard and the alphabet. */
function isMonotonous(plain: string): boolean {
  if (new Set(plain).size < MIN_DISTINCT || /^(.{1,6})\1+.{0,5}$/su.test(plain)) return true;
  return outsideRuns(plain) < RUN_LENGTH;
}

/** How many characters stand in no run of four or more neighbours, forwards or backwards. */
function outsideRuns(plain: string): number {
  const rows = RUNS.flatMap((row) => [row, [...row].reverse().join("")]);
  let outside = 0;
  for (let at = 0; at < plain.length;) {
    let end = at + 1;
    while (end < plain.length && rows.some((row) => row.includes(plain.slice(at, end + 1)))) end++;
    if (end - at < RUN_LENGTH) outside += end - at;
    at = end;
  }
  return outside;
}

/** Nothing but the person's own names with a few characters more. */
function isAbout(plain: string, about: readonly string[]): boolean {
  const pieces = about
    .flatMap((known) => [known, ...known.split(/[^\p{L}\p{N}]+/u)])
    .map((piece) => piece.normalize("NFKC").toLowerCase())
    .filter((piece) => piece.length >= 3)
    .filter((piece) => plain.includes(piece))
    .sort((one, other) => other.length - one.length);
  const left = pieces
    .reduce((rest, piece) => rest.replaceAll(piece, ""), plain)
    .replace(/[^\p{L}\p{N}]/gu, "");
  return pieces.length > 0 && left.length < MIN_PASSWORD / 2;
}
