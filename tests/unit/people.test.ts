import { describe, expect, test } from "vitest";
import { signUpBrandSchema } from "@/lib/brand/schema";
import { parseCount } from "@/lib/count/count";
import { engagementBps, reach } from "@/lib/influencer/influencer";
import { profileFields, profileSchema } from "@/lib/influencer/schema";
import { normalisePassword } from "@/lib/password/password";
import { passwordFlaw } from "@/lib/password/strength";
import { parsePercentBps } from "@/lib/percent/percent";
import { may, type Permission, ROLES } from "@/lib/role/role";
import { browserName } from "@/lib/session/browser";
import { safePath } from "@/lib/session/landing";
import { comesFromHere } from "@/lib/session/origin";
import { shownEmail } from "@/lib/text/email";
import { emailSchema, nameSchema } from "@/lib/text/schema";
import { cleanLine, cleanText } from "@/lib/text/text";
import { clientAddress } from "@/lib/throttle/address";

describe("a password", () => {
  const about = ["Priya Nair", "priya@fernwood.example"];

  test.each([
    "correct horse battery",
    "kX9#mmPq2!vL",
    "пароль длинный",
    "a".repeat(4) + "bcdXYZ!?+-",
    "日本語のパスワード十二文字",
    "green copper kettle",
    "sunflower-Priya-92",
  ])("may be %s", (password) => expect(passwordFlaw(password, about)).toBeNull());

  test.each([
    ["elevenchars", /at least 12/],
    ["x".repeat(64) + "yz".repeat(33), /at most 128/],
    ["password1234", /^Too common/],
    ["P@ssw0rd1234", /^Too common/],
    ["thisisapassword", /^Too common/],
    ["Summer2024!!", /^Too /],
    ["dragondragon1", /repeats or counts/],
    ["aaaaaaaaaaaa", /repeats or counts/],
    ["abcabcabcabc", /repeats or counts/],
    ["abcdefghijkl", /repeats or counts/],
    ["987654321zyxwv", /^Too common/],
    ["priya.nair.123", /^Too close/],
    ["Fernwood-Priya", /^Too close/],
    ["F3rnw00d!2026", /^Too close/],
    ["Parley2026!!", /^Too close/],
  ])("may not be %s", (password, sentence) => expect(passwordFlaw(password, about)).toMatch(sentence));

  test("counts characters, not the units they are stored in", () => {
    expect(passwordFlaw("🦊🐢🦉🐝🦔🐬🦜🐙🦋🐞🦚🐳", [])).toBeNull();
  });

  test("is the same however the keyboard composes it", () => {
    expect(normalisePassword("Cafe\u0301 ﬁve")).toBe(normalisePassword("Café five"));
  });
});

