import { encode } from "next-auth/jwt";
import { brandPage, moveFields, newDeal } from "./deals";
import { post, type PostedFields, sessionOf, WAYS, wordFor } from "./forms";
import { expect, test, written } from "./hostile";
import { another, done, PASSWORD, signedInAgain, type World } from "./people";
import { expectSound } from "./sound";
import { ENVIRONMENT, row, rows } from "./store";
import { cookiesOf, ORIGIN, send } from "./wire";

const MAX_AGE = 60;

async function sealed(
  sub: string,
  sid: string,
  { secret = ENVIRONMENT.AUTH_SECRET ?? "", maxAge = MAX_AGE } = {},
) {
  return `parley-session=${await encode({ token: { sub, sid }, secret, maxAge })}`;
}

async function sessionIdOf(userId: string): Promise<string> {
  return (
    await row<{ id: string }>(
      "SELECT id FROM session WHERE user_id = $1 AND revoked_at IS NULL ORDER BY created_at LIMIT 1",
      [userId],
    )
  ).id;
}

/** Expects that this cookie signs nobody in: a page redirects to sign-in, an action says so, nothing is written. */
async function expectStranger(world: World, cookie: string | undefined, label: string) {
  const wrote = await written(world, async () => {
    const answer = await send({ path: "/account", cookie });
    expect(answer.status, label).toBe(307);
    expect(answer.headers.location, label).toMatch(/^\/sign-in/);
    expectSound(answer, label);
    const outcome = await post("rename", { page: "/account", fields: [["name", "Mallory"]], cookie });
    expect(wordFor(outcome), label).toBe("signed-out");
    expectSound(outcome.answer, label);
  });
  expect(wrote, label).toBe(false);
}

test("a cookie opens a session only if it is ours, sealed with this secret, in time and for an existing session", async ({
  world,
}) => {
  const { owner, influencer } = world.people;
  const session = await sessionIdOf(owner.userId);
  // Made like this it opens a session. With any of the changes below it must not.
  const genuine = await sealed(owner.userId, session);
  expect((await send({ path: "/account", cookie: genuine })).status).toBe(200);

  const value = genuine.split("=")[1] ?? "";
  const parts = value.split(".");
  const flipped = value.slice(0, -3) + (value.at(-3) === "A" ? "B" : "A") + value.slice(-2);
  const unsigned = [
    Buffer.from('{"alg":"none"}').toString("base64url"),
    Buffer.from(JSON.stringify({ sub: owner.userId, sid: session })).toString("base64url"),
    "",
  ].join(".");
  const forgeries: Record<string, string> = {
    empty: "",
    noise: "%00%ff",
    "cut short": value.slice(0, value.length / 2),
    "one letter changed": flipped,
    "parts in another order": parts.toReversed().join("."),
    unsigned,
    "much too long": "x".repeat(6_000),
    "made of dots": "....",
    "an object": '{"sub":"x"}',
  };
  for (const [label, forged] of Object.entries(forgeries))
    await expectStranger(world, `parley-session=${forged}`, label);
  const otherSecret = { secret: "another secret of the same length, forty" };
  const other: Record<string, string> = {
    "of another secret": await sealed(owner.userId, session, otherSecret),
    "of no secret": await sealed(owner.userId, session, { secret: "x" }),
    "out of date": await sealed(owner.userId, session, { maxAge: -MAX_AGE }),
    "with another's session": await sealed(owner.userId, await sessionIdOf(influencer.userId)),
    "with no session": await sealed(owner.userId, "00000000-0000-0000-0000-000000000000"),
    "with a session that is not one": await sealed(owner.userId, "' OR '1'='1"),
    "of nobody": await sealed("x", session),
  };
  for (const [label, cookie] of Object.entries(other)) await expectStranger(world, cookie, label);
});

test("a session that was revoked, signed out or ended opens nothing at the next request", async ({
  world,
}) => {
  const { userId } = world.people.reviewer;
  const open = async () => (await signedInAgain(world.people.reviewer)).cookie;
  const newest = "(SELECT id FROM session WHERE user_id = $1 ORDER BY created_at DESC LIMIT 1)";
  const ends = {
    revoked: "revoked_at = now()",
    "past its end": "expires_at = now() - interval '1 second'",
    "unused for long": "last_seen_at = now() - interval '15 days'",
  };
  for (const [label, change] of Object.entries(ends)) {
    const cookie = await open();
    await rows(`UPDATE session SET ${change} WHERE id = ${newest}`, [userId]);
    await expectStranger(world, cookie, label);
  }
  const cookie = await open();
  const { answer } = await done("signOut", "/account", [], cookie);
  expect(cookiesOf(answer)).toContain("parley-session=");
  await expectStranger(world, cookie, "signed out");
});

