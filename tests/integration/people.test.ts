import pg from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { changePassword } from "@/lib/account/service";
import { createBrand } from "@/lib/brand/service";
import { db } from "@/lib/db/db";
import type { FormValues } from "@/lib/form/form";
import { profileOf } from "@/lib/influencer/queries";
import { createInfluencer, editProfile } from "@/lib/influencer/service";
import { changeRole, removeMember } from "@/lib/member/service";
import { enter, leave } from "@/lib/session/cookie";
import { sessionsOf } from "@/lib/session/queries";
import { revokeOtherSessions, revokeSession, signIn, signUp } from "@/lib/session/service";
import { actingBrand, actingInfluencer, actingUser, signedIn } from "@/lib/session/session";
import { aBrand, aMember, anInfluencer, email, from, names, PASSWORD, profile } from "./people";
import { straightSql } from "./straight";

// There is no Next.js request here, so a set of cookies and headers takes the browser's place.
const browser = vi.hoisted(() => ({
  cookies: new Map<string, string>(),
  headers: new Map<string, string>(),
}));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { value: browser.cookies.get(name) } : undefined),
    set: (name: string, value: string) => browser.cookies.set(name, value),
  }),
  headers: async () => ({ get: (name: string) => browser.headers.get(name) ?? null }),
}));

beforeEach(() => {
  browser.cookies.clear();
  browser.headers = new Map(
    Object.entries({
      origin: "http://localhost:3000",
      host: "localhost:3000",
      "sec-fetch-site": "same-origin",
    }),
  );
});

describe("signing in", () => {
  test("answers a wrong password and an unknown e-mail address in the same way", async () => {
    const brand = await aBrand();
    const known = await signIn({ email: brand.email, password: "not the password" }, from());
    const unknown = await signIn({ email: email(), password: "not the password" }, from());
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ ok: false, refusal: { name: "wrong-credentials" } });
  });

  test("is blocked for an e-mail address after ten wrong passwords, even at the same time, and says until when", async () => {
    const brand = await aBrand();
    const wrong = () => signIn({ email: brand.email, password: "not the password" }, from());
    const burst = await Promise.all(Array.from({ length: 14 }, wrong));
    expect(names(burst)).toEqual([...Array(4).fill("throttled"), ...Array(10).fill("wrong-credentials")]);
    const right = await signIn(brand, from());
    expect(right).toMatchObject({ ok: false, refusal: { name: "throttled" } });
    expect(!right.ok && right.refusal.sentence).toMatch(/try again in \d+ minutes/);
    expect((await signIn(await aBrand(), from())).ok).toBe(true);
  });

  test("is blocked for an unknown e-mail address in the same way", async () => {
    const nobody = email();
    const wrong = () => signIn({ email: nobody, password: "not the password" }, from());
    for (let tries = 0; tries < 10; tries++) await wrong();
    expect(await wrong()).toMatchObject({ ok: false, refusal: { name: "throttled" } });
  });

  test("forgets earlier wrong passwords after the right one", async () => {
    const brand = await aBrand();
    for (let round = 0; round < 2; round++) {
      for (let tries = 0; tries < 9; tries++)
        await signIn({ ...brand, password: "not the password" }, from());
      expect((await signIn(brand, from())).ok).toBe(true);
    }
  });

  test("keeps no e-mail address in its counters", async () => {
    const brand = await aBrand();
    await signIn({ ...brand, password: "not the password" }, from());
    const rows = await db.throttle.findMany({ select: { key: true } });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ key }) => key.includes("@"))).toEqual([]);
  });
});

