import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeCampaign } from "@/lib/campaign/service";
import { db } from "@/lib/db/db";
import { newId } from "@/lib/id/id";
import type { Move } from "@/lib/negotiation/negotiation";
import type { InfluencerScope } from "@/lib/session/scope";
import { expireDue } from "@/lib/sweep/service";
import { terms } from "@/tests/unit/builders";
import { applied, moved, newBrand, newCampaign, newInfluencer } from "./cast";
import { refusalBy, straightSql } from "./straight";

// Directly in SQL, without the service: the database itself refuses what the rules forbid, each for its own reason.

const DAY_MS = 24 * 60 * 60 * 1000;
function daysAgo(days: number) {
  return new Date(Date.now() - days * DAY_MS);
}

let sql: pg.Client;
let brand: Awaited<ReturnType<typeof newBrand>>;
let maya: InfluencerScope;
let campaignId: string;

beforeAll(async () => {
  sql = await straightSql();
});
beforeEach(async () => {
  brand = await newBrand();
  maya = await newInfluencer();
  campaignId = await newCampaign(brand.manager, { at: daysAgo(90) });
});
afterAll(async () => {
  await sql.end();
  await db.$disconnect();
});

function counter(fee: number): Move {
  return { kind: "counter", alternatives: [terms({ fee })] };
}

/** An open negotiation whose standing offer has this number. */
async function negotiating(standing = 0, at = daysAgo(1)): Promise<string> {
  const applicationId = await applied(maya, campaignId, { fee: 100_000, at });
  for (let number = 0; number < standing; number++)
    await moved(number % 2 === 0 ? brand.manager : maya, applicationId, number, counter(100_001 + number));
  return applicationId;
}

/** The name of the constraint that refused, or the trigger's sentence. All is rolled back. */
function refusal(statement: string, values: unknown[] = []): Promise<string> {
  return refusalBy(sql, statement, values);
}

/** Counts one more offer in the application's own columns. */
function nextOffer() {
  return `
  UPDATE application SET standing_number = standing_number + 1, standing_fee = 5, fees = fees || 5::bigint,
         lowest_fees = lowest_fees || 5::bigint, dearest_fees = dearest_fees || 5::bigint,
         reserves = CASE standing_number % 2 WHEN 0 THEN 5 ELSE 0 END,
         standing_at = now(), expires_at = now() + interval '1008 hours', version = version + 1 WHERE id = $1`;
}

/** A copy of the standing offer under another number, for another party, with its alternatives. */
function insertOffer(number: string, party: string) {
  return `
  WITH standing AS (
    SELECT o.* FROM offer o
      JOIN application a ON a.brand_id = o.brand_id AND a.id = o.application_id AND a.standing_number = o.number
     WHERE o.application_id = $1
  ), made AS (
    INSERT INTO offer (brand_id, application_id, number, party, made_by, at)
    SELECT o.brand_id, o.application_id, ${number}, ${party}, o.made_by, now() FROM standing o
  )
  INSERT INTO alternative (brand_id, application_id, number, place, terms)
  SELECT t.brand_id, t.application_id, ${number}, t.place, t.terms
    FROM standing o JOIN alternative t ON t.application_id = o.application_id AND t.number = o.number`;
}

function end(columns: string) {
  return `UPDATE application SET version = version + 1, ${columns} WHERE id = $1`;
}
const DECLINED =
  "state = 'ended', ending = 'declined', ended_by = 'brand', decline_reason = 'other', ended_at = now()";

