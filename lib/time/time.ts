import { isValid, lightFormat, parseISO } from "date-fns";
import {
  millisecondsInDay as DAY_MS,
  millisecondsInHour as HOUR_MS,
  millisecondsInMinute as MINUTE_MS,
} from "date-fns/constants";

const URGENT_MS = 3 * DAY_MS;

export type TimeLeft = {
  text: string; // "2 d 4 h", for a row
  long: string; // "2 days 4 hours", for a sentence
  urgent: boolean; // under three days
  over: boolean;
};

/** The time left until `expiresAt`, rounded down so that it never promises too much. */
export function timeLeft(expiresAt: Date, now: Date): TimeLeft {
  const left = expiresAt.getTime() - now.getTime();
  if (left <= 0) return { text: "Expired", long: "Expired", urgent: false, over: true };
  const urgent = left < URGENT_MS;
  if (left < MINUTE_MS) return { text: "< 1 min", long: "less than a minute", urgent, over: false };
  const parts = partsOf(left).filter(([count]) => count > 0);
  return {
    text: parts.map(([count, unit]) => `${count} ${SHORT_UNITS[unit]}`).join(" "),
    long: parts.map(([count, unit]) => `${count} ${count === 1 ? unit : `${unit}s`}`).join(" "),
    urgent,
    over: false,
  };
}

type Unit = "day" | "hour" | "minute";
const SHORT_UNITS: Record<Unit, string> = { day: "d", hour: "h", minute: "min" };

/** At most two neighbouring units. With three days or more left, only the days. */
function partsOf(left: number): [count: number, unit: Unit][] {
  const days = Math.floor(left / DAY_MS);
  const hours = Math.floor((left % DAY_MS) / HOUR_MS);
  if (left >= URGENT_MS) return [[days, "day"]];
  if (days > 0)
    return [
      [days, "day"],
      [hours, "hour"],
    ];
  return [
    [hours, "hour"],
    [Math.floor((left % HOUR_MS) / MINUTE_MS), "minute"],
  ];
}

/**
 * An instant as wall clocks in an IANA `zone` show it: "Tue 18 Nov, 16:20". The year is added if it is not that of
 * `now`. An unknown zone throws; ask `isZone` first.
 */
export function formatInstant(instant: Date, zone: string, now?: Date): string {
  const at = wallClock(instant, zone);
  const year = now && wallClock(now, zone).year !== at.year ? ` ${at.year}` : "";
  return `${at.weekday} ${at.day} ${at.month}${year}, ${at.hour}:${at.minute}`;
}

/** The day of an instant in `zone`: "18 Nov", with the year if it is not that of `now`. */
export function formatDate(instant: Date, zone: string, now: Date): string {
  const at = wallClock(instant, zone);
  return `${at.day} ${at.month}${wallClock(now, zone).year === at.year ? "" : ` ${at.year}`}`;
}

/** The exact instant, shown along with any local time: "2026-11-18 16:20 UTC". */
export function formatUtc(instant: Date): string {
  return `${instant.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** A calendar day without a time: "2026-12-12" -> "12 Dec 2026". Throws for anything that is not a day. */
export function formatDay(day: string): string {
  if (!isDay(day)) throw new RangeError(`${day} is not a day.`);
  const at = wallClock(new Date(`${day}T12:00:00Z`), "UTC");
  return `${at.day} ${at.month} ${at.year}`;
}

/** The first year of the calendar. JavaScript knows a year 0 before it; the database does not. */
const FIRST_YEAR = "0001";

/** True if `text` is YYYY-MM-DD and that day exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_YEAR) return false;
  const day = parseISO(text);
  return isValid(day) && lightFormat(day, "yyyy-MM-dd") === text;
}

/** True if `text` is an instant as `toISOString` writes it, on an existing day, in the years 1 to 9999. */
export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false;
  const instant = new Date(text);
  return text >= FIRST_YEAR && isValid(instant) && instant.toISOString() === text;
}

/** True if `text` names an IANA time zone; an offset such as "+02:00" does not. */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/.test(text)) return false;
  try {
    clockOf(text);
    return true;
  } catch {
    return false; // Intl offers no other way to check
  }
}

type WallClock = Record<"weekday" | "day" | "month" | "year" | "hour" | "minute", string>;

const MAX_MINUTES = 10_000;
const minutes = new Map<string, WallClock>();

/** Cached by the minute: a list shows the same deadlines at every view, and Intl is slow. */
function wallClock(instant: Date, zone: string): WallClock {
  const key = `${Math.floor(instant.getTime() / MINUTE_MS)} ${zone}`;
  const known = minutes.get(key);
  if (known) return known;
  if (minutes.size >= MAX_MINUTES) minutes.clear();
  const clock = readClock(instant, zone);
  minutes.set(key, clock);
  return clock;
}

function readClock(instant: Date, zone: string): WallClock {
  const parts = clockOf(zone).formatToParts(instant);
  const part = (type: keyof WallClock) => parts.find((candidate) => candidate.type === type)?.value ?? "";
  return {
    weekday: part("weekday"),
    day: part("day"),
    month: part("month"),
    year: part("year"),
    hour: part("hour"),
    minute: part("minute"),
  };
}

const MAX_CLOCKS = 600; // about the number of zones; a limit is needed because names may differ in case
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Creating an Intl formatter costs far more than using it, so each zone's is kept. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  if (clocks.size >= MAX_CLOCKS) clocks.clear();
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  clocks.set(zone, clock);
  return clock;
}
