import { CALLS, type Target } from "./calls";
import { post, type PostedFields, wordFor } from "./forms";
import { expect, test, watching, written } from "./hostile";
import { type Who, type World } from "./people";
import { expectSound, faultsIn } from "./sound";
import { rows } from "./store";
import { HUGE, type Kind, MISCHIEF, refusedIn } from "./values";

/** The outcomes that a post with an impossible value may have. */
const REFUSALS = [
  "invalid",
  "not-found",
  "stale",
  "key-reused",
  "invite-not-open",
  "wrong-credentials",
  "not-created",
];

async function targetOf(world: World, name: string): Promise<Target & { cookie: string | undefined }> {
  const call = CALLS[name];
  const who: Who = call?.may[0] ?? "owner";
  const target = await call?.prepare(world, who);
  if (target === undefined) throw new Error(`${name} has no row`);
  return { ...target, cookie: target.cookie ?? world.people[who].cookie };
}

function withValue(fields: PostedFields, field: string, value: string): PostedFields {
  return fields.map(([name, kept]) => [name, name === field ? value : kept] as const);
}

function entriesOf(kinds: Readonly<Record<string, Kind>>) {
  return Object.entries(kinds) as [string, Kind][];
}

for (const [name, { kinds, bare }] of Object.entries(CALLS)) {
  test(`${name} has a known kind for each of its fields`, async ({ world }) => {
    const { fields } = await targetOf(world, name);
    expect(Object.keys(kinds).sort()).toEqual([...new Set(fields.map(([field]) => field))].sort());
  });

  test(`${name} refuses what its fields cannot mean, and writes nothing`, async ({ world }) => {
    const target = await targetOf(world, name);
    const wrote = await watching(world);
    const faults: string[] = [];
    for (const [field, kind] of entriesOf(kinds))
      for (const value of refusedIn(kind)) {
        const outcome = await post(name, { ...target, fields: withValue(target.fields, field, value) });
        const found = faultsIn(outcome.answer);
        if (outcome.answer.status >= 405) found.push(`answered ${outcome.answer.status}`);
        if (!REFUSALS.includes(wordFor(outcome))) found.push(`read: ${wordFor(outcome)}`);
        if (await wrote()) found.push("wrote something");
        faults.push(...found.map((fault) => `${field}, ${JSON.stringify(value.slice(0, 40))}: ${fault}`));
      }
    expect(faults).toEqual([]);
  });

  test(`${name} sent without a field ${bare === "same" ? "needs none" : "does nothing"}`, async ({
    world,
  }) => {
    const target = await targetOf(world, name);
    const wrote = await written(world, async () => {
      const outcome = await post(name, { ...target, fields: [] });
      expectSound(outcome.answer, name);
      expect(bare === undefined ? REFUSALS : ["done", "led"]).toContain(wordFor(outcome));
    });
    expect(wrote).toBe(bare === "same");
  });

  test(`${name} is not harmed by too many or too long fields`, async ({ world }) => {
    const target = await targetOf(world, name);
    const crowd = Array.from({ length: 3_000 }, (_, at) => [`crowd.${at}`, "x"] as const);
    const floods: readonly PostedFields[] = [
      [...crowd, ...target.fields.map(([field]) => [field, "\u202e"] as const)],
      [["x".repeat(900), "x"]],
      [
        ["note", HUGE.slice(0, 100_000)],
        ["note", HUGE.slice(0, 100_000)],
      ],
      Array.from({ length: 1_000 }, (_, at) => [`deliverable.${at}.kind`, "instagram.reel"] as const),
    ];
    if (bare === "same") return;
    for (const [at, flood] of floods.entries()) {
      const wrote = await written(world, async () => {
        const outcome = await post(name, { ...target, fields: flood });
        expectSound(outcome.answer, `flood ${at}`);
      });
      expect(wrote, `flood ${at}`).toBe(false);
    }
  });
}

/** Words that people may write and that others see. */
const WORDY = [
  "rename",
  "editProfile",
  "createCampaign",
  "applyToCampaign",
  "sendCounteroffer",
  "declineOffer",
];

for (const name of WORDY) {
  test(`${name} keeps words in every script, without invisible characters`, async ({ world }) => {
    const target = await targetOf(world, name);
    const words = Object.entries(CALLS[name]?.kinds ?? {})
      .filter(([field, kind]) => ["words", "needed-words"].includes(kind) && !field.startsWith("channels"))
      .map(([field]) => field);
    expect(words.length).toBeGreaterThan(0);
    const fields = target.fields.map(
      ([field, kept]) => [field, words.includes(field) ? MISCHIEF : kept] as const,
    );
    const wrote = await written(world, async () => {
      const outcome = await post(name, { ...target, fields });
      expectSound(outcome.answer, name);
      expect(["led", "done"], outcome.answer.body.slice(0, 500)).toContain(wordFor(outcome));
    });
    expect(wrote).toBe(true);
  });
}

test("no invisible character was written in any column", async ({ world }) => {
  const columns = await rows<{ table: string; column: string }>(
    `SELECT c.relname AS table, a.attname AS column
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype, 'text[]'::regtype)`,
  );
  expect(columns.length).toBeGreaterThan(30);
  const seen = await Promise.all(
    columns.map(async ({ table, column }) => {
      const [found] = await rows<{ n: number }>(
        `SELECT count(*) AS n FROM "${table}"
          WHERE "${column}"::text ~ '[\\u0001-\\u0008\\u000b-\\u001f\\u007f\\u200b\\u202a-\\u202e\\u2066-\\u2069]'
             OR "${column}"::text ~ '\\\\u(00[01]|202[a-e]|206[6-9]|200b)'`,
      );
      return found?.n === 0 ? null : `${table}.${column}`;
    }),
  );
  expect(seen.filter((found) => found !== null)).toEqual([]);
  expect(world.mark).not.toBe("");
});
