import { describe, expect, it } from "vitest";
import {
  GROUP_MAX,
  GROUP_STEP,
  isFiltered,
  isUnfolded,
  readView,
  viewQuery,
  withFold,
  withMore,
  withOpen,
} from "@/lib/offer-management/offer-management";

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

  it("says everything the screen shows, and reads it back", () => {
    const query =
      `?q=maya&platform=instagram&platform=tiktok&feeMin=100&feeMax=2500.50&followersMin=1000&followersMax=90000` +
      `&status=expired&sort=followers&expand=no-agreement-reached&rows.expired=75` +
      `&after.expired=5000%7E${ID}&open=${ID}&move=counter&tab=profile`;
    expect(new URLSearchParams(viewQuery(parsed(query), "USD"))).toEqual(new URLSearchParams(query));
  });

  it.each([
    ["a sort there is not", "sort=richest"],
    ["a status there is not", "status=nearly"],
    ["an id that is none", "open=../../etc/passwd"],
    ["a move there is not", "move=cheat"],
    ["rows beyond reason", "rows.expired=99999999999"],
    ["a cursor somebody made up", `after.expired=1;drop table offer~${ID}`],
    ["a cursor of another order", `after.expired=5000~${ID}`],
    ["a cursor on a day there is not", `after.expired=2026-02-30T00:00:00.000Z~${ID}`],
  ])("leaves out %s", (_, query) => {
    expect(viewQuery(parsed(query), "USD")).toBe("");
  });

  it("takes a cursor only in the order that can have written it", () => {
    const withCursor = (sort: string, value: string) =>
      parsed(`sort=${sort}&after.expired=${value}~${ID}`).after.expired;
    const instant = "2026-11-18T16:20:00.000Z";
    expect(["deadline", "newest", "oldest"].map((sort) => withCursor(sort, instant)?.value)).toEqual(
      Array(3).fill(instant),
    );
    expect(["fee", "followers"].map((sort) => withCursor(sort, instant))).toEqual([undefined, undefined]);
    expect(["fee", "followers"].map((sort) => withCursor(sort, "5000")?.value)).toEqual(["5000", "5000"]);
    expect(withCursor("followers", "999999999999999")).toBeUndefined();
    expect(withCursor("fee", "999999999999999")).toBeUndefined();
  });

  it("keeps what was typed into a range that is no number, and says why, beside its field", () => {
    const view = parsed("feeMin=lots&followersMax=1e9");
    expect(isFiltered(view.filters)).toBe(false);
    expect(view.problems.feeMin?.typed).toBe("lots");
    expect(view.problems.feeMin?.sentence).toMatch(/\w/);
    expect(view.problems.followersMax?.typed).toBe("1e9");
    expect(parsed("feeMin=1,250&followersMax=90,000").problems).toEqual({});
  });
});

describe("a group", () => {
  const plain = readView({}, "USD");

  it("starts folded once it has ended, and open while it lasts", () => {
    expect(isUnfolded(plain, "action-required")).toBe(true);
    expect(isUnfolded(plain, "expired")).toBe(false);
    expect(isUnfolded(withFold(plain, "expired", true), "expired")).toBe(true);
    expect(isUnfolded(withFold(withFold(plain, "expired", true), "expired", false), "expired")).toBe(false);
    expect(isUnfolded(parsed("status=expired"), "expired")).toBe(true);
  });

  it("grows to its limit, then turns a page that starts after the last row", () => {
    const last = { value: "5000", id: ID };
    let view = plain;
    for (let rows = GROUP_STEP * 2; rows <= GROUP_MAX; rows += GROUP_STEP) {
      view = withMore(view, "expired", last);
      expect(view.lengths.expired).toBe(rows);
    }
    expect(view.after.expired).toBeUndefined();
    view = withMore(view, "expired", last);
    expect(view.lengths.expired).toBeUndefined();
    expect(view.after.expired).toEqual(last);
  });

  it("keeps the filters when a row opens, and closes without the drawer's form and tab", () => {
    const open = withOpen(parsed("q=maya&move=counter&tab=profile"), ID);
    expect(viewQuery(open, "USD")).toBe(`?q=maya&open=${ID}`);
    expect(viewQuery(withOpen(open, null), "USD")).toBe("?q=maya");
  });
});