describe("names and texts", () => {
  test("lose invisible characters, but keep those that matter", () => {
    expect(cleanLine("  Ma\u202Eya\u200B\t Oka\u0000for\n")).toBe("Maya Okafor");
    expect(cleanLine("👩‍👧 می‌خواهم")).toBe("👩‍👧 می‌خواهم");
    expect(cleanText("one \r\n\n\n\n two\u2066")).toBe("one\n\ntwo");
  });

  test("without anything visible are refused as empty", () => {
    expect(nameSchema("Enter your name.").safeParse("\u200B\u202E \u0007").success).toBe(false);
  });

  test("an e-mail address is stored in lower case, without spaces", () => {
    expect(emailSchema.parse("  Maya@Example.COM ")).toBe("maya@example.com");
  });

  test.each([
    ["maya@bücher.example", "maya@xn--bcher-kva.example"],
    ["MAYA@BÜCHER.example", "maya@xn--bcher-kva.example"],
    ["maya@XN--BCHER-KVA.example", "maya@xn--bcher-kva.example"],
    ["maya@bu\u0308cher。example", "maya@xn--bcher-kva.example"],
    ["почта@пример.рф", "почта@xn--e1afmkfd.xn--p1ai"],
    ["a@xn--e1afmkfd.xn--p1ai", "a@xn--e1afmkfd.xn--p1ai"],
    ["例＠例え.テスト", "例@xn--r8jz45g.xn--zckzah"],
    ["o'brien+news/2026=x@a.museum", "o'brien+news/2026=x@a.museum"],
    ["!#$%&'*+/=?^_`{|}~-@x.example", "!#$%&'*+/=?^_`{|}~-@x.example"],
    ["José.Núñez@x.example", "josé.núñez@x.example"],
    ["a@1.example", "a@1.example"],
  ])("%s is stored as %s", (typed, stored) => expect(emailSchema.parse(typed)).toBe(stored));

  test("an e-mail address is shown with its domain in its own script", () => {
    expect(shownEmail("maya@xn--bcher-kva.example")).toBe("maya@bücher.example");
    expect(shownEmail("maya@example.com")).toBe("maya@example.com");
  });

  test.each([
    "",
    "maya",
    "maya@",
    "@x.example",
    "a b@x.example",
    `${"a".repeat(250)}@x.example`,
    "maya@x.example\u0000,y@z",
    "maya@x",
    "maya@.example",
    "maya@x..example",
    ".maya@x.example",
    "maya.@x.example",
    "ma..ya@x.example",
    "maya@-x.example",
    "maya@x_y.example",
    "maya@x.example/y",
    "maya@x.example:25",
    "maya@%78.example",
    "maya@1.2.3.4",
    "maya@0x7f.1",
    "maya@[1.2.3.4]",
    "maya@xn--.example",
    "maya@xn--a.example",
    "maya@y@x.example",
    "ma,ya@x.example",
    '"ma ya"@x.example',
    "ma<ya@x.example",
    `${"a".repeat(65)}@x.example`,
    `${"é".repeat(33)}@x.example`,
    `a@${"b".repeat(64)}.example`,
    `a@${"bücher.".repeat(40)}example`,
    "@".repeat(300_000),
  ])("%j is no e-mail address", (text) => expect(emailSchema.safeParse(text).success).toBe(false));

  test("a brand's sign-up names each wrong field", () => {
    const given = signUpBrandSchema.safeParse({
      brandName: " ",
      name: "x".repeat(81),
      email: "no",
      password: "",
    });
    expect([...new Set(given.error?.issues.map(({ path }) => path.join(".")))]).toEqual([
      "brandName",
      "name",
      "email",
      "password",
    ]);
  });
});

describe("where a request comes from", () => {
  const here = { origin: "http://localhost:3000", host: "localhost:3000", fetchSite: "same-origin" };
  const appUrl = "https://parley.example";

  test("is trusted if it is our own pages, by the requested host or the public address", () => {
    expect(comesFromHere(here, appUrl)).toBe(true);
    expect(comesFromHere({ ...here, fetchSite: null }, appUrl)).toBe(true);
    expect(comesFromHere({ ...here, origin: "https://parley.example", host: "10.0.0.7:3000" }, appUrl)).toBe(
      true,
    );
  });

  test.each([
    { origin: null },
    { origin: "null" },
    { origin: "" },
    { origin: "http://evil.example" },
    { origin: "http://localhost:3001" },
    { origin: "https://parley.example.evil.example" },
    { origin: "javascript://localhost:3000" },
    { origin: "not an address" },
    { fetchSite: "cross-site" },
    { fetchSite: "same-site" },
    { fetchSite: "none" },
  ])("is refused if it says %j", (sent) => expect(comesFromHere({ ...here, ...sent }, appUrl)).toBe(false));
});

describe("where to go after signing in", () => {
  test.each(["/campaigns", "/campaigns/x/offers?q=a%20b&open=1"])("on to %s", (path) =>
    expect(safePath(path)).toBe(path),
  );

  test.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "campaigns",
    "",
    "/a\nb",
    "/\t/evil.example",
    "/sign-in",
    "/sign-up/brand",
    "/..//evil.example",
    `/${"a".repeat(3000)}`,
  ])("not on to %j", (path) => expect(safePath(path)).toBeNull());
});

test("the client's address is the last in the list, and an IPv6 network counts as one client", () => {
  expect(clientAddress("6.6.6.6, 10.0.0.1")).toBe("10.0.0.1");
  expect(clientAddress("::ffff:10.0.0.1")).toBe("10.0.0.1");
  expect(clientAddress("2001:DB8::1")).toBe(clientAddress("2001:db8:0:0:9:9:9:9"));
  expect(clientAddress("2001:db8::1")).not.toBe(clientAddress("2001:db8:0:1::1"));
  for (const nothing of [null, "", "junk", "1.2.3.4.5", "a".repeat(5000)])
    expect(clientAddress(nothing)).toBe("unknown");
});