describe("an offer", () => {
  test("of a fourth round is refused", async () => {
    const applicationId = await negotiating(6);
    expect(await refusal(nextOffer(), [applicationId])).toBe("application_three_rounds");
    expect(await refusal(insertOffer("7", "'brand'"), [applicationId])).toMatch("offer_three_rounds");
  });

  test("out of turn is refused: even numbers are the influencer's, odd ones the brand's", async () => {
    const applicationId = await negotiating(1);
    await sql.query("BEGIN");
    await sql.query(nextOffer(), [applicationId]);
    const outOfTurn = sql.query(
      `INSERT INTO offer (brand_id, application_id, number, party, made_by, at)
       SELECT brand_id, id, 2, 'brand', $2::uuid, now() FROM application WHERE id = $1`,
      [applicationId, brand.manager.userId],
    );
    await expect(outOfTurn).rejects.toMatchObject({ constraint: "offer_turn" });
    await sql.query("ROLLBACK");
  });

  test("that skips a number is refused", async () => {
    const applicationId = await negotiating();
    const skip =
      "UPDATE application SET standing_number = 2, standing_fee = 5, fees = fees || '{4,5}'::bigint[], lowest_fees = lowest_fees || '{4,5}'::bigint[], dearest_fees = dearest_fees || '{4,5}'::bigint[], standing_at = now(), expires_at = now() + interval '1008 hours' WHERE id = $1";
    expect(await refusal(skip, [applicationId])).toMatch("an offer follows the standing one");
  });

  test("that the application counts but that was not written is refused", async () => {
    const applicationId = await negotiating();
    expect(await refusal(nextOffer(), [applicationId])).toBe("application_standing_offer");
  });

  test("with the number of another is refused", async () => {
    const applicationId = await negotiating();
    expect(await refusal(insertOffer("o.number", "o.party"), [applicationId])).toMatch(
      /^(offer|alternative)_pkey$/,
    );
  });

  test("cannot be changed", async () => {
    const applicationId = await negotiating();
    for (const change of ["party = 'brand'", "at = now()", "made_by = gen_random_uuid()"])
      expect(await refusal(`UPDATE offer SET ${change} WHERE application_id = $1`, [applicationId])).toMatch(
        "offer is append-only: UPDATE",
      );
    for (const change of ["place = 2", "terms = terms || '{\"fee\": 1}'"])
      expect(
        await refusal(`UPDATE alternative SET ${change} WHERE application_id = $1`, [applicationId]),
      ).toMatch("alternative is append-only: UPDATE");
  });

  test("cannot be deleted", async () => {
    const applicationId = await negotiating();
    expect(await refusal("DELETE FROM offer WHERE application_id = $1", [applicationId])).toMatch(
      "offer is append-only: DELETE",
    );
  });

  test("cannot be rewritten in the ladder of fees", async () => {
    const applicationId = await negotiating(1);
    const rewrite = "UPDATE application SET fees[1] = 7 WHERE id = $1";
    expect(await refusal(rewrite, [applicationId])).toMatch("only a new offer moves the clock");
  });

  test("of a negative amount is refused", async () => {
    const applicationId = await negotiating();
    const negative = nextOffer().replaceAll("= 5", "= -5").replace("|| 5", "|| -5");
    expect(await refusal(negative, [applicationId])).toBe("application_fees");
    const alternative = (change: string) => `
      INSERT INTO alternative (brand_id, application_id, number, place, terms)
      SELECT brand_id, application_id, number, 2, terms || '${change}' FROM alternative WHERE application_id = $1`;
    for (const change of [{ fee: -1 }, { gift: { name: "Skillet", variant: null, value: -1 } }])
      expect(await refusal(alternative(JSON.stringify(change)), [applicationId])).toBe("alternative_terms");
  });
});

