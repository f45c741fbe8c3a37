import type { ActionRow } from "../calls";
import {
  another,
  invite,
  joinFields,
  newHandle,
  PASSWORD,
  profileFields,
  signedInAgain,
  type Who,
  type World,
} from "../people";
import { row, rows } from "../store";
import { all, SIGNED_IN, SIGNED_OUT } from "./denials";
import { PROFILE_KINDS } from "./influencer";

const PERSONAL = { may: SIGNED_IN, denied: SIGNED_OUT } as const;
const NEW_PASSWORD = "seven amber windmills";

/** Whoever belongs to a brand, or is an influencer: a member who left reads nothing more of their brand. */
const READERS = SIGNED_IN.filter((who) => who !== "leaver");

/** The id of an unread notification of this person; for the leaver, of the brand that they have left. */
async function unread({ people, ...world }: World, who: Who): Promise<string> {
  const brandId = who === "foreignOwner" ? world.foreignBrandId : world.brandId;
  const [userId, id] = [people[who].userId, "01900000-0000-7000-8000-000000000000"];
  await rows(
    `INSERT INTO notification (user_id, id, brand_id, position, kind, sentence, href, at)
     VALUES ($1, $2, $3, 0, 'expired', 'Something happened.', '/account', now()) ON CONFLICT DO NOTHING`,
    [userId, id, brandId],
  );
  await rows("UPDATE notification SET read_at = NULL WHERE user_id = $1", [userId]);
  return id;
}

/** Signing in, signing up, and what belongs to one person alone. */
export const ACCOUNT_CALLS: Readonly<Record<string, ActionRow>> = {
  signIn: {
    may: SIGNED_IN,
    // A stranger's address has no account, but no answer says so.
    denied: { stranger: "wrong-credentials" },
    isOwn: true,
    prepare: async ({ people }, who) => ({
      page: "/sign-in",
      fields: [
        ["email", people[who].email],
        ["password", PASSWORD],
        ["next", "/account"],
      ],
    }),
    kinds: { email: "email", password: "words", next: "harmless" },
  },
  signUpBrand: {
    may: ["stranger"],
    // An address that has an account already, without its password, makes no account.
    denied: all("not-created", ...SIGNED_IN),
    isOwn: true,
    prepare: async ({ people }, who) => ({
      page: "/sign-up/brand",
      fields: [
        ["brandName", "Another brand"],
        ["name", "Olive Brand"],
        ["email", people[who].email],
        ["password", NEW_PASSWORD],
      ],
    }),
    kinds: { brandName: "needed-words", name: "needed-words", email: "email", password: "password" },
  },
  signUpInfluencer: {
    may: ["stranger"],
    denied: all("not-created", ...SIGNED_IN),
    isOwn: true,
    prepare: async ({ people }, who) => ({
      page: "/sign-up/influencer",
      fields: [
        ...profileFields(newHandle()),
        ["email", who === "stranger" ? `${newHandle()}@hostile.example` : people[who].email],
        ["password", NEW_PASSWORD],
      ],
    }),
    kinds: {
      ...PROFILE_KINDS,
      email: "email",
      password: "password",
    },
  },
  signOut: {
    may: SIGNED_IN,
    denied: { stranger: "led" },
    prepare: async (world, who) => ({
      page: "/account",
      fields: [],
      cookie: (await signedInAgain(world.people[who])).cookie,
    }),
    kinds: {},
    bare: "same",
  },
  revokeSession: {
    may: SIGNED_IN,
    denied: SIGNED_OUT,
    prepare: async ({ people }, who) => {
      const { userId } = await signedInAgain(people[who]);
      const { id } = await row<{ id: string }>(
        "SELECT id FROM session WHERE user_id = $1 ORDER BY created_at DESC LIMIT 1",
        [userId],
      );
      return { page: "/account", fields: [["sessionId", id]] };
    },
    // A session that is not one's own counts as signed out already.
    kinds: { sessionId: "harmless" },
    bare: "nothing",
  },
  revokeOtherSessions: {
    ...PERSONAL,
    prepare: async (world, who) => {
      const { cookie } = await signedInAgain(await another(world, who));
      return { page: "/account", fields: [], cookie };
    },
    kinds: {},
    bare: "same",
  },
  rename: {
    ...PERSONAL,
    prepare: async () => ({ page: "/account", fields: [["name", `Name ${newHandle()}`]] }),
    kinds: { name: "needed-words" },
  },
  changePassword: {
    ...PERSONAL,
    prepare: async (world, who) => ({
      page: "/account",
      fields: [
        ["currentPassword", PASSWORD],
        ["newPassword", NEW_PASSWORD],
      ],
      cookie: (await another(world, who)).cookie,
    }),
    kinds: { currentPassword: "needed-words", newPassword: "password" },
  },
  chooseTheme: {
    // It sets a cookie and writes nothing.
    may: [],
    denied: all("done", "stranger", ...SIGNED_IN),
    prepare: async () => ({ page: "/account", fields: [["theme", "dark"]] }),
    kinds: { theme: "choice" },
  },
  follow: {
    may: READERS,
    denied: { ...SIGNED_OUT, leaver: "not-found" },
    prepare: async (world, who) => {
      await unread(world, "leaver");
      return { page: "/notifications", fields: [["notificationId", await unread(world, who)]] };
    },
    kinds: { notificationId: "id" },
  },
  markAllRead: {
    may: READERS,
    denied: { ...SIGNED_OUT, leaver: "done" },
    prepare: async (world, who) => {
      await unread(world, "leaver");
      await unread(world, who);
      return { page: "/notifications", fields: [["before", "ffffffff-ffff-7fff-bfff-ffffffffffff"]] };
    },
    kinds: { before: "harmless" },
    bare: "nothing",
  },
  joinBrand: {
    may: ["stranger"],
    denied: all("invite-not-open", ...SIGNED_IN),
    isOwn: true,
    prepare: async ({ people }, who) => {
      // The others have a link that has been used.
      const token = await invite(people.owner, "reviewer", `${newHandle()}@hostile.example`);
      if (who !== "stranger") await rows("UPDATE invite SET accepted_at = now() WHERE accepted_at IS NULL");
      return { page: `/invite/${token}`, fields: joinFields(token) };
    },
    kinds: { token: "id", name: "needed-words", password: "password" },
  },
  acceptInvite: {
    may: ["leaver"],
    denied: {
      ...SIGNED_OUT,
      ...all("other-person", ...SIGNED_IN.filter((who) => who !== "leaver")),
    },
    prepare: async (world) => {
      const invited = await another(world, "leaver");
      const token = await invite(world.people.owner, "reviewer", invited.email);
      return { page: `/invite/${token}`, fields: [["token", token]], cookie: invited.cookie };
    },
    kinds: { token: "id" },
  },
};
