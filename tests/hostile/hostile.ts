import { expect, test as base } from "@playwright/test";
import { theWorld, type World } from "./people";
import { accidentsSince, logLength } from "./sound";
import { forgetTries, type Stamp, stampOf } from "./store";

type Fixtures = {
  /** Two brands and their people. */
  world: World;
  /** Checks after each test that the server has not failed. */
  calm: void;
};

export const test = base.extend<Fixtures>({
  world: async ({}, run) => {
    const world = await theWorld();
    await forgetTries();
    await run(world);
  },
  calm: [
    async ({}, run) => {
      const start = logLength();
      await run();
      expect(accidentsSince(start)).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** Returns a function that tells whether anything was written since its last call. */
export async function watching({ brandId, foreignBrandId }: World): Promise<() => Promise<boolean>> {
  const look = () => stampOf([brandId, foreignBrandId]);
  let before: Stamp = await look();
  return async () => {
    const after = await look();
    const wrote = Object.keys(before).some((table) => before[table] !== after[table]);
    before = after;
    return wrote;
  };
}

/** Does something, and tells whether that wrote anything. */
export async function written(world: World, deed: () => Promise<unknown>): Promise<boolean> {
  const wrote = await watching(world);
  await deed();
  return wrote();
}
