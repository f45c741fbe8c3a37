import { describe, expect, test } from "vitest";
import { averageFee, inOrder, totalLabel } from "@/lib/roster/roster";

describe("the roster's totals", () => {
  test("come in a fixed order, and leave out what nobody delivers", () => {
    const totals = inOrder([
      { platform: "youtube", format: "video", quantity: 2 },
      { platform: "instagram", format: "story", quantity: 4 },
      { platform: "instagram", format: "reel", quantity: 1 },
      { platform: "x", format: "post", quantity: 0 },
    ]);
    expect(totals.map((total) => `${total.quantity} ${totalLabel(total)}`)).toEqual([
      "1 Reel",
      "4 Stories",
      "2 YouTube videos",
    ]);
  });

  test("have an average in whole minor units, or none while the roster is empty", () => {
    const totals = { places: 3, fees: 100, giftedValue: 0, followers: 0, deliverables: [] };
    expect(averageFee(totals)).toBe(33);
    expect(averageFee({ ...totals, places: 0, fees: 0 })).toBeNull();
  });
});