describe("signing up", () => {
  test("with a taken e-mail address is refused without saying why, and nothing is made", async () => {
    const brand = await aBrand();
    const again = { ...brand, password: "another long phrase" };
    const answer = await signUp(again, from(), () => createBrand(again));
    expect(answer).toMatchObject({ ok: false, refusal: { name: "not-created" } });
    expect(!answer.ok && answer.refusal.sentence).not.toMatch(/taken|exists|already an account/i);
    expect(await db.user.count({ where: { email: brand.email } })).toBe(1);
  });

  test("with the password of an existing account simply signs in", async () => {
    const brand = await aBrand();
    const answer = await signUp(brand, from(), () => createBrand(brand));
    expect(answer).toMatchObject({ ok: true, isNew: false, userId: brand.userId });
  });

  test("lets nobody guess faster than signing in does", async () => {
    const brand = await aBrand();
    for (let tries = 0; tries < 10; tries++) {
      const guess = { ...brand, password: `guess number ${tries}` };
      await signUp(guess, from(), () => createBrand(guess));
    }
    expect(await signUp(brand, from(), () => createBrand(brand))).toMatchObject({
      refusal: { name: "throttled" },
    });
  });

  test("twice at the same time with one e-mail address makes one brand", async () => {
    const owner = { brandName: "Twice", name: "Priya", email: email(), password: PASSWORD };
    const answers = await Promise.all(Array.from({ length: 4 }, () => createBrand(owner)));
    expect(names(answers)).toEqual(["email-taken", "email-taken", "email-taken", "ok"]);
    expect(await db.member.count({ where: { user: { email: owner.email } } })).toBe(1);
  });

  test("makes an influencer's account, profile and channels together or not at all", async () => {
    const { scope } = await anInfluencer();
    expect(await profileOf(scope)).toMatchObject({
      channels: [{ followers: 412_000 }],
      categories: ["Food"],
    });
    const { handle } = await profileOf(scope);
    const second = email();
    const refused = await createInfluencer({ ...profile(handle), email: second, password: PASSWORD });
    expect(refused).toMatchObject({ ok: false, refusal: { name: "handle-taken" } });
    expect(await db.user.count({ where: { email: second } })).toBe(0);
  });

  test("allows editing the whole profile later: channels come, change and go", async () => {
    const { scope } = await anInfluencer();
    const other = await anInfluencer();
    const channels = [{ platform: "tiktok" as const, handle: "maya", followers: 9, engagementBps: 1 }];
    expect(await editProfile(scope, { ...profile("renamed"), channels })).toEqual({ ok: true });
    expect(await profileOf(scope)).toMatchObject({ handle: "renamed", channels });
    expect(await editProfile(other.scope, profile("renamed"))).toMatchObject({
      refusal: { name: "handle-taken" },
    });
    expect((await profileOf(other.scope)).channels).toHaveLength(1);
  });
});

