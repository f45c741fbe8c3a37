import { type MatchExtended, ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as english } from "@zxcvbn-ts/language-en";
import { MAX_PASSWORD, MIN_PASSWORD } from "./password";

// For the server only, because the word lists take megabytes. They are read when this file is loaded, which is when
// the server starts.

/**
 * How many characters are scored, and how many ways of reading "4" as "a" are tried. Scoring takes longer with both.
 */
const SCORED = 32;
const READINGS = 5;
/**
 * How many guesses a password must withstand. If it contains names that a guesser tries first, the rest of it must
 * withstand a smaller number.
 */
const ENOUGH = 1e10;
const ENOUGH_WITHOUT_NAMES = 1e6;
/** Shorter names are part of too many words, and more names than this add nothing. */
const MIN_NAME = 3;
const NAMES = 32;

const scorer = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
  l33tMaxSubstitutions: READINGS,
  maxLength: SCORED,
});

/**
 * Why a password is too easy to guess, as a sentence; null if it may be used. `password` is normalised. `about` is
 * what a guesser knows about the person: their names, e-mail address, handle and brand.
 */
export function passwordFlaw(password: string, about: readonly string[]): string | null {
  const length = [...password].length;
  if (length < MIN_PASSWORD)
    return `Use at least ${MIN_PASSWORD} characters. A few words in a row work well.`;
  if (length > MAX_PASSWORD) return `Use at most ${MAX_PASSWORD} characters.`;
  const names = namesIn([...about, "Parley"]);
  const { guesses, sequence } = scorer.check(password, names);
  if (guesses < ENOUGH) return sentenceFor(sequence);
  const rest = withoutNames(password, names);
  return rest !== null && scorer.check(rest).guesses < ENOUGH_WITHOUT_NAMES ? OWN : null;
}

const OWN = "Too close to your name or e-mail address, or to ours. Choose something else.";
const REGULAR = "Too regular: it repeats or counts. Choose something less predictable.";
const COMMON = "Too common. Choose a password that others don’t use.";
const SHORT = "Too easy to guess. Add a word or two that no one would expect.";

/** Why a password with these parts is weak: it contains a known name; otherwise its longest part says why. */
function sentenceFor(parts: readonly MatchExtended[]): string {
  if (parts.some(({ dictionaryName }) => dictionaryName === "userInputs")) return OWN;
  const [longest] = [...parts].sort((one, other) => other.token.length - one.token.length);
  if (longest === undefined) return SHORT;
  if (["repeat", "sequence", "spatial"].includes(longest.pattern)) return REGULAR;
  return String(longest.dictionaryName).startsWith("passwords") ? COMMON : SHORT;
}

/** Each name and each word in it, in lower case, longest first. */
function namesIn(about: readonly string[]): string[] {
  const names = about
    .flatMap((known) => [known, ...known.split(/[^\p{L}\p{N}]+/u)])
    .map((name) => name.normalize("NFKC").toLowerCase().slice(0, SCORED))
    .filter((name) => name.length >= MIN_NAME)
    .sort((one, other) => other.length - one.length);
  return [...new Set(names)].slice(0, NAMES);
}

/** What remains of a password without these names; null if it contains none. */
function withoutNames(password: string, names: readonly string[]): string | null {
  const plain = password.toLowerCase();
  const rest = names.reduce((left, name) => left.replaceAll(name, ""), plain);
  return rest === plain ? null : rest;
}
