import { describe, expect, it } from "vitest";
import {
  differenceOf,
  draftRows,
  dueRow,
  FEE_ROW,
  GIFT_ROW,
  quantityRow,
  REST_ROW,
  rightRow,
} from "@/components/terms/draft-rows";
import { standingTexts } from "@/components/terms/standing";
import { formatMoney } from "@/lib/money/money";
import { line, right, terms } from "./builders";

const PAID = rightRow("paid");
const DUE = dueRow(0);

describe("what an alternative changes of the lead", () => {
  it.each([
    ["a higher fee", FEE_ROW, { fee: "1,120" }, { fee: "$1,180" }, "+$60"],
    ["a lower fee", FEE_ROW, { fee: "1120" }, { fee: "1100.50" }, "−$19.50"],
    ["a fee that is none", FEE_ROW, { fee: "1120" }, { fee: "lots" }, "changed"],
    ["the same fee", FEE_ROW, { fee: "1,120" }, { fee: " 1,120" }, null],
    [
      "more pieces",
      quantityRow(0),
      { "deliverable.0.quantity": "1" },
      { "deliverable.0.quantity": "3" },
      "+2",
    ],
    [
      "none of them",
      quantityRow(0),
      { "deliverable.0.quantity": "1" },
      { "deliverable.0.quantity": "0" },
      "removed",
    ],
    ["more days", DUE, { "deliverable.0.dueDays": "21" }, { "deliverable.0.dueDays": "22" }, "+1 day"],
    [
      "a day instead of days",
      DUE,
      { "deliverable.0.dueDays": "21" },
      { "deliverable.0.dueOn": "2026-12-12" },
      "changed",
    ],
    ["a right more", PAID, {}, { "right.paid.days": "30" }, "added"],
    ["a right less", PAID, { "right.paid.days": "30" }, { "right.paid.days": "" }, "removed"],
    ["no right in either, whatever the territory", PAID, {}, { "right.paid.territory": "Germany" }, null],
    [
      "a territory",
      PAID,
      { "right.paid.days": "30" },
      { "right.paid.days": "30", "right.paid.territory": "Germany" },
      "changed",
    ],
    [
      "days and a territory",
      PAID,
      { "right.paid.days": "30" },
      { "right.paid.days": "60", "right.paid.territory": "Germany" },
      "+30 days",
    ],
    ["another product", GIFT_ROW, { giftName: "Pan" }, { giftName: "Pot" }, "changed"],
    [
      "what the payment waits for",
      REST_ROW,
      { paymentDays: "30", paymentAfter: "publication" },
      { paymentDays: "30", paymentAfter: "approval" },
      "changed",
    ],
  ])("%s", (_, row, lead, other, difference) => {
    expect(differenceOf(row, lead, other, "USD")).toBe(difference);
  });

  it("has a row for each open term, and none for a fixed one", () => {
    const rows = draftRows({ lines: [0, 2], fixed: ["rights", "gift", "payment"], hasProducts: false });
    expect(rows.map(({ key }) => key)).toEqual([
      "fee",
      "deliverable.0.quantity",
      "deliverable.0.due",
      "deliverable.2.quantity",
      "deliverable.2.due",
      "exclusivity",
      "commission",
    ]);
  });
});

describe("the standing offer beside the fields", () => {
  const texts = (...alternatives: Parameters<typeof terms>[0][]) =>
    standingTexts(alternatives.map(terms), (minor) => formatMoney(minor, "USD"));

  it("has a text for every row", () => {
    expect(
      texts({
        deliverables: [line({ due: { days: 21 } }), line({ format: "story", quantity: 3 })],
        rights: [right(), right({ kind: "paid", days: 30, territory: ["US"] })],
        payment: { depositBps: 3000, days: 14, after: "publication" },
      }),
    ).toMatchObject({
      fee: "$1,400",
      "deliverable.0.quantity": "1",
      "deliverable.0.due": "21 days",
      "deliverable.1.quantity": "3",
      "deliverable.1.due": "any day",
      "right.organic": "90 days",
      "right.paid": "30 days, United States",
      "right.allowlisting": "not granted",
      exclusivity: "none",
      deposit: "30%",
      rest: "14 days after publication",
    });
  });

  it("names both values where alternatives differ, and one where they agree", () => {
    const two = texts({ fee: 100_000 }, { fee: 120_000, deliverables: [line({ format: "story" })] });
    expect(two).toMatchObject({
      fee: "$1,000 or $1,200",
      "deliverable.0.quantity": "1 or 0",
      "right.organic": "90 days",
    });
  });
});
