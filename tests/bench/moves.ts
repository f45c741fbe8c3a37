import pg from "pg";
import { newId } from "@/lib/id/id";
import { readNegotiation } from "@/lib/negotiation/queries";
import { makeMove } from "@/lib/negotiation/service";
import { type Terms } from "@/lib/negotiation/terms";
import { standingOffer } from "@/lib/negotiation/thread";
import type { BrandScope } from "@/lib/session/scope";
import { brandScopeOf } from "@/lib/session/session";
import { interleaved, perSecond, type ReportLine, throughput, times } from "./measure";

const WORKERS = 8;
const RUNS = 5;
const MOVES_A_RUN = 2_000;

type Waiting = { id: string; brand_id: string; user_id: string; standing_number: number };

/**
 * A counteroffer through the service, against the simplest transaction that writes the same offer and application by
 * hand, without event, hash, ledger, idempotency or any rule.
 */
export async function measureMoves(): Promise<ReportLine> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: WORKERS });
  const waiting = await pool.query<Waiting>(
    `SELECT a.id, a.brand_id, m.user_id, a.standing_number FROM application a
       JOIN campaign c ON c.brand_id = a.brand_id AND c.id = a.campaign_id AND c.state = 'open'
       JOIN member m ON m.brand_id = a.brand_id AND m.role = 'manager'
      WHERE a.bucket = 0 AND NOT a.fixed_rate AND a.standing_number < 5 AND a.expires_at > now() + interval '1 day'
      ORDER BY md5(a.id::text) LIMIT $1`,
    [2 * (RUNS + 1) * MOVES_A_RUN],
  );
  const ids = waiting.rows;
  if (ids.length < 2 * (RUNS + 1) * MOVES_A_RUN)
    throw new Error(`only ${ids.length} negotiations to move in`);
  const [one] = ids;
  if (!one) throw new Error("nothing to move in");
  const scope = await brandScopeOf(one.user_id);
  if (!scope) throw new Error("no manager");
  const model = await readNegotiation(scope, one.id);
  if (!model) throw new Error("no negotiation");
  const terms: Terms = { ...standingOffer(model.negotiation).terms, fee: 4_321 };

  const take = () => ids.splice(0, MOVES_A_RUN);
  const { ours, floor, ratio } = await interleaved(
    RUNS,
    () =>
      throughput(
        WORKERS,
        take().map((row) => () => counter(row, terms, scope)),
      ),
    () =>
      throughput(
        WORKERS,
        take().map((row) => () => plainTransaction(pool, row, terms)),
      ),
  );
  await pool.end();
  return {
    what: `a counteroffer through the service, ${WORKERS} workers`,
    measured: perSecond(ours),
    floor: perSecond(floor),
    ratio: times(ratio),
    reach: ">= 1.0 x",
    reached: ratio >= 1,
  };
}

async function counter({ id, standing_number }: Waiting, terms: Terms, scope: BrandScope) {
  const outcome = await makeMove(scope, {
    applicationId: id,
    answers: standing_number,
    move: { kind: "counter", terms },
    key: newId(),
    message: "Could we meet here?",
    override: "measured",
  });
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
}

async function plainTransaction(pool: pg.Pool, { id, brand_id, user_id }: Waiting, terms: Terms) {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const seen = await client.query("SELECT * FROM application WHERE brand_id = $1 AND id = $2 FOR UPDATE", [
      brand_id,
      id,
    ]);
    const number: number = seen.rows[0].standing_number + 1;
    const at = new Date().toISOString();
    await client.query(
      `UPDATE application SET standing_number = $3, standing_fee = $4, fees = fees || $4::bigint, standing_at = $5,
              expires_at = $5::timestamptz + interval '1008 hours', version = version + 1
        WHERE brand_id = $1 AND id = $2`,
      [brand_id, id, number, terms.fee, at],
    );
    await client.query(
      `INSERT INTO offer (brand_id, application_id, number, party, made_by, at, fee, deliverables, usage_rights,
                          licence_days, exclusivity_days, gifted_product, gifted_value, commission_bps, message)
       VALUES ($1, $2, $3, 'brand', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        brand_id,
        id,
        number,
        user_id,
        at,
        terms.fee,
        JSON.stringify(terms.deliverables),
        terms.usageRights,
        terms.licenceDays,
        terms.exclusivityDays,
        terms.giftedProduct?.name ?? null,
        terms.giftedProduct?.value ?? null,
        terms.commissionBps,
        "Could we meet here?",
      ],
    );
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}