describe("an application", () => {
  test("of the same influencer to the same campaign is refused a second time, even after an ending", async () => {
    const applicationId = await negotiating();
    await moved(maya, applicationId, 0, { kind: "withdraw" });
    const again = `
      INSERT INTO application (brand_id, id, campaign_id, influencer_id, currency, fixed_rate, standing_fee, fees, lowest_fees, dearest_fees,
                               opened_at, standing_at, expires_at, event_hash, applicant_name, applicant_handle, applicant_platforms,
                               followers, engagement_bps)
      SELECT brand_id, $2, campaign_id, influencer_id, currency, fixed_rate, standing_fee, fees, fees, fees, now(), now(),
             now() + interval '1008 hours', '', '', '', '{}', 0, 0 FROM application WHERE id = $1`;
    expect(await refusal(again, [applicationId, newId()])).toBe(
      "application_brand_id_campaign_id_influencer_id_key",
    );
  });

  test("can neither be deleted nor given to anybody else", async () => {
    const applicationId = await negotiating();
    const other = await newInfluencer("Dev Patel");
    expect(await refusal("DELETE FROM application WHERE id = $1", [applicationId])).toMatch(
      "application is append-only",
    );
    const given = "UPDATE application SET influencer_id = $2 WHERE id = $1";
    expect(await refusal(given, [applicationId, other.influencerId])).toMatch(
      "whose application it is never changes",
    );
  });

  test("fixes the campaign's currency", async () => {
    const change = "UPDATE campaign SET currency = 'EUR' WHERE id = $1";
    expect(await refusal(change, [campaignId])).toBe("nothing refused it");
    await negotiating();
    expect(await refusal(change, [campaignId])).toMatch(/^application_.*currency_fkey$/);
  });

  test("of a fixed-rate campaign takes no counteroffer", async () => {
    const fixed = await newCampaign(brand.manager, { fixedFee: 50_000, at: daysAgo(9) });
    const applicationId = await applied(maya, fixed, { fee: 50_000, at: daysAgo(1) });
    expect(await refusal(nextOffer(), [applicationId])).toBe("application_fixed_rate");
  });
});

describe("the clock", () => {
  test("moves only with an offer", async () => {
    const applicationId = await negotiating();
    const later =
      "UPDATE application SET standing_at = now(), expires_at = now() + interval '1008 hours' WHERE id = $1";
    expect(await refusal(later, [applicationId])).toMatch("only a new offer moves the clock");
  });

  test("allows exactly six weeks from the standing offer", async () => {
    const applicationId = await negotiating();
    const more = "UPDATE application SET expires_at = expires_at + interval '1 second' WHERE id = $1";
    expect(await refusal(more, [applicationId])).toMatch("only a new offer moves the clock");
    const less = nextOffer().replace("1008", "1007");
    expect(await refusal(less, [applicationId])).toBe("application_clock");
  });

  test("lets nothing happen from the deadline on, except an expiry", async () => {
    const applicationId = await negotiating(0, daysAgo(42));
    expect(await refusal(end(DECLINED), [applicationId])).toBe("application_deadline");
    expect(await refusal(nextOffer(), [applicationId])).toMatch("an offer follows the standing one, in time");
  });

  test("lets nothing expire before the deadline, or at any other instant", async () => {
    const early = await negotiating();
    const expire = "state = 'expired', ending = 'expired', ended_at = expires_at";
    expect(await refusal(end(expire), [early])).toMatch("this negotiation has not expired yet");
    maya = await newInfluencer();
    const due = await negotiating(0, daysAgo(43));
    expect(await refusal(end("state = 'expired', ending = 'expired', ended_at = now()"), [due])).toBe(
      "application_deadline",
    );
    expect(await refusal(end(expire), [due])).toBe("nothing refused it");
  });
});

