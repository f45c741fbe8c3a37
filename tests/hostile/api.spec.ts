import { requestOf, WAYS } from "./forms";
import { expect, test, written } from "./hostile";
import { faultsIn } from "./sound";
import { ORIGIN, type Request, send } from "./wire";

// There is no API yet, so every address under /api answers that nothing is there, to anyone and any request.
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

/** What is wrong with such an answer: it must be 404, stay out of caches, set no cookie and be protected like any other. */
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

test("requests from elsewhere also find nothing under /api, and run no action there", async ({ world }) => {
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

test("an address that only looks like /api is guarded like any page", async ({ world }) => {
  const { cookie } = world.people.owner;
  for (const path of ["/apiary", "/API/v1", "/%61pi/v1", "/account/api"]) {
    const answer = await send({ method: "POST", path, cookie, headers: { "content-length": "0" } });
    expect(answer.status, path).toBe(403);
    expect(faultsIn(answer), path).toEqual([]);
    const put = await send({ method: "PUT", path, cookie, headers: { origin: ORIGIN } });
    expect(put.status, path).toBe(405);
  }
});
