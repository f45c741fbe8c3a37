import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftFees } from "@/components/terms/draft-rows";
import { parseCount, parseWhole } from "@/lib/count/count";
import { CURRENCIES, type Currency, decimalsOf, parseMoney } from "@/lib/money/money";
import { parsePercentBps } from "@/lib/percent/percent";

function money(text: string, currency: Currency): number | string {
  const parsed = parseMoney(text, currency);
  return parsed.ok ? parsed.minor : parsed.refusal.name;
}

function count(text: string): number | string {
  const parsed = parseCount(text);
  return parsed.ok ? parsed.count : parsed.refusal.sentence;
}

describe("amounts as people write them in their own currency", () => {
  test.each<[string, Currency, number]>([
    ["1 250 kr", "SEK", 125_000],
    ["1 250,50 kr", "NOK", 125_050],
    ["kr 1.250,50", "DKK", 125_050],
    ["1.250,- kr.", "DKK", 125_000],
    ["1250:-", "SEK", 125_000],
    ["25 kkr", "SEK", 2_500_000],
    ["1’250", "CHF", 125_000],
    ["CHF 1'250.50", "CHF", 125_050],
    ["Fr. 1’250.–", "CHF", 125_000],
    ["1 250,50 zł", "PLN", 125_050],
    ["1.250,50 €", "EUR", 125_050],
    ["1.250", "EUR", 125_000],
    ["1 250 €", "EUR", 125_000],
    ["1 250,5 €", "EUR", 125_050],
    ["1,250.50", "EUR", 125_050],
    ["12,50", "EUR", 1_250],
    ["C$1,250", "CAD", 125_000],
    ["CDN$ 1,250", "CAD", 125_000],
    ["1 250,50 $", "CAD", 125_050],
    ["A$1,250", "AUD", 125_000],
    ["AU$1,250.50", "AUD", 125_050],
    ["Rs. 1,25,000", "INR", 12_500_000],
    ["₹1,25,000.50", "INR", 12_500_050],
    ["₹125,000", "INR", 12_500_000],
    ["￥1,250", "JPY", 1_250],
    ["1250円", "JPY", 1_250],
    ["$1.2k", "USD", 120_000],
    ["1,200k", "USD", 120_000_000],
    ["2,5k €", "EUR", 250_000],
    ["1m", "USD", 100_000_000],
  ])("%j in %s is %d minor units", (text, currency, minor) => {
    expect(money(text, currency)).toBe(minor);
  });

  test.each<[string, Currency, string]>([
    ["C$1,250", "USD", "amount-wrong-currency"],
    ["$1,250 CAD", "USD", "amount-wrong-currency"],
    ["1 250 kr", "EUR", "amount-wrong-currency"],
    ["A$1,250", "CAD", "amount-wrong-currency"],
    ["1,200k", "EUR", "amount-two-readings"],
    ["1.200k", "SEK", "amount-two-readings"],
    ["1.250", "USD", "amount-too-precise"],
    ["1.250", "CHF", "amount-too-precise"],
    ["0,250", "EUR", "amount-too-precise"],
    ["1.234567k", "USD", "amount-too-precise"],
    ["1,25,000", "USD", "amount-not-a-number"],
    ["12,34", "GBP", "amount-not-a-number"],
    ["1  250", "SEK", "amount-not-a-number"],
    ["1 25", "SEK", "amount-not-a-number"],
    ["1.250.50", "EUR", "amount-not-a-number"],
    ["1,250,50", "EUR", "amount-not-a-number"],
    ["1.250,50,-", "EUR", "amount-not-a-number"],
    ["1250-", "SEK", "amount-not-a-number"],
    ["5k-10k", "USD", "amount-not-a-number"],
    ["1250 or 1300", "USD", "amount-not-a-number"],
    ["k", "USD", "amount-not-a-number"],
    ["1kk", "USD", "amount-not-a-number"],
    ["10001m", "USD", "amount-too-large"],
  ])("%j in %s is refused: %s", (text, currency, name) => {
    expect(money(text, currency)).toBe(name);
  });

  test("what could mean two amounts is answered with both", () => {
    expect(parseMoney("1,200k", "EUR")).toMatchObject({
      refusal: { sentence: "This could mean 1,200 or 1,200,000. Write it out in full." },
    });
  });
});

