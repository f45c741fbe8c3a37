import { CALLS } from "./calls";
import { BROKEN, BROKEN_PLAINLY, ELSEWHERE, type Genuine } from "./forgeries";
import { outcomeOf, type PostingWay, requestOf, WAYS, wordFor } from "./forms";
import { expect, test, watching } from "./hostile";
import type { World } from "./people";
import { faultsIn } from "./sound";
import { type Request, send } from "./wire";

/** A post that would succeed, as a browser sends it. */
async function genuineOf(world: World, name: string, way: PostingWay): Promise<Genuine> {
  const call = CALLS[name];
  const who = call?.may[0] ?? "owner";
  const target = await call?.prepare(world, who);
  if (target === undefined) throw new Error(`${name} has no row`);
  return requestOf(name, { cookie: world.people[who].cookie, ...target, way });
}

/** What is wrong with the answer to a request that must be refused. */
async function faultsOf(request: Request, status: number | undefined): Promise<string[]> {
  const outcome = outcomeOf(await send(request));
  const found = outcome.answer.status;
  const isRefused = status === undefined ? found >= 400 && found < 500 : found === status;
  return [
    ...faultsIn(outcome.answer),
    ...(isRefused ? [] : [`answered ${found}`]),
    ...(wordFor(outcome) === "page" ? [] : [`an action answered: ${wordFor(outcome)}`]),
  ];
}

type Attempt = readonly [label: string, request: Request, status?: number];

/** Sends them one by one. Each must be refused, and none may write anything. */
async function expectRefused(world: World, attempts: readonly Attempt[]) {
  const wrote = await watching(world);
  const faults: string[] = [];
  for (const [label, request, status] of attempts) {
    faults.push(...(await faultsOf(request, status)).map((fault) => `${label}: ${fault}`));
    if (await wrote()) faults.push(`${label}: wrote something`);
  }
  expect(faults).toEqual([]);
}

for (const name of Object.keys(CALLS)) {
  test(`${name} is refused from elsewhere`, async ({ world }) => {
    for (const way of WAYS) {
      const genuine = await genuineOf(world, name, way);
      const bent = ELSEWHERE.map(
        ([label, headers]) =>
          [`${label}, ${way}`, { ...genuine, headers: { ...genuine.headers, ...headers } }, 403] as const,
      );
      await expectRefused(world, bent);
    }
  });

  test(`${name} is refused if it is broken`, async ({ world }) => {
    for (const [way, forgeries] of [["script", BROKEN] as const, ["plain", BROKEN_PLAINLY] as const]) {
      const genuine = await genuineOf(world, name, way);
      await expectRefused(
        world,
        forgeries.map(([label, bend]) => [`${label}, ${way}`, bend(genuine)] as const),
      );
    }
  });
}