test("each role may do everything that the role below it may, and more", () => {
  const all: Permission[] = [
    "review",
    "run-campaigns",
    "override-budget",
    "finalise-roster",
    "manage-members",
  ];
  expect(ROLES.map((role) => all.filter((one) => may(role, one)).length)).toEqual([5, 4, 1]);
});

test("a browser is named as its owner knows it", () => {
  const chrome =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";
  expect(browserName(chrome)).toBe("Chrome on Windows");
  expect(browserName(`${chrome} Edg/156.0`)).toBe("Edge on Windows");
  expect(
    browserName("Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) Version/20 Mobile Safari/604.1"),
  ).toBe("Safari on iPhone");
  expect(browserName("")).toBe("An unknown browser");
});

describe("an influencer's figures", () => {
  test.each([
    ["412000", 412_000],
    ["412,000", 412_000],
    ["1.234.567", 1_234_567],
    ["412k", 412_000],
    ["1.1m", 1_100_000],
    ["1,1 M", 1_100_000],
    ["0", 0],
  ])("read %s as a number of followers", (typed, count) =>
    expect(parseCount(typed)).toEqual({ ok: true, count }),
  );

  test.each(["", "-5", "1e9", "1.5", "12,34,567", "k", "½", "NaN", "Infinity"])(
    "do not read %j as a number of followers",
    (typed) => expect(parseCount(typed).ok).toBe(false),
  );

  test("store an engagement rate in basis points", () => {
    expect(["4.8", "4,8 %", "100", "0.05"].map(parsePercentBps)).toEqual([480, 480, 10_000, 5]);
    expect(["101", "4.805", "-1", "", "4.8.1"].map(parsePercentBps)).toEqual([null, null, null, null, null]);
  });

  test("reach is the sum of the channels, and engagement is weighted by them", () => {
    const channels = [
      { platform: "instagram", handle: "a", followers: 300, engagementBps: 400 },
      { platform: "tiktok", handle: "a", followers: 100, engagementBps: 800 },
    ] as const;
    expect(reach(channels)).toBe(400);
    expect(engagementBps(channels)).toBe(500);
    expect(engagementBps([])).toBe(0);
  });

  const typed = {
    name: ["Maya"],
    handle: ["@Maya.Cooks"],
    location: [""],
    bio: [""],
    "channels.tiktok.handle": ["@maya"],
    "channels.tiktok.followers": ["236k"],
    "channels.tiktok.engagement": ["7.4"],
    "audience.ages.1.percent": ["60"],
    "audience.ages.2.percent": ["40 %"],
  };

  test("a profile is read from its form without empty lines", () => {
    expect(profileSchema.parse(profileFields(typed))).toMatchObject({
      handle: "maya.cooks",
      channels: [{ platform: "tiktok", handle: "maya", followers: 236_000, engagementBps: 740 }],
      audience: {
        ages: [
          { label: "18-24", percent: 60 },
          { label: "25-34", percent: 40 },
        ],
        genders: [],
        countries: [],
      },
    });
  });

  test.each([
    [{ "channels.tiktok.followers": ["400m"] }, "channels.tiktok.followers"],
    [{ "channels.x.handle": ["maya"] }, "channels.x.followers"],
    [{ handle: ["m"] }, "handle"],
    [{ handle: ["mаya"] }, "handle"],
    [{ categories: ["Weapons"] }, "categories.0"],
    [{ categories: ["Food", "Travel", "Pets", "Music", "Books", "Sport"] }, "categories"],
    [{ "audience.ages.3.percent": ["1"] }, "audience.ages"],
    [{ "audience.ages.0.percent": ["1.5"] }, "audience.ages.0.percent"],
    [{ bio: ["x".repeat(601)] }, "bio"],
  ])("%j is refused beside its field", (wrong, field) => {
    const given = profileSchema.safeParse(profileFields({ ...typed, ...wrong }));
    expect(given.error?.issues.map(({ path }) => path.join("."))).toContain(field);
  });
});
