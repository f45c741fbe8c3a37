import { type Customs, type Figure, inUnits, readNumber, twoReadings } from "@/lib/number/number";
import { refuse, type Result } from "@/lib/refusal/refusal";

/** The largest amount in Parley, in minor units of any currency. */
export const MAX_MINOR = 1_000_000_000_000;

export const CURRENCIES = [
  "USD",
  "EUR",
  "GBP",
  "CAD",
  "AUD",
  "CHF",
  "SEK",
  "NOK",
  "DKK",
  "PLN",
  "JPY",
  "INR",
] as const;
export type Currency = (typeof CURRENCIES)[number];
export const CURRENCY_LABELS: Record<Currency, string> = {
  USD: "US dollar",
  EUR: "Euro",
  GBP: "British pound",
  CAD: "Canadian dollar",
  AUD: "Australian dollar",
  CHF: "Swiss franc",
  SEK: "Swedish krona",
  NOK: "Norwegian krone",
  DKK: "Danish krone",
  PLN: "Polish złoty",
  JPY: "Japanese yen",
  INR: "Indian rupee",
};

export type MoneyRefusal =
  | "amount-empty"
  | "amount-not-a-number"
  | "amount-unfamiliar-digits"
  | "amount-exponent"
  | "amount-two-readings"
  | "amount-wrong-currency"
  | "amount-negative"
  | "amount-too-precise"
  | "amount-too-large";

/** True if `text` is the code of a currency that Parley knows. */
export function isCurrency(text: string): text is Currency {
  return CURRENCIES.some((code) => code === text);
}

/** How many decimals the currency has: 2 for USD, 0 for JPY. */
export function decimalsOf(currency: Currency): number {
  return writers(currency).decimals;
}

/**
 * Minor units as people read them: 125000 -> "$1,250", 125050 -> "$1,250.50", -500 -> "-$5". Throws unless they are a
 * whole number.
 */
export function formatMoney(minor: number, currency: Currency): string {
  const { whole, exact, decimals } = writers(currency);
  const unit = 10 ** decimals;
  const writer = requireMinor(minor) % unit === 0 ? whole : exact;
  return writer.format(minor / unit);
}

/** Minor units as a person would type them into a field: 125050 -> "1250.50", 125000 -> "1250". */
export function moneyInput(minor: number, currency: Currency): string {
  const decimals = decimalsOf(currency);
  const unit = 10 ** decimals;
  return requireMinor(minor) % unit === 0 ? String(minor / unit) : (minor / unit).toFixed(decimals);
}

/**
 * Parses what a person typed into minor units, by the currency's own customs: "1250", "1,250.50" and "$1.2k" in every
 * currency, and "1 250,50 kr", "1’250.–" or "1,25,000" where that is how people write. It does not guess: what it cannot
 * read, or could read in two ways, it refuses with a sentence that says why.
 */
export function parseMoney(typed: string, currency: Currency): Result<{ minor: number }, MoneyRefusal> {
  const read = readNumber(typed, CUSTOMS[currency], isMoneyMark);
  if (!read.marks.every((mark) => marksOf(currency).has(plainMark(mark))))
    return read.marks.every(isMoneyMark)
      ? refuse("amount-wrong-currency", `Enter the amount in ${currency}, the currency of this campaign.`)
      : notANumber(currency);
  if (read.ok) return toMinor(read.figure, currency);
  switch (read.fault) {
    case "empty":
      return refuse("amount-empty", "Enter an amount.");
    case "too-long":
      return /^\s*\d[\d.,]*\s*$/.test(typed) ? tooLarge(currency) : notANumber(currency);
    case "unfamiliar-digits":
      return refuse("amount-unfamiliar-digits", "Write the amount with the digits 0 to 9.");
    case "exponent":
      return refuse("amount-exponent", `Write the amount out in full, such as ${example(currency)}.`);
    case "two-readings":
      return refuse("amount-two-readings", twoReadings(read.readings));
    case "negative":
      return refuse("amount-negative", "An amount cannot be negative.");
    case "not-a-number":
      return notANumber(currency);
  }
}

