/** The longest text that is read as a number, in characters. */
const LONGEST_NUMBER = 64;

/** How much a field for a number takes: more than is read, so that a browser never cuts a number to another one. */
export const NUMBER_FIELD = 100; // characters
/** Longer texts are refused before anything looks into them. */
const LONGEST_TYPED = 1_000; // characters

/**
 * How numbers are written somewhere. `groups` are the signs between thousands, `decimals` those before decimals; a
 * space and an apostrophe stand for all their kinds. A sign can be both: before exactly three digits it groups.
 */
export type Customs = {
  readonly groups: string;
  readonly decimals: string;
  /** Whether thousands can be in groups of two, as in India: 1,25,000. */
  readonly lakhs?: true;
  /** Whether "k" and "m" can follow, for thousands and millions. */
  readonly magnitudes?: true;
  /** Whether a dash can take the place of the decimals: "1250,-", "1250:-". */
  readonly dashes?: true;
};

/** An exact decimal: `digits` divided by 10 to the power of `places`, which is negative after "k" or "m". */
export type Figure = { readonly digits: string; readonly places: number };

type NumberFault = "empty" | "too-long" | "not-a-number" | "unfamiliar-digits" | "exponent" | "negative";

/** A text taken apart: what stands before and behind the figure (without spaces), and the figure. */
export type ReadNumber =
  | { readonly ok: true; readonly figure: Figure; readonly marks: readonly string[] }
  | { readonly ok: false; readonly fault: NumberFault; readonly marks: readonly string[] }
  | {
      readonly ok: false;
      readonly fault: "two-readings";
      readonly marks: readonly string[];
      /** What the text could mean, the smaller number first. */
      readonly readings: readonly [string, string];
    };

