import { isZone } from "@/lib/time/time";
import { dayText } from "./campaign";

// The decision date (N18): everything is decided by the end of a day in the campaign's time zone.

const UTC = "UTC";

/** A zone named after a place, in the form that the database accepts too: no offsets and no abbreviations. */
const PLACE = /^[A-Za-z_]+(\/[A-Za-z_-]+){1,2}$/;

/**
 * True for a time zone that a campaign may have: UTC, or an IANA zone named after a place, such as "Europe/Berlin".
 */
export function isCampaignZone(zone: string): boolean {
  return zone === UTC || (PLACE.test(zone) && isZone(zone));
}

/**
 * The zones to choose from: UTC, every zone named after a place, and `also` (the viewer's or the campaign's own) if
 * it is not among them.
 */
export function campaignZones(also: string): string[] {
  const zones = new Set([UTC, ...Intl.supportedValuesOf("timeZone").filter(isCampaignZone)]);
  if (isCampaignZone(also)) zones.add(also);
  return [...zones];
}

/** A campaign's decision date, if it has one, and the instant when that day ends. */
type Decision = {
  readonly decideOn: string | null;
  readonly zone: string;
  readonly decideBy: Date | null;
};

/** "30 Nov, end of day in Berlin (CET)" or "30 Nov, end of day UTC"; null without a decision date. */
export function decisionText({ decideOn, zone, decideBy }: Decision, now: Date): string | null {
  if (decideOn === null || decideBy === null) return null;
  return `${dayText(decideOn, now)}, end of day ${zoneText(zone, decideBy)}`;
}

/** "UTC", "in Berlin (CET)" or "in Tokyo (GMT+9)": the name that the zone's clocks have at that instant. */
function zoneText(zone: string, at: Date): string {
  if (zone === UTC) return UTC;
  return `in ${placeText(zone)} (${clockName(zone, at)})`;
}

/** "Europe/Berlin" -> "Berlin", "America/Argentina/Buenos_Aires" -> "Buenos Aires". */
function placeText(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** English abbreviates the name of a zone only in places that use it. For the other zones we show the offset. */
const LOCALES = ["en-GB", "en-US", "en-AU", "en-NZ", "en-IN", "en-ZA"];

const MAX_NAMES = 1000;
const clockNames = new Map<string, string>();

/** Cached, because every page of a campaign shows it and Intl is slow. */
function clockName(zone: string, at: Date): string {
  const key = `${zone} ${at.getTime()}`;
  const known = clockNames.get(key);
  if (known !== undefined) return known;
  if (clockNames.size >= MAX_NAMES) clockNames.clear();
  const name = readClockName(zone, at);
  clockNames.set(key, name);
  return name;
}

function readClockName(zone: string, at: Date): string {
  const names = LOCALES.map(
    (locale) =>
      new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" })
        .formatToParts(new Date(at.getTime() - 1)) // the last moment of the day itself
        .find(({ type }) => type === "timeZoneName")?.value ?? zone,
  );
  return names.find((name) => !/^(?:GMT|UTC)[+-−]/.test(name)) ?? names[0] ?? zone;
}

/** True if the last day to apply is after the decision date. `applyBy` is the end of a day in UTC. */
export function decidesTooEarly(decideOn: string | null, applyBy: Date | null): boolean {
  return decideOn !== null && applyBy !== null && decideOn < applyBy.toISOString().slice(0, 10);
}

export const TOO_EARLY =
  "Applications would still be open after this date. Decide on the last day to apply, or later.";
