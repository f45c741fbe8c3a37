import { requestOf, WAYS } from "./forms";
import { expect, test, written } from "./hostile";
import { faultsIn } from "./sound";
import { ORIGIN, type Request, send } from "./wire";

// No API exists yet, so every address under /api answers that nothing is there: to anyone, however it is asked.
const PATHS = [
  "/api",
  "/api/",
  "/api?x=1",
  "/api/v1/negotiations",
  "/api/v1/negotiations/",
  "/api/auth/session",
  "/api/auth/callback/credentials",
  "/api/account",
  "/api/[[...path]]",
  "/api/%2e",
  "/api/%2f%2faccount",
  "/api/%ff",
  `/api/${"x".repeat(6_000)}`,
];
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** What is not found, says so to no cache, keeps no cookie and is as well protected as any answer. */
async function faultsOf(request: Request): Promise<string[]> {
  const answer = await send(request);
  const { "cache-control": kept, "content-security-policy": policy, "set-cookie": cookies } = answer.headers;
  return [
    ...faultsIn(answer),
    ...(answer.status === 404 ? [] : [`answered ${answer.status}`]),
    ...(kept === "no-store" ? [] : [`may be kept: ${kept}`]),
    ...(String(policy).startsWith("default-src 'none'") ? [] : [`may do something: ${policy}`]),
    ...(cookies === undefined ? [] : ["set a cookie"]),
  ];
}

for (const method of METHODS)
  test(`${method} finds nothing under /api, whoever asks`, async ({ world }) => {
    const faults: string[] = [];
    const wrote = await written(world, async () => {
      for (const path of PATHS)
        for (const { cookie } of [world.people.stranger, world.people.owner]) {
          const found = await faultsOf({ method, path, cookie });
          faults.push(...found.map((fault) => `${path.slice(0, 60)}: ${fault}`));
        }
    });
    expect(faults).toEqual([]);
    expect(wrote).toBe(false);
  });

test("what pages refuse from elsewhere is no concern of /api, and no action is done there", async ({
  world,
}) => {
  const { cookie } = world.people.owner;
  const faults: string[] = [];
  const wrote = await written(world, async () => {
    for (const way of WAYS)
      for (const page of ["/api", "/api/v1/account"]) {
        const request = requestOf("rename", { page, fields: [["name", "Renamed from afar"]], cookie, way });
        const { headers } = request;
        for (const bent of [
          request,
          {
            ...request,
            headers: { ...headers, origin: "http://evil.example", "sec-fetch-site": "cross-site" },
          },
          { ...request, headers: { ...headers, origin: undefined } },
          { ...request, body: "{", headers: { ...headers, "content-type": "application/json" } },
          { ...request, body: undefined, headers: { ...headers, "content-length": "0" } },
        ])
          faults.push(...(await faultsOf(bent)).map((fault) => `${page}, ${way}: ${fault}`));
      }
  });
  expect(faults).toEqual([]);
  expect(wrote).toBe(false);
});

test("what only looks like /api is a page like any other, with the guard of pages", async ({ world }) => {
  const { cookie } = world.people.owner;
  for (const path of ["/apiary", "/API/v1", "/%61pi/v1", "/account/api"]) {
    const answer = await send({ method: "POST", path, cookie, headers: { "content-length": "0" } });
    expect(answer.status, path).toBe(403);
    expect(faultsIn(answer), path).toEqual([]);
    const put = await send({ method: "PUT", path, cookie, headers: { origin: ORIGIN } });
    expect(put.status, path).toBe(405);
  }
});
