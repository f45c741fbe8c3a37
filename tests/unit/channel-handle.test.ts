import { describe, expect, test } from "vitest";
import { readChannelHandle } from "@/lib/influencer/channel-handle";
import type { Platform } from "@/lib/terms/platform";

function handle(platform: Platform, typed: string) {
  const read = readChannelHandle(platform, typed);
  return read.ok ? read.handle : null;
}
function sentence(platform: Platform, typed: string) {
  const read = readChannelHandle(platform, typed);
  return read.ok ? null : read.sentence;
}

describe("a channel's handle", () => {
  test.each<[Platform, string, string]>([
    ["instagram", "maya.cooks", "maya.cooks"],
    ["instagram", "@maya", "maya"],
    ["instagram", "@maya/", "maya"],
    ["instagram", "maya.com", "maya.com"],
    ["instagram", "https://instagram.com/maya", "maya"],
    ["instagram", "HTTPS://WWW.Instagram.COM/Maya/?hl=en&utm_source=qr#x", "Maya"],
    ["instagram", "m.instagram.com/maya//", "maya"],
    ["instagram", "//www.instagram.com/maya", "maya"],
    ["instagram", "https://instagram.com/@maya", "maya"],
    ["instagram", "https://www.instagram.com/stories/maya/3141", "maya"],
    ["instagram", "instagr.am/maya", "maya"],
    ["instagram", "https://instagram.com/maya/reel/C8x", "maya"],
    ["tiktok", "tiktok.com/@maya", "maya"],
    ["tiktok", "https://www.tiktok.com/@maya/video/7?lang=en", "maya"],
    ["youtube", "youtube.com/@maya", "maya"],
    ["youtube", "https://m.youtube.com/c/Maya/videos", "Maya"],
    ["youtube", "https://www.youtube.com/user/maya", "maya"],
    ["youtube", "https://youtube.com/maya", "maya"],
    ["youtube", "https://youtube.com/%40m%C3%A1ya", "máya"],
    ["youtube", "@料理-チャンネル", "料理-チャンネル"],
    ["twitch", "https://m.twitch.tv/maya/about", "maya"],
    ["pinterest", "https://www.pinterest.co.uk/maya/boards", "maya"],
    ["pinterest", "fr.pinterest.com/maya", "maya"],
    ["x", "https://twitter.com/maya", "maya"],
    ["x", "https://mobile.x.com/maya/status/1", "maya"],
  ])("on %s typed as %s is %s", (platform, typed, expected) =>
    expect(handle(platform, typed)).toBe(expected),
  );

  test("at another platform's address is refused, with the place where it belongs", () => {
    expect(sentence("instagram", "https://www.tiktok.com/@maya")).toBe(
      "That’s an address on TikTok. Put it beside TikTok, and your Instagram handle here.",
    );
    expect(sentence("x", "youtu.be/abc")).toContain("YouTube");
    expect(sentence("tiktok", "twitter.com/maya")).toContain("an address on X");
    expect(sentence("youtube", "https://instagram.com.evil.example/maya")).toContain(
      "isn’t an address on YouTube",
    );
    expect(sentence("instagram", "https://notinstagram.com/maya")).toContain("isn’t an address on Instagram");
  });

  test.each<[Platform, string]>([
    ["instagram", "https://instagram.com"],
    ["instagram", "instagram.com/"],
    ["instagram", "https://instagram.com/p/C8x"],
    ["tiktok", "https://vm.tiktok.com/ZMx"],
    ["youtube", "https://youtube.com/watch?v=abc"],
    ["youtube", "https://youtu.be/abc"],
    ["youtube", "https://youtube.com/channel/UCabc"],
    ["x", "https://x.com/i/lists/1"],
    ["x", "https://x.com/%ff"],
  ])("on %s is not found in %s", (platform, typed) =>
    expect(sentence(platform, typed)).toMatch(/^That address doesn’t name a profile\./),
  );

  test.each([
    "",
    "@",
    "ma ya",
    "maya@x.example",
    "javascript:alert(1)",
    "<b>",
    "a".repeat(61),
    "a/b",
    "-",
    "/".repeat(400),
    "h".repeat(1e6),
  ])("is not %j", (typed) => expect(handle("instagram", typed)).toBeNull());
});
