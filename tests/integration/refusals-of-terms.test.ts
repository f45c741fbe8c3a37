import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/db";
import { COUNTRY_CODES } from "@/lib/terms/country";
import type { Terms } from "@/lib/terms/terms";
import { counterWith, line, right, terms } from "@/tests/unit/builders";
import { applied, appliedWith, moved, newBrand, newCampaign, newInfluencer } from "./cast";
import { refusalBy, straightSql } from "./straight";

// Directly in SQL, without the service: the database itself refuses what no offer may say.

const DAY_MS = 24 * 60 * 60 * 1000;
function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}
const UNREFUSED = "nothing refused it";

let sql: pg.Client;
let brand: Awaited<ReturnType<typeof newBrand>>;
let campaignId: string;
let applicationId: string;

beforeAll(async () => {
  sql = await straightSql();
  brand = await newBrand();
  campaignId = await newCampaign(brand.manager, { fixed: { payment: terms().payment } });
  applicationId = await applied(await newInfluencer(), campaignId, { fee: 100_000 });
});
afterAll(async () => {
  await sql.end();
  await db.$disconnect();
});

/** Answers the standing offer with these alternatives (place and JSON), and fills the ladder's columns from them. */
function offering(alternatives: readonly (readonly [place: number, terms: unknown])[]): Promise<string> {
  const fees = alternatives.map(([, each]) => (each as Partial<Terms> | null)?.fee ?? 0);
  const [lead, lowest, dearest] = [fees[0] ?? 5, Math.min(...fees, Infinity), Math.max(...fees, 0)];
  return refusalBy(
    sql,
    `WITH moved AS (
       UPDATE application SET standing_number = standing_number + 1, standing_fee = ${lead}, fees = fees || ${lead}::bigint,
              lowest_fees = lowest_fees || ${Math.min(lowest, lead)}::bigint,
              dearest_fees = dearest_fees || ${Math.max(dearest, lead)}::bigint,
              reserves = CASE standing_number % 2 WHEN 0 THEN ${Math.max(dearest, lead)} ELSE 0 END,
              standing_at = now(), expires_at = now() + interval '1008 hours', version = version + 1
        WHERE id = '${applicationId}' RETURNING *
     ), offered AS (
       INSERT INTO offer (brand_id, application_id, number, party, made_by, at)
       SELECT brand_id, id, standing_number, CASE standing_number % 2 WHEN 0 THEN 'influencer' ELSE 'brand' END, id, now()
         FROM moved
     )
     INSERT INTO alternative (brand_id, application_id, number, place, terms)
     SELECT m.brand_id, m.id, m.standing_number, (a ->> 0)::int, a -> 1 FROM moved m, jsonb_array_elements($1::jsonb) a`,
    [JSON.stringify(alternatives)],
  );
}

/** An offer of one alternative with these terms. */
function saying(patch: object): Promise<string> {
  return offering([[1, { ...terms({ fee: 90_000 }), ...patch }]]);
}

