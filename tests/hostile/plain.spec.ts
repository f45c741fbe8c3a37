import { post, type PostedFields, requestOf, WAYS } from "./forms";
import { expect, test } from "./hostile";
import type { World } from "./people";
import { PLACES } from "./places";
import { anotherServer, plainServer, type Server } from "./servers";
import { faultsIn } from "./sound";
import { type Answer, cookiesOf, ORIGIN, PORT, type Request, send } from "./wire";

/** The headers that protect an answer, without the nonce, which differs in each request. */
const PROTECTING = [
  "x-content-type-options",
  "referrer-policy",
  "permissions-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "content-security-policy",
  "strict-transport-security",
  "cache-control",
  "x-powered-by",
];

function protectionOf({ status, headers }: Answer) {
  const found = PROTECTING.map(
    (name) => [name, String(headers[name]).replaceAll(/nonce-[^']+/g, "nonce")] as const,
  );
  return { status, ...Object.fromEntries(found) };
}

/** Every kind of answer: pages, missing pages, redirects, built and other files, route handlers. */
const PUBLIC = [
  "/",
  "/sign-in",
  "/nowhere",
  "/%ff",
  "/_global-error",
  "/account",
  "/campaigns/",
  "/icon.svg",
];
const FILES = ["/favicon.ico", "/_next/static/nothing.js", "/_next/image?url=/campaigns&w=640&q=75"];
const API = ["/api", "/api/", "/api/auth/session", "/api/%ff"];

async function builtFile(): Promise<string> {
  const { body } = await send({ path: "/sign-in" });
  return /\/_next\/static\/[\w./~-]+\.js/.exec(body)?.[0] ?? "";
}

/** The same for people who are signed in, and their posts: from here and from elsewhere, intact and broken. */
async function requestsOf(world: World): Promise<(readonly [label: string, request: Request])[]> {
  const { cookie } = world.people.owner;
  const asked = [...PUBLIC, ...FILES, ...API, await builtFile()].map((path) => [path, { path }] as const);
  const kept = Object.entries(PLACES).filter(([, { answers }]) => answers.owner !== "sign-in");
  const opened = kept.map(
    async ([route, { at }]) => [`own ${route}`, { path: await at(world), cookie }] as const,
  );
  const posted = WAYS.flatMap((way) => {
    const fields: PostedFields = [["name", "Olive Brand"]];
    const request = requestOf("rename", { page: "/account", fields, cookie, way });
    const elsewhere = { ...request, headers: { ...request.headers, origin: "http://evil.example" } };
    return [
      [`an action, ${way}`, request],
      [`an action from elsewhere, ${way}`, elsewhere],
      [`a broken action, ${way}`, { ...request, body: "--x" }],
    ] as const;
  });
  const seen = { method: "POST", path: "/account/seen", headers: { origin: ORIGIN, "content-length": "0" } };
  return [
    ...asked,
    ...(await Promise.all(opened)),
    ["softly", { path: "/account?_rsc=x", headers: { rsc: "1" }, cookie }],
    ...posted,
    ["a route handler posted to", { ...seen, cookie }],
    ["the same, signed out", seen],
  ];
}

test.describe("a plain next start", () => {
  let plain: Server;
  test.beforeAll(async () => {
    plain = await plainServer("plain-server");
  });
  test.afterAll(() => plain.stop());

  test("protects every answer as our own server does", async ({ world }) => {
    for (const [label, request] of await requestsOf(world)) {
      // Next.js runs an action only for the host that was asked, so both get the same host.
      const headers = { ...request.headers, host: `localhost:${PORT}` };
      const [ours, theirs] = [await send(request), await send({ ...request, headers, port: plain.port })];
      expect(protectionOf(theirs), label).toEqual(protectionOf(ours));
      expect(faultsIn(theirs), label).toEqual([]);
    }
  });

  test("keeps browsers and their cookies on TLS behind a proxy that uses it, as our own server does", async ({
    world,
  }) => {
    const server = await anotherServer("tls-server", { APP_URL: ORIGIN.replace("http:", "https:") });
    try {
      for (const path of [...PUBLIC, ...FILES, ...API, await builtFile()]) {
        const ours = await send({ path, port: server.port });
        const theirs = await send({ path, port: plain.port, headers: { "x-forwarded-proto": "https" } });
        expect(ours.headers["strict-transport-security"], path).toContain("max-age=63072000");
        expect(protectionOf(theirs), path).toEqual(protectionOf(ours));
      }
      const headers = { origin: ORIGIN.replace("http:", "https:"), host: `localhost:${PORT}` };
      const fields: PostedFields = [["theme", "dark"]];
      const cookie = `__Host-${world.people.owner.cookie}`;
      const posted = { page: "/account", fields, headers, cookie, port: server.port };
      const { answer } = await post("chooseTheme", posted);
      expect(answer.status, answer.body.slice(0, 500)).toBe(200);
      expect(cookiesOf(answer)).toContain("theme=dark");
      for (const cookie of answer.headers["set-cookie"] ?? []) expect(cookie).toContain("; Secure");
    } finally {
      await server.stop();
    }
  });
});
