import { brandPage, countered, influencerPage, moveFields, newCampaign, newDeal, termsFields } from "./deals";
import { type Outcome, post, type PostedFields, type PostingWay, WAYS, wordFor } from "./forms";
import { expect, test, watching, written } from "./hostile";
import { done, invite, joinFields, newHandle, profileFields, type Visitor, type World } from "./people";
import { expectSound } from "./sound";
import { forgetTries, row, rows } from "./store";
import { send } from "./wire";

const WRONG = "wrong marble staircase";

/** Everything that an outcome says, except the nonce, the typed address and the number of bytes that follow it. */
function saidBy({ answer, led }: Outcome, email: string): string {
  const cookies = (answer.headers["set-cookie"] ?? []).length;
  const body = answer.body
    .replaceAll(email, "EMAIL")
    .replace(/nonce(?:=|\\?":\\?")"?[A-Za-z0-9+/=]{24}/g, "NONCE")
    .replace(/k[0-9a-f]{32}/g, "KEY");
  return JSON.stringify([answer.status, led, cookies, body]);
}

/** Addresses of the same length, with and without an account. */
async function knownAndUnknown(world: World): Promise<[string, string]> {
  const { email } = world.people.influencer;
  return [email, `${newHandle().slice(1, 13)}@hostile.example`];
}

async function compared(
  world: World,
  name: string,
  page: string,
  way: PostingWay,
  fieldsFor: (email: string) => PostedFields,
): Promise<{ words: string[]; same: boolean }> {
  const said: string[] = [];
  const words: string[] = [];
  for (const email of await knownAndUnknown(world)) {
    await forgetTries();
    const outcome = await post(name, { page, fields: fieldsFor(email), way });
    expectSound(outcome.answer, email);
    said.push(saidBy(outcome, email));
    words.push(wordFor(outcome));
  }
  return { words, same: said[0] === said[1] };
}

for (const way of WAYS) {
  test(`signing in tells nobody who has an account, ${way}`, async ({ world }) => {
    const { same, words } = await compared(world, "signIn", "/sign-in", way, (email) => [
      ["email", email],
      ["password", WRONG],
    ]);
    expect(same).toBe(true);
    expect(new Set(words)).toEqual(new Set([way === "script" ? "wrong-credentials" : "page"]));
  });

  test(`a handle that is taken tells nobody who has an account, ${way}`, async ({ world }) => {
    const { handle } = await row<{ handle: string }>("SELECT handle FROM influencer WHERE user_id = $1", [
      world.people.foreignInfluencer.userId,
    ]);
    const { same } = await compared(world, "signUpInfluencer", "/sign-up/influencer", way, (email) => [
      ...profileFields(handle),
      ["email", email],
      ["password", WRONG],
    ]);
    expect(same).toBe(true);
  });

  test(`a form that is wrong elsewhere tells nobody who has an account, ${way}`, async ({ world }) => {
    const { same } = await compared(world, "signUpBrand", "/sign-up/brand", way, (email) => [
      ["brandName", ""],
      ["name", "Somebody"],
      ["email", email],
      ["password", WRONG],
    ]);
    expect(same).toBe(true);
  });

  test(`inviting tells no owner who has an account, ${way}`, async ({ world }) => {
    const answers: string[] = [];
    for (const email of await knownAndUnknown(world)) {
      const fields: PostedFields = [
        ["email", email],
        ["role", "reviewer"],
      ];
      const outcome = await post("inviteMember", {
        page: "/members",
        fields,
        way,
        cookie: world.people.owner.cookie,
      });
      const { answer } = outcome;
      answers.push(`${answer.status} ${wordFor(outcome)} ${answer.body.includes("Send this link to")}`);
    }
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).toContain("true");
  });
}

test("joining or signing up with an address that has an account gets one sentence that does not say so", async ({
  world,
}) => {
  const { email } = world.people.influencer;
  const token = await invite(world.people.owner, "reviewer", email);
  const wrongly: PostedFields = joinFields(token).map(
    ([name, value]) => [name, name === "password" ? WRONG : value] as const,
  );
  const wrote = await written(world, async () => {
    const joined = await post("joinBrand", { page: `/invite/${token}`, fields: wrongly });
    expect(wordFor(joined)).toBe("not-created");
    const signUp: PostedFields = [...profileFields(newHandle()), ["email", email], ["password", WRONG]];
    const signedUp = await post("signUpInfluencer", { page: "/sign-up/influencer", fields: signUp });
    expect(wordFor(signedUp)).toBe("not-created");
    for (const { answer } of [joined, signedUp])
      expect(answer.body).not.toMatch(/already exists|is taken|registered/i);
  });
  expect(wrote).toBe(false);
});

