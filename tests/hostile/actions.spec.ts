import { ACTIONS } from "./build";
import { CALLS, type Target } from "./calls";
import { post, WAYS, wordFor } from "./forms";
import { expect, test, written } from "./hostile";
import { EVERYONE, type Who, type World } from "./people";
import { expectSound } from "./sound";

test("every action of the build has its row, and every row its action", () => {
  expect(Object.keys(CALLS).sort()).toEqual([...ACTIONS.keys()].sort());
});

for (const [name, call] of Object.entries(CALLS)) {
  test(`${name} lists everyone exactly once`, () => {
    expect([...call.may, ...Object.keys(call.denied)].sort()).toEqual([...EVERYONE].sort());
  });

  /** What this person posts: a post of their own, or that of somebody who is allowed to. */
  const targetFor = (world: World, who: Who): Promise<Target> =>
    call.prepare(world, call.isOwn || call.may.includes(who) ? who : (call.may[0] ?? who));

  for (const who of call.may) {
    test(`${name} may be sent by ${who}`, async ({ world }) => {
      const { page, fields, cookie = world.people[who].cookie } = await targetFor(world, who);
      const wrote = await written(world, async () => {
        const outcome = await post(name, { page, cookie, fields: [...fields, ...NOISE, ...twice(fields)] });
        expectSound(outcome.answer, name);
        expect(["led", "done"], outcome.answer.body.slice(0, 1000)).toContain(wordFor(outcome));
      });
      expect(wrote).toBe(true);
    });
  }

  for (const [who, word] of Object.entries(call.denied) as [Who, string][]) {
    test(`${name} is refused to ${who} with: ${word}`, async ({ world }) => {
      const { page, fields } = await targetFor(world, who);
      const wrote = await written(world, async () => {
        for (const way of WAYS) {
          const outcome = await post(name, { page, fields, way, cookie: world.people[who].cookie });
          expectSound(outcome.answer, `${name}, ${way}`);
          expect(outcome.answer.status).toBeLessThan(405);
          if (way === "script") expect(wordFor(outcome), outcome.answer.body.slice(0, 1000)).toBe(word);
        }
      });
      expect(wrote).toBe(false);
    });
  }
}

/** Forms that anybody may send, whoever is signed in: they are made for nobody. */
const FOR_ANYBODY = ["signIn", "signUpBrand", "signUpInfluencer", "joinBrand", "chooseTheme"];

for (const [name, call] of Object.entries(CALLS).filter(([name]) => !FOR_ANYBODY.includes(name))) {
  test(`${name} is refused if the form was made for somebody else, or says nothing of it`, async ({
    world,
  }) => {
    const who = call.may[0] ?? "owner";
    const { page, fields, cookie = world.people[who].cookie } = await call.prepare(world, who);
    const wrote = await written(world, async () => {
      for (const person of [world.people.leaver.userId, world.people.foreignOwner.userId, "", "x", null])
        for (const way of WAYS) {
          const outcome = await post(name, { page, fields, cookie, way, person });
          expectSound(outcome.answer, `${name}, ${way}`);
          if (way === "script") expect(wordFor(outcome), String(person)).toBe("form-of-another");
        }
    });
    expect(wrote).toBe(false);
  });
}

/** Names that are special in JavaScript, and one that no form has. */
const NOISE = [
  ["__proto__", "polluted"],
  ["__proto__.isOwner", "true"],
  ["constructor", "polluted"],
  ["toString", "polluted"],
  ["role.__proto__", "owner"],
  ["brandId", "00000000-0000-0000-0000-000000000000"],
] as const;

/** Every field a second time, with another value. The first counts, except where several are allowed. */
function twice(fields: Target["fields"]) {
  return fields
    .filter(([name]) => !["categories", "platforms"].includes(name))
    .map(([name]) => [name, "said twice"] as const);
}