test("a browser's report that it is still open counts only from our pages and while it is signed in", async ({
  world,
}) => {
  const { userId } = world.people.manager;
  const { cookie } = await signedInAgain(world.people.manager);
  const newest = "SELECT id FROM session WHERE user_id = $1 ORDER BY created_at DESC LIMIT 1";
  const { id } = await row<{ id: string }>(newest, [userId]);
  await rows("UPDATE session SET last_seen_at = now() - interval '2 days' WHERE id = $1", [id]);
  const isSeen = async () => {
    const seen = "SELECT last_seen_at > now() - interval '1 minute' AS seen FROM session WHERE id = $1";
    return (await row<{ seen: boolean }>(seen, [id])).seen;
  };
  const say = (headers: Record<string, string>, who = cookie) =>
    send({
      method: "POST",
      path: "/account/seen",
      cookie: who,
      headers: { "content-length": "0", ...headers },
    });
  const refused = [
    await say({}),
    await say({ origin: "http://evil.example" }),
    await say({ origin: ORIGIN, "sec-fetch-site": "cross-site" }),
    await say({ origin: ORIGIN }, ""),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  expect(await isSeen()).toBe(false);
  const believed = await say({ origin: ORIGIN });
  expect(believed.status).toBe(204);
  for (const answer of [...refused, believed]) expectSound(answer, "/account/seen");
  expect(await isSeen()).toBe(true);
});

test("a new password signs the other browsers out", async ({ world }) => {
  const person = await another(world, "influencer");
  const here = await signedInAgain(person);
  const fields: PostedFields = [
    ["currentPassword", PASSWORD],
    ["newPassword", "seven amber windmills"],
  ];
  await done("changePassword", "/account", fields, here.cookie);
  await expectStranger(world, person.cookie, "the other browser");
  expect((await send({ path: "/account", cookie: here.cookie })).status).toBe(200);
});

test("somebody who is removed from a brand or demoted loses access at the next request", async ({
  world,
}) => {
  const { owner } = world.people;
  const deal = await newDeal(world);
  const member = await another(world, "manager");
  const ask = (path: string) => send({ path, cookie: member.cookie });
  const [campaigns, settings] = ["/campaigns", `/campaigns/${deal.campaignId}/settings`];
  expect((await ask(settings)).status).toBe(200);

  const reviewer: PostedFields = [
    ["userId", member.userId],
    ["role", "reviewer"],
  ];
  await done("changeRole", "/members", reviewer, owner.cookie);
  expect((await ask(settings)).status).toBe(404);
  expect((await ask(campaigns)).status).toBe(200);

  await done("removeMember", "/members", [["userId", member.userId]], owner.cookie);
  const wrote = await written(world, async () => {
    for (const path of [campaigns, settings, brandPage(deal), `/campaigns/${deal.campaignId}/roster/export`])
      expect((await ask(path)).status, path).toBe(404);
    const move = { page: brandPage(deal), fields: moveFields(deal, 0), cookie: member.cookie };
    expect(wordFor(await post("acceptOffer", move))).toBe("not-allowed");
  });
  expect(wrote).toBe(false);
});

test("scripts and other sites cannot reach the cookies of Parley", async ({ world }) => {
  const fields: PostedFields = [
    ["email", world.people.owner.email],
    ["password", PASSWORD],
  ];
  const themes: PostedFields = [["theme", "dark"]];
  for (const way of WAYS) {
    const signedIn = await post("signIn", { page: "/sign-in", fields, way });
    expect(sessionOf(signedIn)).toMatch(/^parley-session=/);
    const chosen = await post("chooseTheme", {
      page: "/account",
      fields: themes,
      way,
      cookie: world.people.owner.cookie,
    });
    const set = [signedIn, chosen].flatMap(({ answer }) => answer.headers["set-cookie"] ?? []);
    expect(set.map((cookie) => cookie.split("=")[0]).sort()).toEqual(["parley-session", "theme"]);
    for (const cookie of set) {
      expect(cookie).toMatch(/;\s*HttpOnly/i);
      expect(cookie).toMatch(/;\s*SameSite=lax/i);
      expect(cookie).toMatch(/;\s*Path=\/(;|$)/i);
      expect(cookie).not.toMatch(/;\s*Domain/i);
    }
  }
});

/** Where a link might try to lead somebody who signs in. */
const OUTWARD = [
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/%0a/evil.example/../..//evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "http://evil.example",
  "https:evil.example",
  "//localhost@evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  " //evil.example",
  "\u0000//evil.example",
  "/sign-in?next=/sign-in",
  `/${"x".repeat(5_000)}`,
];

test("neither signing in nor the way back after a move leads out of Parley", async ({ world }) => {
  const deal = await newDeal(world);
  const { owner } = world.people;
  for (const next of OUTWARD) {
    for (const way of WAYS) {
      const fields: PostedFields = [
        ["email", owner.email],
        ["password", PASSWORD],
        ["next", next],
      ];
      expect((await post("signIn", { page: "/sign-in", fields, way })).led, next).toBe("/campaigns");
    }
    const asked = await send({ path: `/sign-in?next=${encodeURIComponent(next)}`, cookie: owner.cookie });
    expect(asked.headers.location, next).toBe("/campaigns");
    const shown = await send({ path: `/sign-in?next=${encodeURIComponent(next)}` });
    expect(/name="next"/.test(shown.body), next).toBe(false);
  }
  const backs = [
    ...OUTWARD,
    "/campaigns/../..//evil.example",
    "/campaigns/x/../../account",
    "/negotiations/..%2f//x",
  ];
  const [first = "", ...others] = backs;
  for (const back of [first, ...others]) {
    const fields: PostedFields = [
      ...moveFields(deal, 0),
      ["back", back],
      ["reason", "not-right-fit"],
      ["note", ""],
    ];
    const outcome = await post("declineOffer", { page: brandPage(deal), fields, cookie: owner.cookie });
    const led = outcome.led ?? "/campaigns/";
    expect(new URL(led, "http://parley.invalid").origin, back).toBe("http://parley.invalid");
    expect(led, back).toMatch(/^\/(campaigns|negotiations)\//);
  }
});