test("an invitation that was used, withdrawn, expired or never made lets nobody in and names nobody", async ({
  world,
}) => {
  const { owner, leaver } = world.people;
  const ends = {
    used: "accepted_at = now()",
    "was withdrawn": "revoked_at = now()",
    expired: "expires_at = now() - interval '1 second'",
  };
  const tokens: [string, string][] = [["We don’t recognise", "x".repeat(43)]];
  for (const [word, change] of Object.entries(ends)) {
    const email = `${newHandle()}@hostile.example`;
    const token = await invite(owner, "owner", email);
    await rows(`UPDATE invite SET ${change} WHERE email = $1`, [email]);
    tokens.push([word, token]);
  }
  const wrote = await watching(world);
  for (const [word, token] of tokens) {
    const page = `/invite/${token}`;
    for (const { cookie } of [world.people.stranger, leaver]) {
      const answer = await send({ path: page, cookie });
      expectSound(answer, word);
      expect(answer.body, word).toContain(word);
      expect(answer.body, word).not.toContain(world.mark);
      expect(answer.body, word).not.toContain("@hostile.example");
    }
    const joined = await post("joinBrand", { page, fields: joinFields(token) });
    expect(wordFor(joined), word).toBe("invite-not-open");
    const accepted = await post("acceptInvite", { page, fields: [["token", token]], cookie: leaver.cookie });
    expect(wordFor(accepted), word).toBe("invite-not-open");
    expect(await wrote(), word).toBe(false);
  }
});

test("an invitation lets in only the person it is for, and ends when its maker loses their role", async ({
  world,
}) => {
  const { owner, leaver, foreignInfluencer } = world.people;
  const token = await invite(owner, "owner", `${newHandle()}@hostile.example`);
  const other = await post("acceptInvite", {
    page: `/invite/${token}`,
    fields: [["token", token]],
    cookie: leaver.cookie,
  });
  expect(wordFor(other)).toBe("other-person");
  const placed = await invite(owner, "owner", foreignInfluencer.email);
  const page = `/invite/${placed}`;
  const taken = await post("acceptInvite", {
    page,
    fields: [["token", placed]],
    cookie: foreignInfluencer.cookie,
  });
  expect(wordFor(taken)).toBe("has-place");
  const members = await rows("SELECT FROM member WHERE user_id = ANY ($1::uuid[])", [
    [leaver.userId, foreignInfluencer.userId],
  ]);
  expect(members).toHaveLength(0);
});

/** Every page that one side of a negotiation sees, complete and as scripts request it. */
async function pagesOf(person: Visitor, path: string): Promise<string> {
  const asked = [
    path,
    `${path}?tab=profile`,
    `${path}?tab=brief`,
    `${path}?move=accept`,
    `${path}?move=counter`,
  ];
  const answers = await Promise.all(asked.map((one) => send({ path: one, cookie: person.cookie })));
  return answers.map(({ body }) => body).join("\n");
}

test("an influencer never sees the budget, the reason for going over it, or who decided that", async ({
  world,
}) => {
  const { influencer, manager } = world.people;
  const deal = await newDeal(world);
  const reason = `Because of ${newHandle()}`;
  const fields: PostedFields = [
    ...moveFields(deal, 0),
    ...termsFields("61,234.56"),
    ["override", reason],
    ["anyway", "yes"],
  ];
  await done("sendCounteroffer", brandPage(deal), fields, manager.cookie);

  const ours = await pagesOf(manager, brandPage(deal));
  expect(ours).toContain(reason);
  const list = await send({ path: `/campaigns/${deal.campaignId}/offers`, cookie: manager.cookie });
  expect(list.body).toContain("50,000");
  const theirs = await pagesOf(influencer, influencerPage(deal));
  expect(theirs).toContain("61,234.56");
  for (const secret of [
    reason,
    "50,000",
    "5000000",
    "available",
    manager.email,
    manager.userId,
    world.people.owner.email,
  ])
    expect(theirs.includes(secret), secret).toBe(false);
});

test("a brand never sees an influencer's e-mail address, or what they negotiate with others", async ({
  world,
}) => {
  const { influencer, foreignOwner, manager } = world.people;
  const theirs = await countered(world, await newDeal(world));
  const elsewhere = await newDeal(world, { by: foreignOwner });
  const seen = await pagesOf(foreignOwner, brandPage(elsewhere));
  expect(seen).toContain("Iris Field");
  for (const secret of [influencer.email, theirs.applicationId, theirs.campaignId, world.mark])
    expect(seen.includes(secret), secret).toBe(false);
  expect(await pagesOf(manager, brandPage(theirs))).not.toContain(elsewhere.applicationId);
});

test("a draft is visible only to its brand", async ({ world }) => {
  const campaignId = await newCampaign(world, { intent: "draft" });
  const { cookie } = world.people.influencer;
  expect((await send({ path: `/opportunities/${campaignId}`, cookie })).status).toBe(404);
  const listed = await send({ path: `/opportunities?q=${world.mark}`, cookie });
  expect(listed.body).not.toContain(campaignId);
});