describe("counts", () => {
  test.each([
    ["25k", 25_000],
    ["2,5k", 2_500],
    ["2.5 k", 2_500],
    ["1.25m", 1_250_000],
    ["412 000", 412_000],
    ["412\u202f000", 412_000],
    ["412’000", 412_000],
    ["1,200", 1_200],
    ["1.200", 1_200],
  ])("%j is %d", (text, value) => expect(count(text)).toBe(value));

  test.each(["2,5", "2.5", "12,50", "1.2345k", "25 people", "1e3", "-5", "9999999999", "٢٥"])(
    "%j is refused with a sentence",
    (text) => expect(count(text)).toMatch(/\.$/),
  );

  test.each(["1,200k", "1.200k"])("%j is answered with both its readings", (text) =>
    expect(count(text)).toBe("This could mean 1,200 or 1,200,000. Write it out in full."),
  );

  test("days and pieces are whole numbers without signs", () => {
    expect(["90", "1,000", " 7 ", "1 000"].map(parseWhole)).toEqual([90, 1_000, 7, 1_000]);
    expect(["", "1.5", "2k", "-1", "90 days", "1e2", "½"].map(parseWhole)).toEqual(Array(7).fill(null));
  });
});

test("digits with a space between them are not one percentage", () => {
  expect(["1 2", "1 2.5", "1,000"].map(parsePercentBps)).toEqual([null, null, null]);
  expect(["%5", "5 ％"].map(parsePercentBps)).toEqual([500, 500]);
});

describe("the preview of a draft", () => {
  test("knows every fee, or says what is wrong with the first that it does not know", () => {
    expect(draftFees(["1,250", "$1.3k"], "USD")).toEqual({ fees: [125_000, 130_000], unread: null });
    expect(draftFees(["", "1300"], "USD").unread).toBe("Enter an amount.");
    expect(draftFees(["1250", "lots"], "USD").unread).toMatch(/^Enter the amount as a number/);
  });
});

/** Every way in which this number is written anywhere, with the signs that `groups` and `decimal` say. */
function written(whole: number, cents: number, group: string, decimal: string): string {
  const digits = String(whole).replace(/\B(?=(\d{3})+$)/g, group);
  return `${digits}${decimal}${String(cents).padStart(2, "0")}`;
}

describe("never another amount than was written", () => {
  const anyCurrency = fc.constantFrom<Currency>(...CURRENCIES.filter((one) => decimalsOf(one) === 2));
  const customs = fc.constantFrom(
    [",", "."],
    [".", ","],
    [" ", ","],
    ["\u00a0", ","],
    ["\u202f", "."],
    ["'", "."],
    ["’", "."],
    ["", "."],
    ["", ","],
  );

  test("whatever customs somebody has, the amount is read as it was meant or refused", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        customs,
        anyCurrency,
        (whole, cents, [group = "", decimal = ""], currency) => {
          const read = parseMoney(written(whole, cents, group, decimal), currency);
          if (read.ok) expect(read.minor).toBe(whole * 100 + cents);
          const round = parseMoney(String(whole).replace(/\B(?=(\d{3})+$)/g, group), currency);
          if (round.ok) expect(round.minor).toBe(whole * 100);
        },
      ),
    );
  });

  test("the digits of what is read are the digits that were typed", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,' ’km$€-"), maxLength: 14 });
    fc.assert(
      fc.property(typed, anyCurrency, (text, currency) => {
        const read = parseMoney(text, currency);
        if (!read.ok) return;
        const digits = (value: string) => value.replace(/\D/g, "").replace(/^0+|0+$/g, "");
        expect(digits(String(read.minor))).toBe(digits(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test("a count is its digits, with the zeros of its magnitude", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789., km"), maxLength: 10 });
    fc.assert(
      fc.property(typed, (text) => {
        const read = parseCount(text);
        if (!read.ok) return;
        const digits = (value: string) => value.replace(/\D/g, "").replace(/^0+|0+$/g, "");
        expect(digits(String(read.count))).toBe(digits(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