const MAGNITUDES: Readonly<Record<string, number>> = { k: 3, m: 6 };
const MINUS = /[-−–]/u;
const SPACE = /\s/u;
const APOSTROPHE = /['’‘ʼ´`′]/u;
const DASHES = /^[.,:][-–—−]{1,2}/u;
const EXPONENT = /^\d[\d.,]*e[-+−]?\d+$/i;

/**
 * Reads a number as a person typed it, by the given customs. `isMark` says which texts may stand beside it, such as
 * the sign of a currency; the caller judges them in `marks`. It never guesses: it returns either exactly what was
 * written or a fault. Every field, filter and preview of numbers uses it. It takes time linear in the text's length.
 */
export function readNumber(
  typed: string,
  customs: Customs,
  isMark: (mark: string) => boolean = isNothing,
): ReadNumber {
  if (typed.length > LONGEST_TYPED) return fault("too-long");
  const text = typed.trim();
  if (text === "") return fault("empty");
  if (text.length > LONGEST_NUMBER) return fault("too-long");
  if (/[^\P{N}0-9]/u.test(text)) return fault("unfamiliar-digits");
  const { before, middle, behind } = partsOf(text);
  if (middle === "") return fault("not-a-number");
  if (EXPONENT.test(middle)) return fault("exponent");
  const sign = signIn(before);
  const tail = tailIn(behind, customs, isMark);
  if (tail === null) return fault("not-a-number", [sign.mark]);
  const marks = [sign.mark, tail.mark].filter((mark) => mark !== "");
  const pieces = piecesOf(middle);
  const figure = pieces && figureOf(pieces, customs, tail.shift, tail.isDashed);
  if (!figure) return fault("not-a-number", marks);
  if ("readings" in figure) return { ok: false, fault: "two-readings", marks, readings: figure.readings };
  return sign.isNegative ? fault("negative", marks) : { ok: true, figure, marks };
}

/** A figure as a whole number of units of which 10 to the power of `decimals` make one; null if it is not whole. */
export function inUnits({ digits, places }: Figure, decimals: number): number | null {
  if (places > decimals) return null;
  // A very long number may lose its last digits here, but only far beyond everything that Parley stores.
  return Number(digits + "0".repeat(decimals - places));
}

/** The sentence for a number with two readings. */
export function twoReadings(readings: readonly [string, string]): string {
  return `This could mean ${readings.join(" or ")}. Write it out in full.`;
}

function fault(name: NumberFault, marks: readonly string[] = []): ReadNumber {
  return { ok: false, fault: name, marks: marks.filter((mark) => mark !== "") };
}

function isNothing(mark: string): boolean {
  return mark === "";
}

/** The text before the first digit, up to the last one, and after it. */
function partsOf(text: string): { before: string; middle: string; behind: string } {
  const first = text.search(/[0-9]/);
  if (first < 0) return { before: text, middle: "", behind: "" };
  let end = text.length;
  while (!/[0-9]/.test(text.charAt(end - 1))) end--;
  const tight = (part: string) => part.replace(/\s/gu, "");
  return {
    before: tight(text.slice(0, first)),
    middle: text.slice(first, end),
    behind: tight(text.slice(end)),
  };
}

function signIn(before: string): { isNegative: boolean; mark: string } {
  if (MINUS.test(before.charAt(0))) return { isNegative: true, mark: before.slice(1) };
  if (MINUS.test(before.charAt(before.length - 1))) return { isNegative: true, mark: before.slice(0, -1) };
  return { isNegative: false, mark: before };
}

/** What follows the digits: a dash for no decimals, "k" or "m", and a mark. Null if there is anything else. */
function tailIn(
  behind: string,
  { magnitudes, dashes }: Customs,
  isMark: (mark: string) => boolean,
): { shift: number; isDashed: boolean; mark: string } | null {
  const dash = dashes ? (DASHES.exec(behind)?.[0] ?? "") : "";
  const rest = behind.slice(dash.length);
  const shift = magnitudes && dash === "" ? MAGNITUDES[rest.charAt(0).toLowerCase()] : undefined;
  const mark = rest.slice(1);
  if (shift !== undefined && (mark === "" || isMark(mark))) return { shift, isDashed: false, mark };
  if (rest === "" || isMark(rest)) return { shift: 0, isDashed: dash !== "", mark: rest };
  return /^[\p{L}\p{Sc}]+\.?$/u.test(rest) ? { shift: 0, isDashed: false, mark: rest } : null;
}

type Pieces = { readonly runs: readonly string[]; readonly signs: readonly string[] };

/** The runs of digits and the single signs between them; null if anything else is between them. */
function piecesOf(middle: string): Pieces | null {
  const parts = middle.split(/([^0-9])/u);
  const runs = parts.filter((_, at) => at % 2 === 0);
  if (runs.includes("")) return null;
  const signs = parts
    .filter((_, at) => at % 2 === 1)
    .map((sign) => (SPACE.test(sign) ? " " : APOSTROPHE.test(sign) ? "'" : sign));
  return { runs, signs };
}

type TwoReadings = { readonly readings: readonly [string, string] };

function figureOf(
  { runs, signs }: Pieces,
  { groups, decimals, lakhs }: Customs,
  shift: number,
  isDashed: boolean,
): Figure | TwoReadings | null {
  const [first = ""] = runs;
  const last = signs.at(-1);
  const whole = (all: readonly string[]) => ({ digits: all.join(""), places: -shift });
  if (last === undefined) return whole(runs);

  const isGrouped = signs.every((sign) => sign === last) && groups.includes(last) && areGroups(runs, lakhs);
  if (isGrouped && signs.length === 1 && shift > 0 && decimals.includes(last) && /^[.,]$/.test(last))
    return { readings: [plain(first + runs[1], shift - 3), plain(first + runs[1], shift)] };
  if (isGrouped) return whole(runs);

  const inFront = signs.slice(0, -1);
  const [group] = inFront;
  const isDecimal =
    !isDashed &&
    decimals.includes(last) &&
    (group === undefined
      ? true
      : group !== last &&
        groups.includes(group) &&
        inFront.every((sign) => sign === group) &&
        areGroups(runs.slice(0, -1), lakhs));
  if (!isDecimal) return null;
  const fraction = runs.at(-1) ?? "";
  return { digits: runs.join(""), places: fraction.length - shift };
}

/** True for groups of three digits after a first one of one to three, or, with lakhs, of two before the last three. */
function areGroups([first = "", ...others]: readonly string[], lakhs = false): boolean {
  if (first.length > 3 || (others.length > 0 && first.startsWith("0"))) return false;
  if (others.every((run) => run.length === 3)) return true;
  return (
    lakhs && first.length <= 2 && others.every((run, at) => run.length === (at === others.length - 1 ? 3 : 2))
  );
}

/** Digits followed by that many zeros, as a person reads them. */
function plain(digits: string, zeros: number): string {
  return Number(digits + "0".repeat(zeros)).toLocaleString("en-US");
}
