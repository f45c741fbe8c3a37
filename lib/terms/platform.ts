export const PLATFORMS = ["instagram", "tiktok", "youtube", "twitch", "pinterest", "x"] as const;
export type Platform = (typeof PLATFORMS)[number];
export const PLATFORM_LABELS: Record<Platform, string> = {
  instagram: "Instagram",
  tiktok: "TikTok",
  youtube: "YouTube",
  twitch: "Twitch",
  pinterest: "Pinterest",
  x: "X",
};

export const FORMATS = ["post", "reel", "story", "video", "short", "live", "pin"] as const;
export type DeliverableFormat = (typeof FORMATS)[number];
export const FORMAT_LABELS: Record<DeliverableFormat, string> = {
  post: "Post",
  reel: "Reel",
  story: "Story",
  video: "Video",
  short: "Short",
  live: "Live stream",
  pin: "Pin",
};

/** Which formats each platform has. No other deliverables exist. */
export const PLATFORM_FORMATS: Record<Platform, readonly DeliverableFormat[]> = {
  instagram: ["post", "reel", "story", "live"],
  tiktok: ["video", "live"],
  youtube: ["video", "short", "live"],
  twitch: ["live"],
  pinterest: ["pin"],
  x: ["post", "video"],
};

/** True if this platform has this format. */
export function isFormatOf(platform: Platform, format: DeliverableFormat): boolean {
  return PLATFORM_FORMATS[platform].includes(format);
}
