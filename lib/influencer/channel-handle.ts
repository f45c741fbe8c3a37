import { type Platform, PLATFORM_LABELS, PLATFORMS } from "@/lib/terms/platform";

/** The longest address that is read. Share links carry long queries. */
const MAX_ADDRESS = 500;

/** A handle on any platform, without its @. */
const HANDLE = /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}._·-]{0,59}$/u;

/** The domains of each platform, without the parts in front ("www.", "m."). Pinterest has one for each country. */
const HOSTS: Record<Platform, RegExp> = {
  instagram: /^(?:instagram\.com|instagr\.am)$/,
  tiktok: /^tiktok\.com$/,
  youtube: /^(?:youtube\.com|youtu\.be)$/,
  twitch: /^twitch\.tv$/,
  pinterest: /^pinterest\.(?:com?\.)?[a-z]{2,3}$/,
  x: /^(?:x|twitter)\.com$/,
};

/** The first words of paths that lead to something else than a profile. The word after these names one. */
const BEFORE_HANDLE: Partial<Record<Platform, readonly string[]>> = {
  instagram: ["stories", "_u"],
  youtube: ["c", "user"],
  twitch: ["popout", "moderator", "u"],
};
const NO_HANDLE: Record<Platform, readonly string[]> = {
  instagram: ["p", "reel", "reels", "tv", "explore", "accounts", "share", "direct"],
  tiktok: [],
  youtube: ["watch", "shorts", "channel", "playlist", "live", "embed", "feed", "results", "hashtag", "post"],
  twitch: ["videos", "directory", "clip", "settings", "search"],
  pinterest: ["pin", "search", "ideas", "today", "explore"],
  x: ["i", "home", "search", "hashtag", "intent", "share", "explore", "settings"],
};

type ReadHandle = { ok: true; handle: string } | { ok: false; sentence: string };

/**
 * The handle of a channel, as people give it: "maya", "@maya", or the address of their profile. `typed` is one line
 * without spaces around. Refuses what is no handle, and addresses of other places, with a sentence.
 */
export function readChannelHandle(platform: Platform, typed: string): ReadHandle {
  const label = PLATFORM_LABELS[platform];
  const text = typed.replace(/\/{1,9}$/, "");
  if (typed.length > MAX_ADDRESS) return no(`Enter your ${label} handle, like @name.`);
  const address = addressIn(text);
  if (address === null) return handleOf(text.replace(/^@/, ""), label);
  const found = platformOf(address);
  if (found === null) return no(`That isn’t an address on ${label}. Enter your handle there, like @name.`);
  if (found !== platform) {
    const other = PLATFORM_LABELS[found];
    return no(`That’s an address on ${other}. Put it beside ${other}, and your ${label} handle here.`);
  }
  const handle = handleInPath(platform, address);
  return handle === null
    ? no(`That address doesn’t name a profile. Enter your ${label} handle, like @name.`)
    : handleOf(handle, label);
}

function no(sentence: string): ReadHandle {
  return { ok: false, sentence };
}

function handleOf(handle: string, label: string): ReadHandle {
  return HANDLE.test(handle)
    ? { ok: true, handle }
    : no(`Enter your ${label} handle, like @name, without spaces.`);
}

/** The address, if it is one: with a scheme or a path, or a platform's own name. "maya.com" may be a handle. */
function addressIn(typed: string): URL | null {
  const hasScheme = /^https?:\/\//i.test(typed);
  if (typed.startsWith("@") && !typed.includes("/")) return null;
  const text = hasScheme ? typed : `https://${typed.replace(/^\/\//, "")}`;
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return hasScheme || typed.includes("/") || platformOf(url) !== null ? url : null;
}

function platformOf({ hostname }: URL): Platform | null {
  const labels = hostname.split(".");
  const ends = labels.map((_, at) => labels.slice(at).join("."));
  return PLATFORMS.find((platform) => ends.some((end) => HOSTS[platform].test(end))) ?? null;
}

function handleInPath(platform: Platform, { hostname, pathname }: URL): string | null {
  if (hostname.endsWith("youtu.be")) return null;
  const [first = "", second = ""] = decoded(pathname)
    .split("/")
    .filter((part) => part !== "");
  const word = first.toLowerCase();
  // TikTok's other addresses are short links and videos.
  if (NO_HANDLE[platform].includes(word) || (platform === "tiktok" && !word.startsWith("@"))) return null;
  const handle = BEFORE_HANDLE[platform]?.includes(word) ? second : first;
  return handle === "" ? null : handle.replace(/^@/, "");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
