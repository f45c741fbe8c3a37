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

const LONGEST_AMOUNT = 64; // characters; no amount up to MAX_MINOR is nearly as long
const SHAPE = /^([-−]?)\s*([\p{L}\p{Sc}]{0,4})\s*([-−]?)\s*([^\p{L}\p{Sc}]*?)\s*([\p{L}\p{Sc}]{0,4})$/u;
const FIGURE = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
const EXPONENT = /^[-−]?\d[\d.,]*e[-+−]?\d+$/i;

/**
 * Parses what a person typed into minor units. Accepts "1250", "1,250.50", "$1,250", "USD 1250", with spaces around.
 * It does not guess at anything else, but refuses with a sentence that says why.
 */
export function parseMoney(typed: string, currency: Currency): Result<{ minor: number }, MoneyRefusal> {
  const text = typed.trim();
  if (text === "") return refuse("amount-empty", "Enter an amount.");
  if (text.length > LONGEST_AMOUNT) return /^[\d,.]+$/.test(text) ? tooLarge(currency) : notANumber();
  if (/\p{N}/u.test(text.replace(/[0-9]/g, "")))
    return refuse("amount-unfamiliar-digits", "Write the amount with the digits 0 to 9.");
  if (EXPONENT.test(text))
    return refuse("amount-exponent", "Write the amount out in full, such as 1,250.50.");

  const [, sign, before = "", innerSign, figure = "", behind = ""] = SHAPE.exec(text) ?? [];
  const marks = [before, behind].filter((mark) => mark !== "");
  if (!marks.every((mark) => marksOf(currency).has(mark.toUpperCase())))
    return marks.every(isMoneyMark)
      ? refuse("amount-wrong-currency", `Enter the amount in ${currency}, the currency of this campaign.`)
      : notANumber();
  const [, whole, fraction = ""] = FIGURE.exec(figure) ?? [];
  if (whole === undefined) return notANumber();
  if (sign || innerSign) return refuse("amount-negative", "An amount cannot be negative.");
  return toMinor(whole.replaceAll(",", ""), fraction, currency);
}

function toMinor(
  whole: string,
  fraction: string,
  currency: Currency,
): Result<{ minor: number }, MoneyRefusal> {
  const decimals = decimalsOf(currency);
  if (fraction.length > decimals)
    return refuse(
      "amount-too-precise",
      decimals === 0 ? `${currency} has no decimals.` : `Use at most ${decimals} decimals.`,
    );
  // A very long number may lose its last digits here, but only far beyond the largest amount.
  const minor = Number(whole + fraction.padEnd(decimals, "0"));
  return minor > MAX_MINOR ? tooLarge(currency) : { ok: true, minor };
}

function notANumber() {
  return refuse("amount-not-a-number", "Enter the amount as a number, such as 1,250.50.");
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
  return /\p{Sc}/u.test(mark) || CURRENCIES.some((currency) => marksOf(currency).has(mark.toUpperCase()));
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
    marks: new Set([currency, ...symbols].map((mark) => mark.toUpperCase())),
  };
  made.set(currency, fresh);
  return fresh;
}