describe("a session", () => {
  async function signedInBrowser() {
    const brand = await aBrand();
    const session = await signIn(brand, from());
    if (!session.ok) throw new Error(session.refusal.name);
    await enter(session);
    return { brand, session };
  }

  test("is known by its cookie alone, and an altered cookie is nobody's", async () => {
    const { brand } = await signedInBrowser();
    expect(await signedIn()).toMatchObject({
      email: brand.email,
      brand: { name: "Fernwood", scope: { role: "owner" } },
    });
    const [[name, value] = ["", ""]] = browser.cookies;
    expect(value).not.toContain(brand.userId);
    for (const forged of ["", "x", `${value.slice(0, -3)}abc`, "a.b.c.d.e", "é".repeat(5000)]) {
      browser.cookies.set(name, forged);
      expect(await signedIn()).toBeNull();
    }
  });

  test("ends at the next request once it was revoked", async () => {
    const { session } = await signedInBrowser();
    const acting = await actingUser(null);
    if (!acting.ok) throw new Error(acting.refusal.name);
    expect(await revokeSession(acting.scope, session.sessionId)).toBe(true);
    expect(await signedIn()).toBeNull();
    expect(await actingUser(null)).toMatchObject({ ok: false, refusal: { name: "signed-out" } });
  });

  test("is not changed by anybody else", async () => {
    const { brand, session } = await signedInBrowser();
    const stranger = await aBrand();
    const theirs = {
      kind: "user",
      userId: stranger.scope.userId,
      sessionId: (await actingUserScope()).sessionId,
    } as const;
    expect(await revokeSession(theirs, session.sessionId)).toBe(false);
    expect(await revokeSession(theirs, "' OR 1=1 --")).toBe(false);
    expect(await signedIn()).toMatchObject({ email: brand.email });
  });

  async function actingUserScope() {
    const acting = await actingUser(null);
    if (!acting.ok) throw new Error(acting.refusal.name);
    return acting.scope;
  }

  test("can sign out all others of the same person", async () => {
    const { brand } = await signedInBrowser();
    await Promise.all([signIn(brand, from()), signIn(brand, from())]);
    const scope = await actingUserScope();
    expect(await sessionsOf(scope)).toHaveLength(3);
    expect(await revokeOtherSessions(scope)).toBe(2);
    expect((await sessionsOf(scope)).map(({ id }) => id)).toEqual([scope.sessionId]);
  });

  test("ends after 30 days, or 14 days without use", async () => {
    const { session } = await signedInBrowser();
    const where = { id: session.sessionId };
    const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
    const lastSeenAt = async () => (await db.session.findUniqueOrThrow({ where })).lastSeenAt;
    const before = daysAgo(13);
    await db.session.update({ where, data: { lastSeenAt: before } });
    // Reading a page writes nothing. An action does, and so does a browser that reports that it shows a page.
    expect(await signedIn()).toMatchObject({ isUnseen: true });
    expect(await lastSeenAt()).toEqual(before);
    await actingUserScope();
    expect(Date.now() - (await lastSeenAt()).getTime()).toBeLessThan(60_000);
    expect(await signedIn()).toMatchObject({ isUnseen: false });
    await db.session.update({ where, data: { lastSeenAt: daysAgo(15) } });
    expect(await signedIn()).toBeNull();
    await db.session.update({ where, data: { lastSeenAt: new Date(), expiresAt: daysAgo(0) } });
    expect(await signedIn()).toBeNull();
  });

  test("stays when its password changes, which needs the right one and signs out other browsers", async () => {
    const { brand, session } = await signedInBrowser();
    await signIn(brand, from());
    const scope = await actingUserScope();
    const to = { currentPassword: "not the password", newPassword: "another long phrase" };
    expect(await changePassword(scope, to)).toMatchObject({ ok: false, refusal: { name: "wrong-password" } });
    expect(await changePassword(scope, { ...to, currentPassword: PASSWORD })).toEqual({
      ok: true,
      signedOut: 1,
    });
    expect((await sessionsOf(scope)).map(({ id }) => id)).toEqual([session.sessionId]);
    expect(await signIn(brand, from())).toMatchObject({ ok: false });
    expect((await signIn({ ...brand, password: to.newPassword }, from())).ok).toBe(true);
  });

  test.each([
    [{ origin: null }],
    [{ origin: "http://evil.example" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
  ])("acts for nobody if the request says %j", async (sent) => {
    await signedInBrowser();
    for (const [name, value] of Object.entries(sent)) {
      if (value === null) browser.headers.delete(name);
      else browser.headers.set(name, value);
    }
    expect(await actingUser(null)).toMatchObject({ ok: false, refusal: { name: "foreign-origin" } });
  });

  test("acts only for the person whom the form was made for, and says who is signed in now", async () => {
    const { brand } = await signedInBrowser();
    const other = await aMember(brand.scope, "owner");
    expect((await actingUser({ person: [brand.userId] })).ok).toBe(true);
    expect((await actingBrand({ person: [brand.userId] }, "manage-members")).ok).toBe(true);
    const theirs: FormValues[] = [{ person: [other.userId] }, { person: [other.userId, brand.userId] }, {}];
    for (const form of theirs)
      for (const acting of [
        await actingUser(form),
        await actingBrand(form, "manage-members"),
        await actingInfluencer(form),
      ])
        expect(acting).toMatchObject({
          ok: false,
          refusal: { name: "form-of-another", sentence: expect.stringContaining(brand.email) },
        });
    await leave();
    expect(await actingUser({ person: [brand.userId] })).toMatchObject({ refusal: { name: "signed-out" } });
  });

  test("is not opened, and nobody is told of too many attempts, if the attempts cannot be counted", async () => {
    const brand = await aBrand();
    const sql = await straightSql();
    await sql.query("ALTER TABLE throttle RENAME TO throttle_away");
    try {
      await expect(signIn(brand, from())).rejects.toThrow(/throttle/);
      await expect(signUp(brand, from(), () => Promise.reject(new Error("not reached")))).rejects.toThrow(
        /throttle/,
      );
    } finally {
      await sql.query("ALTER TABLE throttle_away RENAME TO throttle");
      await sql.end();
    }
  });

  test("is not opened if the password was changed while it was being opened", async () => {
    const { email, password, userId } = await aBrand();
    const other = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await other.connect();
    await other.query("BEGIN");
    await other.query("UPDATE user_account SET password_hash = 'another' WHERE id = $1", [userId]);
    const signingIn = signIn({ email, password }, from());
    await vi.waitFor(async () => {
      const waiting = "SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted";
      expect((await other.query(waiting)).rows).toEqual([{ n: 1 }]);
    });
    await other.query("COMMIT");
    await other.end();
    expect(await signingIn).toMatchObject({ ok: false, refusal: { name: "wrong-credentials" } });
    expect(await db.session.count({ where: { userId } })).toBe(0);
  });

  test("follows a changed role or a lost membership at the next request", async () => {
    const { brand } = await signedInBrowser();
    const other = await aMember(brand.scope, "owner");
    expect((await actingBrand(null, "manage-members")).ok).toBe(true);
    await changeRole(other, { userId: brand.userId, role: "reviewer" });
    expect(await actingBrand(null, "manage-members")).toMatchObject({ refusal: { name: "not-allowed" } });
    expect((await actingBrand(null, "review")).ok).toBe(true);
    await removeMember(other, { userId: brand.userId });
    expect(await actingBrand(null, "review")).toMatchObject({ refusal: { name: "not-allowed" } });
    expect(await signedIn()).toMatchObject({ brand: null });
  });
});
