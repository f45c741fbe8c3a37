import { ROUTES } from "./build";
import { post } from "./forms";
import { expect, test, written } from "./hostile";
import { another, EVERYONE, type Who, type World } from "./people";
import { type Answered, PLACES } from "./places";
import { anotherServer } from "./servers";
import { expectSound, faultsIn } from "./sound";
import { ENVIRONMENT, rows } from "./store";
import { type Answer, send } from "./wire";

test("every page and route handler of the application has its row, and every row its page or route", () => {
  expect(Object.keys(PLACES).sort()).toEqual(ROUTES);
});

function ask(world: World, who: Who, path: string) {
  return send({ path, cookie: world.people[who].cookie });
}

function answeredBy({ status, headers }: Answer): Answered {
  if (status === 200) return "page";
  if (status === 404) return "nothing";
  if (status === 405) return "posted";
  expect([303, 307]).toContain(status);
  const to = String(headers.location);
  expect(to).toMatch(/^\/(?!\/)/);
  return to.startsWith("/sign-in") ? "sign-in" : "elsewhere";
}

for (const [route, place] of Object.entries(PLACES)) {
  for (const who of EVERYONE) {
    const expected = place.answers[who];
    test(`${route} answers ${who} with: ${expected}`, async ({ world }) => {
      const path = await place.at(world);
      const answer = await ask(world, who, path);
      expectSound(answer, route);
      expect(answeredBy(answer)).toBe(expected);
      if (expected === "sign-in")
        expect(answer.headers.location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
      const isOwn =
        ["reviewer", "manager", "owner"].includes(who) || (who === "influencer" && expected === "page");
      if (place.isSealed && !isOwn) {
        const soft = await softly(path, world.people[who].cookie);
        expectSound(soft, `${route}, softly`);
        for (const { body } of [answer, soft]) expect(body).not.toContain(world.mark);
      }
    });
  }
}

test("every page and route handler works on a read-only database", async ({ world }) => {
  const database = new URL(ENVIRONMENT.DATABASE_URL ?? "");
  database.searchParams.set("options", "-c default_transaction_read_only=on");
  const { port, stop } = await anotherServer("reading-server", { DATABASE_URL: database.href });
  try {
    const faults: string[] = [];
    for (const [route, place] of Object.entries(PLACES))
      for (const who of new Set<Who>([visitorOf(route), "stranger"])) {
        const path = await place.at(world);
        // Nobody was seen for an hour, and a page must not record that they are back.
        await rows("UPDATE session SET last_seen_at = now() - interval '1 hour'");
        const answer = await send({ path, cookie: world.people[who].cookie, port });
        const found = faultsIn(answer);
        if (answeredBy(answer) !== place.answers[who]) found.push(`answered ${answer.status}`);
        faults.push(...found.map((fault) => `${route} for ${who}: ${fault}`));
      }
    expect(faults).toEqual([]);
    // The database really is read-only: a post fails on it.
    const outcome = await post("rename", {
      page: "/account",
      fields: [["name", "Renamed"]],
      cookie: world.people.owner.cookie,
      port,
      headers: { origin: `http://localhost:${port}` },
    });
    expect(outcome.answer.status).toBe(500);
  } finally {
    await stop();
  }
});

/** Lists of a person's own things. Somebody new must see an empty list, and nobody else's things. */
const OWN = {
  foreignOwner: ["/campaigns", "/members", "/notifications"],
  foreignInfluencer: ["/negotiations", "/contracts", "/notifications"],
} as const;

for (const [who, paths] of Object.entries(OWN))
  test(`a new ${who} finds nobody else's things among their own`, async ({ world }) => {
    const { cookie } = await another(world, who as keyof typeof OWN);
    for (const path of paths)
      for (const { body, status } of [await send({ path, cookie }), await softly(path, cookie)]) {
        expect(status, path).toBe(200);
        expect(body, path).not.toContain(world.mark);
      }
  });

/**
 * The same address as our own scripts request it, without the frame around the page. Next.js first redirects to a hash of
 * the headers.
 */
async function softly(path: string, cookie: string | undefined): Promise<Answer> {
  const ask = (address: string) => send({ path: address, headers: { rsc: "1" }, cookie });
  const answer = await ask(path);
  const to = String(answer.headers.location);
  return answer.status === 307 && to.includes("_rsc") ? ask(to) : answer;
}

/** Parts of addresses that are no id, token or word of ours, encoded as in an address. */
const STRAY = [
  "x",
  "0",
  "-1",
  "null",
  "undefined",
  "__proto__",
  "constructor",
  "[campaignId]",
  "%5BcampaignId%5D",
  "%00",
  "%0d%0aset-cookie:%20a=b",
  "%e2%80%ae",
  "%f0%9f%92%a9",
  "'%20or%20'1'='1",
  "1;drop%20table%20offer",
  "..%2f..%2faccount",
  "%252e%252e",
  "%5c%5cevil.example",
  "{01a20304-ac2f-799f-937e-61942f6538bd}",
  "01a20304ac2f799f937e61942f6538bd",
  "01a20304-ac2f-799f-937e-61942f6538bd",
  "00000000-0000-0000-0000-000000000000",
  "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
  "%ff",
  "%",
  "%zz",
  "%ed%a0%80",
  "x".repeat(6_000),
];

/** What an invented part of an address leads to, where it is not "not found". */
const STRAYED: Readonly<Record<string, readonly number[]>> = {
  "/campaigns/[campaignId]": [307, 404],
  "/invite/[token]": [200, 404],
};

const ID = "01a20304-ac2f-799f-937e-61942f6538bd";
const BEGINNINGS = ["2026-02-30", "0000-01-01", "9999-99-99", "2026-01-01"];

/** Query values that mean nothing, or something they should not. */
const QUESTIONS = [
  "",
  "%00",
  "a%00b",
  "%ff",
  "%",
  "%e2%80%ae",
  "__proto__",
  "constructor",
  "x".repeat(4_000),
  "'%20or%201=1%20--",
  "%25%5c_",
  "1e9",
  "-1",
  "NaN",
  "2147483648",
  "99999999999999999999",
  ID,
  `123_${ID}`,
  `999999999999999_${ID}`,
  `%00_${ID}`,
  ...BEGINNINGS.map((day) => `${day}T00:00:00.000Z_${ID}`),
  ...BEGINNINGS.map((day) => `${day}T00:00:00.000000_${ID}`),
  `2026-01-01T24:00:00.000000_${ID}`,
  "//evil.example",
  "javascript:alert(1)",
  "</script><script>alert(1)</script>",
];

/** Query parameters that no page reads, with values. */
const UNASKED = ["__proto__", "constructor", "nxtPcampaignId"];
const FEW = ["", "%00", ID];

const SORTS = ["newest", "oldest", "deadline", "fee", "followers"];

/** Somebody who may see the page. */
function visitorOf(route: string): Who {
  return (
    EVERYONE.findLast((who) => ["page", "elsewhere"].includes(PLACES[route]?.answers[who] ?? "")) ?? "owner"
  );
}

for (const [route, place] of Object.entries(PLACES)) {
  const parameters = route.match(/\[\w+\]/g) ?? [];
  for (const parameter of parameters)
    test(`${route} finds nothing under an invented ${parameter}`, async ({ world }) => {
      const who = EVERYONE.find((one) => place.answers[one] === "page") ?? "owner";
      const segment = route.split("/").indexOf(parameter);
      const real = (await place.at(world)).split("/");
      // A campaign's own address only redirects, and an invitation's page says that it does not know it.
      const expected = STRAYED[route] ?? [404];
      const faults: string[] = [];
      const wrote = await written(world, async () => {
        for (const stray of STRAY) {
          const answer = await ask(
            world,
            who,
            real.map((part, at) => (at === segment ? stray : part)).join("/"),
          );
          const found = faultsIn(answer);
          if (!expected.includes(answer.status)) found.push(`answered ${answer.status}`);
          if (answer.headers["set-cookie"] !== undefined) found.push("set a cookie");
          faults.push(...found.map((fault) => `${stray.slice(0, 60)}: ${fault}`));
        }
      });
      expect(faults).toEqual([]);
      expect(wrote).toBe(false);
    });

  test(`${route} is not harmed by any query`, async ({ world }) => {
    const who = visitorOf(route);
    const path = await place.at(world);
    const usual = answeredBy(await ask(world, who, path));
    const names = [...(place.asks ?? []), ...UNASKED];
    const queries = [
      ...names.flatMap((name) =>
        (UNASKED.includes(name) ? FEW : QUESTIONS).map((question) => `${name}=${question}`),
      ),
      ...(place.asks?.includes("sort") ? SORTS : []).flatMap((sort) =>
        QUESTIONS.map((question) => `sort=${sort}&status=expired&after.expired=${question}`),
      ),
      names.map((name) => `${name}=a&${name}=b&${name}[]=c`).join("&"),
    ];
    const faults: string[] = [];
    for (const query of queries) {
      const answer = await ask(world, who, `${path}?${query}`);
      const found = faultsIn(answer);
      if (answeredBy(answer) !== usual) found.push(`answered ${answer.status}`);
      faults.push(...found.map((fault) => `${query.slice(0, 100)}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