describe("terms", () => {
  test.each<[string, object]>([
    ["no deliverable", { deliverables: [] }],
    ["13 lines of deliverables", { deliverables: Array.from({ length: 13 }, () => line()) }],
    ["deliverables that are no list", { deliverables: line() }],
    ["a platform nobody knows", { deliverables: [{ ...line(), platform: "myspace" }] }],
    ["a line without a format", { deliverables: [{ ...line(), format: undefined }] }],
    ["no piece", { deliverables: [line({ quantity: 0 })] }],
    ["half a piece", { deliverables: [line({ quantity: 1.5 })] }],
    ["a number in words", { deliverables: [{ ...line(), quantity: "1" }] }],
    ["due in 0 days", { deliverables: [line({ due: { days: 0 } })] }],
    ["due in 100,000 days", { deliverables: [line({ due: { days: 100_000 } })] }],
    ["due in half a day", { deliverables: [line({ due: { days: 0.5 } })] }],
    ["due on 30 February", { deliverables: [line({ due: { on: "2027-02-30" } })] }],
    ["due on 29 February of a common year", { deliverables: [line({ due: { on: "2027-02-29" } })] }],
    ["due in a month 13", { deliverables: [line({ due: { on: "2027-13-01" } })] }],
    ["due in the year 2100", { deliverables: [line({ due: { on: "2100-01-01" } })] }],
    ["due on a day and an hour", { deliverables: [line({ due: { on: "2027-01-01T09:00" } })] }],
    ["due twice", { deliverables: [{ ...line(), due: { days: 5, on: "2027-01-01" } }] }],
    ["due some time", { deliverables: [{ ...line(), due: {} }] }],
    ["due, which is not said", { deliverables: [{ ...line(), due: undefined }] }],
    ["a right in no country", { rights: [right({ territory: [] })] }],
    ["a territory that is no country", { rights: [{ ...right(), territory: ["XX"] }] }],
    ["a union of countries", { rights: [{ ...right(), territory: ["DE", "EU"] }] }],
    ["a country in small letters", { rights: [{ ...right(), territory: ["de"] }] }],
    ["a territory in words", { rights: [{ ...right(), territory: "Germany" }] }],
    ["a number for a country", { rights: [{ ...right(), territory: ["DE", 49] }] }],
    ["31 countries", { rights: [right({ territory: COUNTRY_CODES.slice(0, 31) })] }],
    ["a right for 0 days", { rights: [right({ days: 0 })] }],
    ["a right for ever", { rights: [right({ days: 3651 })] }],
    ["a right twice", { rights: [right({ days: 30 }), right({ days: 60 })] }],
    ["a right nobody knows", { rights: [{ ...right(), kind: "all" }] }],
    ["a right of no kind", { rights: [{ days: 30, territory: "worldwide" }] }],
    ["exclusivity for 0 days", { exclusivity: { days: 0, category: null } }],
    ["exclusivity in an empty category", { exclusivity: { days: 30, category: "" } }],
    ["exclusivity in a long category", { exclusivity: { days: 30, category: "x".repeat(61) } }],
    ["a gift without a name", { gift: { name: "", variant: null, value: 1 } }],
    ["a gift that costs less than nothing", { gift: { name: "Skillet", variant: null, value: -1 } }],
    ["a fee below nothing", { fee: -1 }],
    ["a fee of half a cent", { fee: 0.5 }],
    ["more commission than there is", { commissionBps: 10_001 }],
    ["a deposit of 101 %", { payment: { depositBps: 10_100, days: 14, after: "publication" } }],
    ["a payment ten years later", { payment: { depositBps: 0, days: 3651, after: "publication" } }],
    ["a payment after nothing", { payment: { depositBps: 0, days: 14, after: "delivery" } }],
    ["no payment", { payment: null }],
    ["a term that is not said", { gift: undefined }],
    ["a term nobody knows", { bonus: 1 }],
  ])("with %s are refused", async (_, patch) => {
    expect(await saying(patch)).toMatch(/^(alternative_terms|application_fees)$|invalid input syntax/);
  });

  test.each([null, 5, [], "terms"])("that are %j are refused", async (json) => {
    expect(await offering([[1, json]])).toMatch(/^(alternative_terms|null value in column "fee")/);
  });

  test("may name every country and the last possible day, and be as large as allowed", async () => {
    for (let at = 0; at < COUNTRY_CODES.length; at += 30)
      expect(await saying({ rights: [right({ territory: COUNTRY_CODES.slice(at, at + 30) })] })).toBe(
        UNREFUSED,
      );
    const full: Partial<Terms> = {
      fee: 0,
      deliverables: [
        line({ due: { on: "2028-02-29" }, quantity: 99 }),
        line({ due: { on: "2099-12-31" } }),
        line({ due: { days: 3650 } }),
      ],
      rights: [right(), right({ kind: "paid", days: 3650 }), right({ kind: "allowlisting", days: 1 })],
      exclusivity: { days: 3650, category: "漢".repeat(60) },
      gift: { name: "x".repeat(120), variant: "a\nb", value: 1_000_000_000_000 },
      commissionBps: 10_000,
    };
    expect(await saying(full)).toBe(UNREFUSED);
  });
});

