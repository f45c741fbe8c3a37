import { connect } from "node:net";
import { multipart, post, type PostedFields } from "./forms";
import { expect, test, watching } from "./hostile";
import { expectSound, guardFaultsIn, nonceOf } from "./sound";
import { ORIGIN, PORT, send } from "./wire";

/** Sends bytes as they are, and reads until the server closes the connection. */
function talk(bytes: string) {
  return new Promise<string>((resolve, reject) => {
    const socket = connect(PORT, "127.0.0.1", () => socket.write(bytes));
    let said = "";
    socket.setEncoding("latin1");
    socket.setTimeout(15_000, () =>
      socket.destroy(new Error(`the server did not hang up after ${JSON.stringify(bytes)}`)),
    );
    socket.on("data", (chunk) => (said += chunk));
    socket.once("error", reject);
    socket.once("close", () => resolve(said));
  });
}

test.describe("a request that is not for a page", () => {
  for (const method of ["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "QUERY"])
    for (const path of ["/account", "/sign-in", "/campaigns/x/roster/export", "/nowhere", "/_next/static/x"])
      test(`${method} ${path} is not allowed`, async () => {
        const answer = await send({ method, path, headers: { origin: ORIGIN } });
        expect(answer.status).toBe(405);
        expect(answer.headers.allow).toBe("GET, HEAD, POST");
        expectSound(answer, method);
      });

  for (const target of ["*", "http://evil.example/account", "evil.example:80", "account"])
    test(`GET ${target} is not an address here`, async () => {
      const answer = await talk(
        `GET ${target} HTTP/1.1\r\nHost: localhost:${PORT}\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    });

  test("an upgraded connection is not kept", async () => {
    const upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n";
    for (const path of ["/", "/_next/webpack-hmr"])
      expect(await talk(`GET ${path} HTTP/1.1\r\nHost: localhost:${PORT}\r\n${upgrade}\r\n`)).toMatch(
        /^HTTP\/1\.1 400 /,
      );
  });

  test("a body with two lengths is refused", async () => {
    const head = `POST /sign-in HTTP/1.1\r\nHost: localhost:${PORT}\r\nOrigin: ${ORIGIN}\r\n`;
    const smuggled = "0\r\n\r\nGET /account HTTP/1.1\r\nHost: x\r\n\r\n";
    const answer = await talk(`${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n${smuggled}`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});

/** Addresses outside the pages: built files, addresses of Next.js itself, and some that other sites have. */
const OUTSIDE: readonly (readonly [path: string, ...statuses: number[]])[] = [
  ["/icon.svg", 200],
  ["/favicon.ico", 404],
  ["/robots.txt", 404],
  ["/nowhere", 404],
  ["/_not-found", 404],
  ["/_global-error", 404],
  ["/_error", 404],
  ["/500", 404],
  ["/api/auth/session", 404],
  ["/.env", 404],
  ["/.git/config", 404],
  ["/.parley/auth-secret", 404],
  ["/%2e%2e/%2e%2e/.env", 404],
  ["/_next/static/nothing.js", 404],
  ["/_next/static/../server/server-reference-manifest.json", 404],
  ["/_next/static/%2e%2e/server/server-reference-manifest.json", 404],
  ["/_next/static/..%2fserver%2fserver-reference-manifest.json", 404],
  ["/_next/static/../../account", 307],
  ["/_next/static/..%2f..%2faccount", 404],
  ["/_next/image?url=/campaigns&w=640&q=75", 404],
  ["/_next/image?url=http://127.0.0.1:5432/&w=640&q=75", 404],
  ["/_next/imageaccount", 404],
  ["/_next/data/x/account.json", 307, 404],
  ["/campaigns/", 308],
  ["//evil.example", 308],
  ["//evil.example/%2e%2e", 308],
  ["/\\evil.example", 308],
  ["/.//evil.example", 308],
  ["/%2f%2fevil.example", 404],
  ["/ACCOUNT", 404],
  ["/account%00", 404],
  ["/%ff", 404],
];

for (const [path, ...statuses] of OUTSIDE)
  test(`GET ${path} gets a sound answer`, async () => {
    const answer = await send({ path });
    expect(statuses).toContain(answer.status);
    expectSound(answer, path);
    if (answer.headers.location !== undefined) expect(answer.headers.location).toMatch(/^\/(?![/\\])/);
  });

test("every built script and style that a page names has the headers too", async () => {
  const { body } = await send({ path: "/sign-in" });
  const files = [...new Set(body.match(/\/_next\/static\/[\w./~-]+\.(?:js|css)/g))];
  expect(files.length).toBeGreaterThan(3);
  for (const path of files) {
    const answer = await send({ path });
    expect(answer.status, path).toBe(200);
    expect(guardFaultsIn(answer), path).toEqual([]);
    expect(answer.body, path).not.toMatch(/sourceMappingURL|argon2|DATABASE_URL|AUTH_SECRET/);
    expect((await send({ path: `${path}.map` })).status, path).toBe(404);
  }
});

/** Headers that have a meaning inside Next.js or between proxies. */
const INSIDERS: readonly Record<string, string>[] = [
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-rewrite": "/sign-in" },
  { "x-middleware-next": "1" },
  { "x-nextjs-data": "1" },
  { "x-matched-path": "/sign-in" },
  { "x-invoke-path": "/sign-in", "x-invoke-status": "200" },
  { "x-now-route-matches": "1=x" },
  { "x-parley-path": "//evil.example" },
  { "x-forwarded-host": "evil.example" },
  { "x-forwarded-proto": "https", "x-forwarded-for": "1.2.3.4, x" },
  { "x-original-url": "/sign-in", "x-rewrite-url": "/sign-in" },
  { "next-url": "//evil.example" },
  { "next-action": "toString" },
  { "next-resume": "1" },
  { "x-action-forwarded": "1" },
  { "content-security-policy": "script-src 'nonce-\"><script>'" },
  { "x-nonce": "known" },
  { cookie: 'parley-session=;;;=%zz; theme="><x>; zone=../../etc/passwd' },
  { "accept-language": "x".repeat(2_000) },
  { range: "bytes=0-1" },
  { host: "evil.example" },
  { host: `localhost:${PORT}@evil.example` },
  { host: "a b" },
];

for (const headers of INSIDERS)
  test(`${JSON.stringify(headers).slice(0, 80)} opens nothing`, async () => {
    const closed = await send({ path: "/account", headers });
    expect(closed.status).toBe(307);
    expect(closed.headers.location).toBe("/sign-in?next=%2Faccount");
    expectSound(closed, "closed");
    const open = await send({ path: "/sign-in", headers });
    expect(open.status).toBe(200);
    expectSound(open, "open");
    expect(open.body).not.toContain("evil.example");
  });

test("an invented router state does no harm", async ({ world }) => {
  const states = [
    "%zz",
    "[1,2",
    "null",
    "%5B%22%22%5D",
    JSON.stringify(["", {}, null, null, true]),
    "x".repeat(6_000),
  ];
  for (const state of states) {
    const headers = { rsc: "1", "next-router-state-tree": state };
    const first = await send({ path: "/account", headers, cookie: world.people.owner.cookie });
    expectSound(first, state.slice(0, 50));
    const hashed = first.headers.location ?? "/account?_rsc=x";
    expectSound(await send({ path: hashed, headers, cookie: world.people.owner.cookie }), state.slice(0, 50));
  }
});

test("no nonce is used twice", async ({ world }) => {
  const nonces = new Set<string | undefined>();
  const paths = ["/", "/sign-in", "/account", "/nowhere", "/campaigns"];
  for (const path of paths)
    for (const { cookie } of [world.people.stranger, world.people.owner])
      nonces.add(nonceOf(await send({ path, cookie })));
  expect(nonces.has(undefined)).toBe(false);
  expect(nonces.size).toBe(paths.length * 2);
});

test("HEAD answers like GET, without a body", async ({ world }) => {
  for (const path of ["/sign-in", "/account", "/nowhere"]) {
    const { cookie } = world.people.owner;
    const [asked, got] = [await send({ method: "HEAD", path, cookie }), await send({ path, cookie })];
    expect(asked.status, path).toBe(got.status);
    expect(asked.body, path).toBe("");
    expect(guardFaultsIn(asked), path).toEqual([]);
  }
});

test("no cache keeps pages or answers of actions", async ({ world }) => {
  const { cookie } = world.people.owner;
  for (const path of ["/account", "/campaigns", "/nowhere"])
    expect((await send({ path, cookie })).headers["cache-control"], path).toContain("no-store");
  const { answer } = await post("rename", { page: "/account", fields: [], cookie });
  expect(answer.headers["cache-control"]).toContain("no-store");
});

test("an action runs only on pages that have it", async ({ world }) => {
  const { cookie } = world.people.owner;
  const fields: PostedFields = [["name", "Renamed from afar"]];
  const wrote = await watching(world);
  for (const page of ["/sign-in", "/campaigns", "/nowhere", "/icon.svg", "/_next/static/x"]) {
    const outcome = await post("rename", { page, fields, cookie });
    expectSound(outcome.answer, page);
    expect(await wrote(), page).toBe(false);
  }
  await post("rename", { page: "/account", fields, cookie });
  expect(await wrote()).toBe(true);
});

test("a field that claims to be a file, through a name that breaks out of its quotes, is no call", async ({
  world,
}) => {
  const { type, body } = multipart([['name"; filename="x.txt', "New name"]]);
  const wrote = await watching(world);
  const answer = await send({
    method: "POST",
    path: "/account",
    cookie: world.people.owner.cookie,
    headers: { origin: ORIGIN, "content-type": type },
    body,
  });
  expect(answer.status).toBe(400);
  expect(await wrote()).toBe(false);
});
