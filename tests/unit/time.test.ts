import { describe, expect, test } from "vitest";
import { formatDay, formatInstant, formatUtc, isDay, isInstant, isZone, timeLeft } from "@/lib/time/time";

const NOW = new Date("2026-11-16T12:00:00.000Z");
const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];

function left(ms: number) {
  return timeLeft(new Date(NOW.getTime() + ms), NOW);
}

describe("time left", () => {
  test.each([
    [42 * DAY, "42 d", "42 days", false],
    [38 * DAY + 23 * HOUR, "38 d", "38 days", false],
    [3 * DAY, "3 d", "3 days", false],
    [3 * DAY - 1, "2 d 23 h", "2 days 23 hours", true],
    [2 * DAY + 4 * HOUR + 59 * MINUTE, "2 d 4 h", "2 days 4 hours", true],
    [DAY + HOUR, "1 d 1 h", "1 day 1 hour", true],
    [DAY, "1 d", "1 day", true],
    [DAY - 1, "23 h 59 min", "23 hours 59 minutes", true],
    [3 * HOUR + 12 * MINUTE, "3 h 12 min", "3 hours 12 minutes", true],
    [HOUR, "1 h", "1 hour", true],
    [4 * MINUTE + 59 * SECOND, "4 min", "4 minutes", true],
    [MINUTE, "1 min", "1 minute", true],
    [MINUTE - 1, "< 1 min", "less than a minute", true],
    [1, "< 1 min", "less than a minute", true],
  ])("%d ms are %s", (ms, text, long, urgent) => {
    expect(left(ms)).toEqual({ text, long, urgent, over: false });
  });

  test.each([0, -1, -DAY])("is over at %d ms", (ms) => {
    expect(left(ms)).toEqual({ text: "Expired", long: "Expired", urgent: false, over: true });
  });
});

describe("instants", () => {
  const instant = new Date("2026-11-17T16:20:59.999Z");

  test.each([
    ["UTC", "Tue 17 Nov, 16:20"],
    ["Europe/Berlin", "Tue 17 Nov, 17:20"],
    ["America/Chicago", "Tue 17 Nov, 10:20"],
    ["Asia/Kolkata", "Tue 17 Nov, 21:50"],
    ["Pacific/Auckland", "Wed 18 Nov, 05:20"],
  ])("in %s", (zone, text) => {
    expect(formatInstant(instant, zone)).toBe(text);
  });

  test("write midnight as 00:00 and September with three letters", () => {
    expect(formatInstant(new Date("2026-09-01T00:00:00Z"), "UTC")).toBe("Tue 1 Sep, 00:00");
  });

  test("include the year if it differs in that zone", () => {
    const newYear = new Date("2027-01-01T02:00:00Z");
    expect(formatInstant(newYear, "UTC", NOW)).toBe("Fri 1 Jan 2027, 02:00");
    expect(formatInstant(newYear, "America/New_York", NOW)).toBe("Thu 31 Dec, 21:00");
  });

  test("are exact to the minute in UTC", () => {
    expect(formatUtc(new Date("2026-11-18T16:20:59.999Z"))).toBe("2026-11-18 16:20 UTC");
  });

  test("throw for an unknown zone", () => {
    expect(() => formatInstant(NOW, "Mars/Olympus")).toThrow(RangeError);
  });
});

describe("zones and days", () => {
  test.each(["UTC", "Europe/London", "Asia/Kolkata", "America/Argentina/Buenos_Aires", "Etc/GMT+3"])(
    "%s is a zone",
    (zone) => expect(isZone(zone)).toBe(true),
  );
  test.each(["", "Mars/Olympus", "+02:00", "Europe/London ", "a".repeat(10_000), "Europe/Lond\u00f6n"])(
    "%j is not one",
    (zone) => expect(isZone(zone)).toBe(false),
  );
  test.each(["2026-11-18", "2028-02-29"])("%s is a day", (day) => expect(isDay(day)).toBe(true));
  test.each([
    "0000-01-01",
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "tomorrow",
    "",
    "2026-11-18T00:00",
  ])("%j is not one", (day) => {
    expect(isDay(day)).toBe(false);
    expect(() => formatDay(day)).toThrow(RangeError);
  });
  test("a day is written without a time", () => expect(formatDay("2026-12-02")).toBe("2 Dec 2026"));
  test.each(["2026-11-18T16:20:00.000Z", "0001-01-01T00:00:00.000Z"])("%s is an instant", (text) =>
    expect(isInstant(text)).toBe(true),
  );
  test.each([
    "2026-02-30T00:00:00.000Z",
    "0000-01-01T00:00:00.000Z",
    "2026-11-18T24:00:00.000Z",
    "2026-11-18",
    "",
  ])("%j is no instant", (text) => expect(isInstant(text)).toBe(false));
});