describe("an offer", () => {
  const some = (fee: number) => terms({ fee });

  test.each<[string, string, [number, Terms][]]>([
    ["no alternative", "offer 1 has no alternative", []],
    [
      "four alternatives",
      "alternative_place",
      [1, 2, 3, 4].map((place): [number, Terms] => [place, some(place)]),
    ],
    ["a lead alone in the second place", "offer 1 lacks an alternative", [[2, some(1)]]],
    [
      "the second alternative left out",
      "offer 1 lacks an alternative",
      [
        [1, some(1)],
        [3, some(2)],
      ],
    ],
    [
      "two equal alternatives",
      "offer 1 has two equal alternatives",
      [
        [1, some(1)],
        [2, some(1)],
      ],
    ],
    [
      "a third equal to the second",
      "offer 1 has two equal alternatives",
      [
        [1, some(1)],
        [2, some(2)],
        [3, some(2)],
      ],
    ],
    ["what stands already", "offer 1 repeats the one it answers", [[1, some(100_000)]]],
    [
      "a fixed term changed",
      "offer 1 changes a fixed term",
      [[1, terms({ fee: 1, payment: { depositBps: 5_000, days: 30, after: "publication" } })]],
    ],
    [
      "a fixed term changed in its last alternative",
      "offer 1 changes a fixed term",
      [
        [1, some(1)],
        [2, some(2)],
        [3, terms({ fee: 3, payment: { depositBps: 0, days: 1, after: "publication" } })],
      ],
    ],
  ])("of %s is refused", async (_, name, alternatives) => {
    expect(await offering(alternatives)).toBe(name);
  });

  test("of one, two or three alternatives is accepted, even if one of them stands already", async () => {
    expect(await offering([[1, some(1)]])).toBe(UNREFUSED);
    expect(
      await offering([
        [1, some(1)],
        [2, some(100_000)],
      ]),
    ).toBe(UNREFUSED);
    expect(
      await offering([
        [1, some(3)],
        [2, some(1)],
        [3, some(2)],
      ]),
    ).toBe(UNREFUSED);
  });

  test("gets no alternative later, and none at a fee that its application does not have", async () => {
    const later = `INSERT INTO alternative (brand_id, application_id, number, place, terms)
                   SELECT brand_id, application_id, number, 2, terms || '{"fee": 1}' FROM alternative
                    WHERE application_id = $1`;
    expect(await refusalBy(sql, later, [applicationId])).toBe("an alternative comes with its offer");
    const other = `UPDATE application SET standing_number = 1, standing_fee = 5, fees = fees || 5::bigint,
                          lowest_fees = lowest_fees || 5::bigint, dearest_fees = dearest_fees || 5::bigint, reserves = 5,
                          standing_at = now(), expires_at = now() + interval '1008 hours', version = version + 1
                    WHERE id = '${applicationId}';
                   INSERT INTO offer (brand_id, application_id, number, party, made_by, at)
                   SELECT brand_id, id, 1, 'brand', id, now() FROM application WHERE id = '${applicationId}';
                   INSERT INTO alternative (brand_id, application_id, number, place, terms)
                   SELECT brand_id, application_id, 1, 1, terms || '{"fee": 6}' FROM alternative
                    WHERE application_id = '${applicationId}'`;
    expect(await refusalBy(sql, other)).toBe("offer 1 is not the standing offer of its application");
  });

  test("that repeats all alternatives it answers is refused in any order, but not one that leaves some out", async () => {
    const two = [terms({ fee: 1 }), terms({ fee: 2 }), terms({ fee: 3 })] as const;
    const own = applicationId;
    applicationId = await appliedWith(await newInfluencer(), campaignId, two);
    expect(
      await offering([
        [1, two[2]],
        [2, two[0]],
        [3, two[1]],
      ]),
    ).toBe("offer 1 repeats the one it answers");
    expect(
      await offering([
        [1, two[2]],
        [2, two[0]],
      ]),
    ).toBe(UNREFUSED);
    applicationId = own;
  });

  test("is accepted as one of its alternatives, and as nothing else", async () => {
    const own = await applied(await newInfluencer(), campaignId, { fee: 7 });
    await moved(brand.manager, own, 0, counterWith({ fee: 5 }, { fee: 6 }));
    const agree = (alternative: number, fee: number) =>
      refusalBy(
        sql,
        `UPDATE application SET state = 'agreed', ending = 'accepted', ended_at = now(), ended_by = 'influencer',
                standing_fee = ${fee}, contract_id = id, version = version + 1 WHERE id = '${own}';
         INSERT INTO contract (brand_id, id, campaign_id, application_id, influencer_id, offer_number, alternative,
                               agreed_at, accepted_by, currency, terms)
         SELECT p.brand_id, p.id, p.campaign_id, p.id, p.influencer_id, 1, ${alternative}, now(), p.id, p.currency,
                a.terms || '{"fee": ${fee}}'
           FROM application p JOIN alternative a ON a.application_id = p.id AND a.number = 1 AND a.place = 1
          WHERE p.id = '${own}';
         INSERT INTO roster_place (brand_id, campaign_id, application_id, contract_id, influencer_id, added_at)
         SELECT brand_id, campaign_id, id, id, influencer_id, now() FROM application WHERE id = '${own}'`,
      );
    expect(await agree(1, 5)).toBe(UNREFUSED);
    expect(await agree(2, 6)).toBe(UNREFUSED);
    for (const [alternative, fee] of [
      [1, 6],
      [2, 5],
      [3, 5],
    ] as const)
      expect(await agree(alternative, fee)).toMatch("a contract needs the acceptance of its offer");
    expect(await agree(1, 7)).toBe("application_standing_fee");
  });
});