describe("an ending", () => {
  const reopened =
    "UPDATE application SET state = 'open', ending = NULL, ended_at = NULL, ended_by = NULL, decline_reason = NULL, contract_id = NULL WHERE id = $1";
  const endings: [string, (applicationId: string) => Promise<unknown>][] = [
    ["accepted", (id) => moved(brand.manager, id, 0, { kind: "accept", alternative: 1 })],
    ["declined", (id) => moved(brand.manager, id, 0, { kind: "decline", reason: "other", note: "no" })],
    ["withdrawn", (id) => moved(maya, id, 0, { kind: "withdraw" })],
    ["campaign-closed", () => closeCampaign(brand.manager, { campaignId, shown: 1 })],
    ["expired", () => expireDue({ campaignId })],
  ];

  test.each(endings)("%s can neither be reopened nor changed", async (kind, finish) => {
    const applicationId = await negotiating(0, kind === "expired" ? daysAgo(43) : daysAgo(1));
    await finish(applicationId);
    const [row] = (await sql.query("SELECT ending FROM application WHERE id = $1", [applicationId])).rows;
    expect(row.ending).toBe(kind);
    expect(await refusal(reopened, [applicationId])).toMatch("an ended negotiation is final");
    expect(await refusal(nextOffer(), [applicationId])).toMatch("an ended negotiation is final");
    const changed = "UPDATE application SET decline_reason = 'wrong-audience' WHERE id = $1";
    expect(await refusal(changed, [applicationId])).toMatch("an ended negotiation is final");
  });

  test("by a brand without a reason is refused", async () => {
    const applicationId = await negotiating();
    const silent = DECLINED.replace("decline_reason = 'other'", "decline_reason = NULL");
    expect(await refusal(end(silent), [applicationId])).toBe("application_brand_gives_a_reason");
  });

  test("says who and when", async () => {
    const applicationId = await negotiating();
    expect(
      await refusal(end(DECLINED.replace("ended_by = 'brand'", "ended_by = NULL")), [applicationId]),
    ).toBe("application_ended_by");
    expect(
      await refusal(end("state = 'ended', ending = 'withdrawn', ended_by = 'influencer'"), [applicationId]),
    ).toBe("application_ended_at");
  });
});

describe("an acceptance and its contract", () => {
  const accepted = (contract: string) =>
    end(
      `state = 'agreed', ending = 'accepted', ended_by = 'brand', ended_at = now(), contract_id = ${contract}`,
    );
  const contract = (terms = "t.terms") => `
    INSERT INTO contract (brand_id, id, campaign_id, application_id, influencer_id, offer_number, alternative, agreed_at,
                          accepted_by, currency, terms)
    SELECT a.brand_id, $2, a.campaign_id, a.id, a.influencer_id, a.standing_number, t.place, now(), o.made_by, a.currency,
           ${terms}
      FROM application a
      JOIN offer o ON o.brand_id = a.brand_id AND o.application_id = a.id
      JOIN alternative t ON t.brand_id = a.brand_id AND t.application_id = a.id AND t.number = o.number
     WHERE a.id = $1`;

  test("an acceptance without its contract is refused, whether it names none or one that does not exist", async () => {
    const applicationId = await negotiating();
    expect(await refusal(accepted("NULL"), [applicationId])).toBe("application_accept_has_contract");
    expect(await refusal(accepted("gen_random_uuid()"), [applicationId])).toBe("application_contract");
  });

  test("a contract without its acceptance is refused", async () => {
    const applicationId = await negotiating();
    expect(await refusal(contract(), [applicationId, newId()])).toMatch(
      "a contract needs the acceptance of its offer",
    );
  });

  test("a contract at another fee, or without its place on the roster, is refused", async () => {
    const applicationId = await negotiating();
    const id = newId();
    const agree = async (terms?: string) => {
      await sql.query("BEGIN");
      await sql.query(accepted(`'${id}'`), [applicationId]);
      const found = await sql.query(contract(terms), [applicationId, id]).then(
        () =>
          sql.query("COMMIT").then(
            () => "nothing refused it",
            (error: pg.DatabaseError) => error.constraint,
          ),
        (error: pg.DatabaseError) => error.message,
      );
      await sql.query("ROLLBACK");
      return found;
    };
    for (const other of ['{"fee": 1}', '{"commissionBps": 9000}'])
      expect(await agree(`t.terms || '${other}'`)).toMatch("a contract needs the acceptance of its offer");
    expect(await agree()).toBe("contract_on_roster");
  });

  test.each(["terms = terms || '{\"fee\": 1}'", "alternative = 2", "state = 'active'", "accepted_by = id"])(
    "a contract's terms cannot be changed (%s), and it cannot be deleted",
    async (change) => {
      const applicationId = await negotiating();
      await moved(brand.manager, applicationId, 0, { kind: "accept", alternative: 1 });
      expect(
        await refusal(`UPDATE contract SET ${change} WHERE application_id = $1`, [applicationId]),
      ).toMatch("contract is append-only: UPDATE");
      expect(await refusal("DELETE FROM contract WHERE application_id = $1", [applicationId])).toMatch(
        "contract is append-only: DELETE",
      );
      expect(await refusal("DELETE FROM roster_place WHERE application_id = $1", [applicationId])).toMatch(
        "roster_place is append-only",
      );
    },
  );
});

