import { describe, expect, it } from "vitest";
import { isFiltered, readView, viewQuery, withOpen } from "@/lib/offer-management/offer-management";

const ID = "01a20304-ac2f-799f-937e-61942f6538bd";

function parsed(query: string) {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) (params[name] ??= []).push(value);
  return readView(params, "USD");
}

describe("the URL of Offer Management", () => {
  it("is plain when nothing is chosen", () => {
    expect(viewQuery(readView({}, "USD"), "USD")).toBe("");
  });

  it("holds everything that the screen shows, and is read back the same", () => {
    const query =
      `?q=maya&platform=instagram&platform=tiktok&feeMin=100&feeMax=2500.50&followersMin=1000&followersMax=90000` +
      `&sort=followers&status=expired&expand=no-agreement-reached&rows.expired=75` +
      `&after.expired=5000_${ID}&open=${ID}&move=counter&tab=profile`;
    expect(new URLSearchParams(viewQuery(parsed(query), "USD"))).toEqual(new URLSearchParams(query));
  });

  it.each([
    ["an unknown sort", "sort=richest"],
    ["an unknown status", "status=nearly"],
    ["an id that is not one", "open=../../etc/passwd"],
    ["an unknown move", "move=cheat"],
    ["too many rows", "rows.expired=99999999999"],
    ["a made-up cursor", `after.expired=1;drop table offer_${ID}`],
    ["a cursor for another order", `after.expired=5000_${ID}`],
    ["a cursor on a day that does not exist", `after.expired=2026-02-30T00:00:00.000000_${ID}`],
  ])("leaves out %s", (_, query) => {
    expect(viewQuery(parsed(query), "USD")).toBe("");
  });

  it("accepts a cursor only in the order it was written for", () => {
    const readsCursor = (sort: string, value: string) =>
      parsed(`sort=${sort}&after.expired=${value}_${ID}`).groups.stretches.expired !== undefined;
    const instant = "2026-11-18T16:20:00.000000";
    expect(["deadline", "newest", "oldest"].map((sort) => readsCursor(sort, instant))).toEqual(
      Array(3).fill(true),
    );
    expect(["fee", "followers"].map((sort) => readsCursor(sort, instant))).toEqual([false, false]);
    expect(["fee", "followers"].map((sort) => readsCursor(sort, "5000"))).toEqual([true, true]);
    expect(readsCursor("followers", "999999999999999")).toBe(false);
    expect(readsCursor("fee", "9999999999999999")).toBe(false);
  });

  it("keeps what was typed into a range if it is no number, and says so beside the field", () => {
    const view = parsed("feeMin=lots&followersMax=1e9");
    expect(isFiltered(view.filters)).toBe(false);
    expect(view.problems.feeMin?.typed).toBe("lots");
    expect(view.problems.feeMin?.sentence).toMatch(/\w/);
    expect(view.problems.followersMax?.typed).toBe("1e9");
    expect(parsed("feeMin=1,250&followersMax=90,000").problems).toEqual({});
    expect(parsed("followersMin=2,5").problems.followersMin?.typed).toBe("2,5");
    expect(parsed("followersMin=1,200k").problems.followersMin?.sentence).toMatch(/1,200 or 1,200,000/);
  });

  it("reads a range as the profile and the offers read their numbers", () => {
    expect(parsed("followersMin=25k&followersMax=1.1m").filters).toMatchObject({
      followersMin: 25_000,
      followersMax: 1_100_000,
    });
    expect(readView({ feeMin: "1 250 kr", feeMax: "2,5k" }, "SEK").filters).toMatchObject({
      feeMin: 125_000,
      feeMax: 250_000,
    });
  });

  it("reads a range with its ends reversed as the same range", () => {
    expect(parsed("feeMin=900&feeMax=100&followersMin=90k&followersMax=1000").filters).toMatchObject({
      feeMin: 10_000,
      feeMax: 90_000,
      followersMin: 1_000,
      followersMax: 90_000,
    });
  });
});

describe("the drawer", () => {
  it("keeps the filters when a row opens, and drops the drawer's form and tab when it closes", () => {
    const open = withOpen(parsed("q=maya&move=counter&tab=profile"), ID);
    expect(viewQuery(open, "USD")).toBe(`?q=maya&open=${ID}`);
    expect(viewQuery(withOpen(open, null), "USD")).toBe("?q=maya");
  });
});