/** Where a comma groups and a point begins decimals. */
const ENGLISH: Customs = { groups: ",", decimals: ".", magnitudes: true };
/** Where points or spaces group and a comma begins decimals, and people also write the English way. */
const CONTINENTAL: Customs = { groups: ",. '", decimals: ",.", magnitudes: true, dashes: true };

const CUSTOMS: Record<Currency, Customs> = {
  USD: ENGLISH,
  EUR: CONTINENTAL,
  GBP: ENGLISH,
  CAD: { ...ENGLISH, groups: ", ", decimals: ".," },
  AUD: { ...ENGLISH, groups: ", " },
  CHF: { ...CONTINENTAL, groups: ", '" },
  SEK: CONTINENTAL,
  NOK: CONTINENTAL,
  DKK: CONTINENTAL,
  PLN: CONTINENTAL,
  JPY: ENGLISH,
  INR: { ...ENGLISH, lakhs: true },
};

/** What people write beside an amount, besides the code and the signs that this program itself writes. */
const FURTHER_MARKS: Partial<Record<Currency, readonly string[]>> = {
  USD: ["U$"],
  CAD: ["C$", "CAN$", "CDN", "CDN$", "$CA", "$CAN"],
  AUD: ["AU$", "$AU"],
  CHF: ["FR", "SFR"],
  JPY: ["円", "YEN"],
  INR: ["RS", "RE"],
  PLN: ["ZL"],
};

function toMinor(figure: Figure, currency: Currency): Result<{ minor: number }, MoneyRefusal> {
  const decimals = decimalsOf(currency);
  const minor = inUnits(figure, decimals);
  if (minor === null)
    return refuse(
      "amount-too-precise",
      decimals === 0 ? `${currency} has no decimals.` : `Use at most ${decimals} decimals.`,
    );
  return minor > MAX_MINOR ? tooLarge(currency) : { ok: true, minor };
}

function notANumber(currency: Currency) {
  return refuse("amount-not-a-number", `Enter the amount as a number, such as ${example(currency)}.`);
}

function example(currency: Currency): string {
  return decimalsOf(currency) === 0 ? "1,250" : "1,250.50";
}

function tooLarge(currency: Currency) {
  return refuse("amount-too-large", `The largest amount is ${formatMoney(MAX_MINOR, currency)}.`);
}

function requireMinor(minor: number): number {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`${minor} is not a whole number of minor units.`);
  return minor;
}

/** What may stand beside an amount of this currency: its code, and its symbols with and without the country. */
function marksOf(currency: Currency): Set<string> {
  return writers(currency).marks;
}

function isMoneyMark(mark: string): boolean {
  return /\p{Sc}/u.test(mark) || CURRENCIES.some((currency) => marksOf(currency).has(plainMark(mark)));
}

/** A mark as it is compared: "Rs." -> "RS", and a wide "￥" like "¥". */
function plainMark(mark: string): string {
  return mark.normalize("NFKC").replace(/\.$/, "").toUpperCase();
}

type Writers = { whole: Intl.NumberFormat; exact: Intl.NumberFormat; decimals: number; marks: Set<string> };
const made = new Map<Currency, Writers>();

/** Creating an Intl formatter costs far more than using it, so each currency's formatters are created once. */
function writers(currency: Currency): Writers {
  const known = made.get(currency);
  if (known) return known;
  const style = { style: "currency", currency } as const;
  const exact = new Intl.NumberFormat("en-US", style);
  const symbols = [
    exact,
    new Intl.NumberFormat("en-GB", style),
    new Intl.NumberFormat("en-US", { ...style, currencyDisplay: "narrowSymbol" }),
  ].map((writer) => writer.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency);
  const fresh = {
    whole: new Intl.NumberFormat("en-US", { ...style, maximumFractionDigits: 0 }),
    exact,
    decimals: exact.resolvedOptions().maximumFractionDigits ?? 0,
    marks: new Set([currency, ...symbols, ...(FURTHER_MARKS[currency] ?? [])].map(plainMark)),
  };
  made.set(currency, fresh);
  return fresh;
}