describe("the log", () => {
  test("can be neither changed nor deleted", async () => {
    const applicationId = await negotiating(1);
    for (const change of ["payload = '{}'", "at = now()", "hash = ''", "seq = 9"])
      expect(await refusal(`UPDATE event SET ${change} WHERE application_id = $1`, [applicationId])).toMatch(
        "event is append-only: UPDATE",
      );
    expect(await refusal("DELETE FROM event WHERE application_id = $1", [applicationId])).toMatch(
      "event is append-only: DELETE",
    );
  });

  test("has each key and each number only once", async () => {
    const applicationId = await negotiating(1);
    const again = (seq: string) =>
      `INSERT INTO event (brand_id, subject, subject_id, seq, kind, actor, party, actor_id, offer_number, at, payload, key,
                          key_digest, hash)
       SELECT brand_id, subject, subject_id, ${seq}, kind, actor, party, actor_id, 3, at, payload, key, key_digest, hash
         FROM event WHERE application_id = $1 AND seq = 1`;
    const undigested = again("9").replace(
      "payload, key, key_digest, hash\n",
      "payload, gen_random_uuid(), NULL, hash\n",
    );
    expect(await refusal(undigested, [applicationId])).toBe("event_key_has_digest");
    expect(await refusal(again("9"), [applicationId])).toBe("event_brand_id_subject_subject_id_key_key");
    expect(await refusal(again("2"), [applicationId])).toBe("event_pkey");
  });
});

describe("money and campaigns", () => {
  test.each([
    ["a negative budget", "UPDATE ledger SET budget = -1 WHERE campaign_id = $1", "ledger_amounts"],
    [
      "money committed below nothing",
      "UPDATE ledger SET committed = -1 WHERE campaign_id = $1",
      "ledger_amounts",
    ],
    [
      "money reserved below nothing",
      "UPDATE ledger SET reserved = -1 WHERE campaign_id = $1",
      "ledger_amounts",
    ],
    ["a count below nothing", "UPDATE ledger SET brand_turn = -1 WHERE campaign_id = $1", "ledger_counts"],
    ["a negative fixed rate", "UPDATE campaign SET fixed_fee = -1 WHERE id = $1", "campaign_fixed_fee"],
    [
      "a product of negative value",
      "INSERT INTO product SELECT brand_id, gen_random_uuid(), id, 'Skillet', -1 FROM campaign WHERE id = $1",
      "product_value",
    ],
  ])("%s is refused", async (_, statement, constraint) => {
    expect(await refusal(statement, [campaignId])).toBe(constraint);
  });

  test("a closed campaign cannot open again", async () => {
    await closeCampaign(brand.manager, { campaignId, shown: 0 });
    const open = "UPDATE campaign SET state = 'open', closed_at = NULL WHERE id = $1";
    expect(await refusal(open, [campaignId])).toMatch("a campaign cannot go from closed to open");
  });
});

test.each(["offer", "alternative", "event", "event_text", "contract", "roster_place", "application"])(
  "%s cannot be emptied by TRUNCATE",
  async (table) => {
    expect(await refusal(`TRUNCATE ${table} CASCADE`)).toMatch(/is append-only: TRUNCATE refused/);
  },
);