describe("the conditions of a campaign", () => {
  const change = (set: string, id: string) => refusalBy(sql, `UPDATE campaign SET ${set} WHERE id = '${id}'`);
  let draft: string;
  beforeEach(async () => {
    draft = await newCampaign(brand.manager, { open: false });
  });

  test("include no decision date that is past at opening, and no unknown time zone", async () => {
    const opening = (day: string) => change(`state = 'open', opened_at = now(), decide_on = '${day}'`, draft);
    expect(await opening(inDays(-2))).toBe("campaign_decides_later");
    expect(await opening(inDays(2))).toBe(UNREFUSED);
    expect(await change("zone = 'Atlantis/Capital', decide_on = '2027-01-01'", draft)).toMatch("time zone");
    expect(await change("decide_on = '2027-02-30'", draft)).toMatch("out of range");
  });

  test("include no decision date before the last day to apply", async () => {
    const both = (applyBy: string) => `apply_by = '${applyBy}T23:59:59.999Z', decide_on = '2027-03-01'`;
    expect(await change(both("2027-03-02"), draft)).toBe("campaign_decides_after_applying");
    expect(await change(both("2027-03-01"), draft)).toBe(UNREFUSED);
  });

  test("keep the decision date once the campaign is open", async () => {
    const open = await newCampaign(brand.manager, { decideOn: inDays(20), zone: "Asia/Tokyo" });
    for (const set of ["decide_on = decide_on + 1", "decide_on = NULL", "zone = 'UTC'"])
      expect(await change(set, open)).toBe("the decision date of an open campaign stays");
    expect(await change(`decide_on = '${inDays(20)}'`, campaignId)).toBe(
      "the decision date of an open campaign stays",
    );
  });

  test("hold in every application until it ends", async () => {
    const open = await newCampaign(brand.manager, { decideOn: inDays(20), zone: "Asia/Tokyo" });
    const id = await applied(await newInfluencer(), open, { fee: 1 });
    const rewritten = (set: string) => refusalBy(sql, `UPDATE application SET ${set} WHERE id = '${id}'`);
    for (const set of ["decide_by = NULL", "fixed_terms = '{\"fee\": 1}'", "fixed_rate = true"])
      expect(await rewritten(set)).toMatch(
        /whose application it is never changes|application_(clock|fixed_rate)/,
      );
    expect(await rewritten("expires_at = standing_at + interval '1008 hours'")).toMatch(
      /only a new offer moves the clock|application_clock/,
    );
    const copied = (set: string) =>
      refusalBy(
        sql,
        `CREATE TEMP TABLE other AS SELECT * FROM application WHERE id = '${id}';
         UPDATE other SET id = gen_random_uuid(), influencer_id = (SELECT id FROM influencer WHERE id <> influencer_id LIMIT 1), ${set};
         ALTER TABLE other DROP COLUMN bucket;
         INSERT INTO application (brand_id, id, campaign_id, influencer_id, currency, fixed_rate, fixed_terms, decide_by,
                standing_fee, fees, lowest_fees, dearest_fees, opened_at, standing_at, expires_at, event_hash,
                applicant_name, applicant_handle, applicant_platforms, followers, engagement_bps)
         SELECT brand_id, id, campaign_id, influencer_id, currency, fixed_rate, fixed_terms, decide_by,
                standing_fee, fees, lowest_fees, dearest_fees, opened_at, standing_at, expires_at, event_hash,
                applicant_name, applicant_handle, applicant_platforms, followers, engagement_bps FROM other`,
      );
    for (const set of [
      "decide_by = NULL, expires_at = standing_at + interval '1008 hours'",
      "decide_by = decide_by + interval '1 second', expires_at = expires_at + interval '1 second'",
      "fixed_terms = '{\"fee\": 1}'",
      "fixed_rate = true",
    ])
      expect(await copied(set)).toBe("an application has its campaign's conditions");
  });

  test("include only sound terms, and no fixed fee beside a fixed rate", async () => {
    const fixing = (fixed: object) => change(`fixed_terms = '${JSON.stringify(fixed)}'`, draft);
    const { fee, rights, exclusivity, gift, payment, deliverables } = terms();
    for (const fixed of [{}, { fee }, { rights, payment }, { exclusivity, gift }, { deliverables }])
      expect(await fixing(fixed)).toBe(UNREFUSED);
    for (const fixed of [
      { fee: -1 },
      { bonus: 1 },
      { payment: { ...payment, depositBps: 10_100 } },
      { deliverables: [] },
      { rights: [{ ...right(), territory: ["XX"] }] },
      [],
    ])
      expect(await fixing(fixed)).toBe("campaign_fixed_terms");
    expect(await change("fixed_fee = 5, fixed_terms = '{\"fee\": 5}'", draft)).toBe("campaign_fixed_terms");
  });

  test("cannot change after the first application", async () => {
    const stays = "what a campaign fixes stays after the first application";
    expect(await change("fixed_terms = '{}'", campaignId)).toBe(stays);
    expect(await change("fixed_terms = '{}', fixed_fee = 5", campaignId)).toBe(stays);
  });
});
