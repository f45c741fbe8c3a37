import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CURRENCIES,
  type Currency,
  decimalsOf,
  formatMoney,
  isCurrency,
  MAX_MINOR,
  moneyInput,
  parseMoney,
} from "@/lib/money/money";

const anyMinor = fc.integer({ min: 0, max: MAX_MINOR });
const anyCurrency = fc.constantFrom<Currency>(...CURRENCIES);

function outcomeOf(text: string, currency: Currency): number | string {
  const result = parseMoney(text, currency);
  return result.ok ? result.minor : result.refusal.name;
}

describe("writing money", () => {
  test.each<[number, Currency, string]>([
    [125_000, "USD", "$1,250"],
    [125_050, "USD", "$1,250.50"],
    [1, "USD", "$0.01"],
    [0, "USD", "$0"],
    [-500, "USD", "-$5"],
    [125_000, "EUR", "€1,250"],
    [125_000, "GBP", "£1,250"],
    [125_000, "CAD", "CA$1,250"],
    [125_000, "CHF", "CHF\u00a01,250"],
    [1250, "JPY", "¥1,250"],
    [MAX_MINOR, "USD", "$10,000,000,000"],
  ])("%d minor units of %s are %s", (minor, currency, text) => {
    expect(formatMoney(minor, currency)).toBe(text);
  });

  test("leaves out symbol and grouping for a field", () => {
    expect([moneyInput(125_050, "USD"), moneyInput(125_000, "USD"), moneyInput(5, "USD")]).toEqual([
      "1250.50",
      "1250",
      "0.05",
    ]);
    expect(moneyInput(125_050, "JPY")).toBe("125050");
  });

  test.each([0.5, Number.NaN, Infinity, 2 ** 53])("%d is not an amount and throws", (minor) => {
    expect(() => formatMoney(minor, "USD")).toThrow(RangeError);
    expect(() => moneyInput(minor, "USD")).toThrow(RangeError);
  });
});

describe("reading money", () => {
  test.each<[string, Currency, number]>([
    ["1250", "USD", 125_000],
    ["1,250.50", "USD", 125_050],
    ["$1,250", "USD", 125_000],
    ["  $ 1,250.5 ", "USD", 125_050],
    ["1250 USD", "USD", 125_000],
    ["usd 1250", "USD", 125_000],
    ["US$1,250", "USD", 125_000],
    ["$10", "CAD", 1000],
    ["CA$10", "CAD", 1000],
    ["10 kr", "SEK", 1000],
    ["10 zł", "PLN", 1000],
    ["CHF 1,250", "CHF", 125_000],
    ["¥1,250", "JPY", 1250],
    ["0", "USD", 0],
    ["0.01", "USD", 1],
    ["007", "USD", 700],
    ["1,234,567.89", "EUR", 123_456_789],
    ["10000000000", "USD", MAX_MINOR],
  ])("%j in %s is %d", (text, currency, minor) => {
    expect(outcomeOf(text, currency)).toBe(minor);
  });

  test.each<[string, Currency, string]>([
    ["", "USD", "amount-empty"],
    [" \t\n", "USD", "amount-empty"],
    ["-5", "USD", "amount-negative"],
    ["−5", "USD", "amount-negative"],
    ["-$5", "USD", "amount-negative"],
    ["$-5", "USD", "amount-negative"],
    ["-0", "USD", "amount-negative"],
    ["1.005", "USD", "amount-too-precise"],
    ["1250.5", "JPY", "amount-too-precise"],
    ["abc", "USD", "amount-not-a-number"],
    ["NaN", "USD", "amount-not-a-number"],
    ["Infinity", "USD", "amount-not-a-number"],
    ["0x10", "USD", "amount-not-a-number"],
    ["$", "USD", "amount-not-a-number"],
    ["-", "USD", "amount-not-a-number"],
    [".", "USD", "amount-not-a-number"],
    ["1.", "USD", "amount-not-a-number"],
    ["1 250", "USD", "amount-not-a-number"],
    ["12,50", "USD", "amount-not-a-number"],
    ["1250,000", "USD", "amount-not-a-number"],
    ["1,250.50.1", "USD", "amount-not-a-number"],
    ["(5)", "USD", "amount-not-a-number"],
    ["5; drop table", "USD", "amount-not-a-number"],
    ["1250 dollars", "USD", "amount-not-a-number"],
    ["١٢٥٠", "USD", "amount-unfamiliar-digits"],
    ["\uff11\uff12\uff15\uff10", "USD", "amount-unfamiliar-digits"],
    ["1½", "USD", "amount-unfamiliar-digits"],
    ["1e3", "USD", "amount-exponent"],
    ["1.5E+3", "USD", "amount-exponent"],
    ["€1,250", "USD", "amount-wrong-currency"],
    ["$1,250", "EUR", "amount-wrong-currency"],
    ["1250 EUR", "USD", "amount-wrong-currency"],
    ["CA$10", "USD", "amount-wrong-currency"],
    ["₿1", "USD", "amount-wrong-currency"],
    ["10000000000.01", "USD", "amount-too-large"],
    ["9".repeat(40), "USD", "amount-too-large"],
    ["1000000000001", "JPY", "amount-too-large"],
  ])("%j in %s is refused: %s", (text, currency, name) => {
    expect(outcomeOf(text, currency)).toBe(name);
  });

  test("refuses a huge input like a small one", () => {
    const huge = 100_000;
    expect(outcomeOf("9".repeat(huge), "USD")).toBe("amount-too-large");
    expect(outcomeOf("x".repeat(huge), "USD")).toBe("amount-not-a-number");
    expect(outcomeOf(`-${" ".repeat(huge)}x`, "USD")).toBe("amount-not-a-number");
  });

  test("refuses with a sentence", () => {
    const result = parseMoney("9".repeat(20), "EUR");
    expect(result).toMatchObject({ refusal: { sentence: "The largest amount is €10,000,000,000." } });
  });

  test("returns every amount that was written, in every currency", () => {
    fc.assert(
      fc.property(anyMinor, anyCurrency, (minor, currency) => {
        expect(outcomeOf(formatMoney(minor, currency), currency)).toBe(minor);
        expect(outcomeOf(moneyInput(minor, currency), currency)).toBe(minor);
      }),
    );
  });

  test("answers anything that is typed with an amount in range or a refusal, and never throws", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,-$€ e") }),
    );
    fc.assert(
      fc.property(typed, anyCurrency, (text, currency) => {
        const result = parseMoney(text, currency);
        if (result.ok) {
          expect(Number.isSafeInteger(result.minor)).toBe(true);
          expect(result.minor).toBeGreaterThanOrEqual(0);
          expect(result.minor).toBeLessThanOrEqual(MAX_MINOR);
        } else expect(result.refusal.sentence).toMatch(/\.$/);
      }),
      { numRuns: 500 },
    );
  });
});

test("currencies have the decimals of their country and are recognised only by their code", () => {
  expect([decimalsOf("USD"), decimalsOf("JPY"), decimalsOf("INR")]).toEqual([2, 0, 2]);
  expect([isCurrency("USD"), isCurrency("usd"), isCurrency("XXX")]).toEqual([true, false, false]);
});
