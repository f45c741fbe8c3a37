import { type Outcome, post, type PostedFields, wordFor } from "./forms";
import { expect, test } from "./hostile";
import {
  done,
  invite,
  joinFields,
  newHandle,
  newOwner,
  PASSWORD,
  profileFields,
  signedInAgain,
} from "./people";
import { anotherServer } from "./servers";
import { expectSound } from "./sound";
import { forgetTries, rows } from "./store";
import { PORT } from "./wire";

/** How many tries are allowed, as lib/throttle says. */
const WRONG_PASSWORDS = 10;
const SIGN_UPS = 100;
const ANSWERS = 300;

test.afterAll(forgetTries);

function signInFields(email: string, password: string): PostedFields {
  return [
    ["email", email],
    ["password", password],
  ];
}
const WRONG = "wrong marble staircase";

function signIn(email: string, password: string, port = PORT): Promise<Outcome> {
  return post("signIn", {
    page: "/sign-in",
    fields: signInFields(email, password),
    port,
    headers: originOf(port),
  });
}

/** The second server is the same Parley on another port, and browsers there send its origin. */
function originOf(port: number) {
  return { origin: `http://localhost:${port}` };
}

test("wrong passwords are counted by address, on all servers together", async ({ world }) => {
  const { port, stop } = await anotherServer("second-server");
  try {
    const { email } = world.people.foreignInfluencer;
    for (let tries = 0; tries < WRONG_PASSWORDS; tries++)
      expect(wordFor(await signIn(email, WRONG, tries % 2 === 0 ? PORT : port))).toBe("wrong-credentials");
    for (const server of [PORT, port]) {
      const outcome = await signIn(email, PASSWORD, server);
      expect(wordFor(outcome)).toBe("throttled");
      expectSound(outcome.answer, "throttled");
    }
    // Others are not affected, and upper or lower case makes no difference.
    expect(wordFor(await signIn(email.toUpperCase(), PASSWORD))).toBe("throttled");
    expect(wordFor(await signIn(world.people.owner.email, PASSWORD))).toBe("led");
  } finally {
    await stop();
  }
});

test("many tries at the same time are all counted", async ({ world }) => {
  const { email } = world.people.leaver;
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => signIn(email, WRONG)));
  const words = outcomes.map(wordFor);
  expect(words.filter((word) => word === "wrong-credentials")).toHaveLength(WRONG_PASSWORDS);
  expect(words.filter((word) => word === "throttled")).toHaveLength(30 - WRONG_PASSWORDS);
});

test("the right password resets the count of wrong ones", async ({ world }) => {
  const { email } = world.people.influencer;
  for (let round = 0; round < 2; round++) {
    for (let tries = 1; tries < WRONG_PASSWORDS; tries++)
      expect(wordFor(await signIn(email, WRONG))).toBe("wrong-credentials");
    expect(wordFor(await signIn(email, PASSWORD))).toBe("led");
  }
});

test("addresses without an account are counted like those with one", async () => {
  const email = `${newHandle()}@hostile.example`;
  for (let tries = 0; tries < WRONG_PASSWORDS; tries++)
    expect(wordFor(await signIn(email, WRONG))).toBe("wrong-credentials");
  expect(wordFor(await signIn(email, WRONG))).toBe("throttled");
});

test("a client cannot pass as another by claiming another address", async ({ world }) => {
  const { email } = world.people.reviewer;
  const counted = async (headers: Record<string, string>) => {
    await forgetTries();
    await post("signIn", { page: "/sign-in", fields: signInFields(email, WRONG), headers });
    return (await rows<{ key: string }>("SELECT key FROM throttle ORDER BY key")).map(({ key }) => key);
  };
  const plain = await counted({});
  expect(plain).toHaveLength(2);
  for (const name of ["x-forwarded-for", "x-real-ip", "forwarded", "cf-connecting-ip", "true-client-ip"])
    expect(await counted({ [name]: "203.0.113.9" }), name).toEqual(plain);
});

test("somebody at an open browser cannot guess the current password", async ({ world }) => {
  const person = await signedInAgain(world.people.manager);
  const fields: PostedFields = [
    ["currentPassword", WRONG],
    ["newPassword", "seven amber windmills"],
  ];
  const guess = () => post("changePassword", { page: "/account", fields, cookie: person.cookie });
  for (let tries = 0; tries < WRONG_PASSWORDS; tries++) expect(wordFor(await guess())).toBe("invalid");
  expect(wordFor(await guess())).toBe("throttled");
});

test("nobody can make accounts or try addresses without limit", async ({ world }) => {
  // Each address is tried only a few times, so that none is blocked for wrong passwords of its own.
  const known = Object.values(world.people).filter(({ cookie }) => cookie !== undefined);
  const fieldsFor = (email: string): PostedFields => [
    ["brandName", "A brand"],
    ["name", "Somebody"],
    ["email", email],
    ["password", WRONG],
  ];
  const words: string[] = [];
  while (words.at(-1) !== "throttled" && words.length <= SIGN_UPS) {
    const email = known[words.length % known.length]?.email ?? "";
    words.push(wordFor(await post("signUpBrand", { page: "/sign-up/brand", fields: fieldsFor(email) })));
  }
  expect(words.at(-1)).toBe("throttled");
  // Trying an address that has an account costs more than a new one, so only a few can be tried in an hour.
  expect(words.length).toBeLessThanOrEqual(SIGN_UPS / 5);
  const influencer: PostedFields = [
    ...profileFields(newHandle()),
    ["email", `${newHandle()}@hostile.example`],
    ["password", PASSWORD],
  ];
  expect(wordFor(await post("signUpInfluencer", { page: "/sign-up/influencer", fields: influencer }))).toBe(
    "throttled",
  );
});

test("nobody can guess invitations without limit", async ({ world }) => {
  const guess = (at: number) => `${String(at).padStart(4, "0")}${"x".repeat(39)}`;
  const answer = (token: string) =>
    post("joinBrand", { page: `/invite/${token}`, fields: joinFields(token) });
  const outcomes = await Promise.all(Array.from({ length: ANSWERS }, (_, at) => answer(guess(at))));
  expect(new Set(outcomes.map(wordFor))).toEqual(new Set(["invite-not-open"]));
  const token = await invite(world.people.owner, "reviewer", `${newHandle()}@hostile.example`);
  const held = await answer(token);
  expect(wordFor(held)).toBe("throttled");
  expectSound(held.answer, "held up");
  const accept = { page: `/invite/${token}`, fields: [["token", token]] as const };
  expect(wordFor(await post("acceptInvite", { ...accept, cookie: world.people.leaver.cookie }))).toBe(
    "throttled",
  );
});

test("one owner cannot make invitations without limit, and no other owner is affected", async ({ world }) => {
  const owner = await newOwner("A busy brand");
  const fieldsAt = (at: number): PostedFields => [
    ["email", `guest${at}@hostile.example`],
    ["role", "reviewer"],
  ];
  const made = await Promise.all(
    Array.from({ length: 101 }, (_, at) =>
      post("inviteMember", { page: "/members", fields: fieldsAt(at), cookie: owner.cookie }),
    ),
  );
  const words = made.map(wordFor);
  expect(words.filter((word) => word === "done")).toHaveLength(100);
  expect(words.filter((word) => word === "throttled")).toHaveLength(1);
  await done("inviteMember", "/members", fieldsAt(0), world.people.owner.cookie);
});
