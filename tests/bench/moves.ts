import pg from "pg";
import { newId } from "@/lib/id/id";
import { readNegotiation } from "@/lib/negotiation/queries";
import { makeMove } from "@/lib/negotiation/service";
import { standingTerms } from "@/lib/negotiation/thread";
import type { BrandScope } from "@/lib/session/scope";
import { brandScopeOf } from "@/lib/session/session";
import { termsToJson } from "@/lib/terms/codec";
import type { Terms } from "@/lib/terms/terms";
import { interleaved, perSecond, type ReportLine, throughput, times } from "./measure";

const WORKERS = 8;
const RUNS = 5;
const MOVES_A_RUN = 1_250;

/** How many alternatives a counteroffer has, and the share of the plain transaction's speed it must reach. */
const SIZES = [
  { alternatives: 1, reach: 1 },
  { alternatives: 3, reach: 0.8 },
] as const;

const MOVES_A_SIZE = 2 * (RUNS + 1) * MOVES_A_RUN;

type Waiting = { id: string; brand_id: string; user_id: string; standing_number: number };

/**
 * A counteroffer through the service against the plainest transaction that writes the same offer, alternatives and
 * application by hand, without event, hash, ledger, idempotency or any rule of ours.
 */
export async function measureMoves(): Promise<ReportLine[]> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: WORKERS });
  const { rows: waiting } = await pool.query<Waiting>(
    `SELECT a.id, a.brand_id, m.user_id, a.standing_number FROM application a
       JOIN campaign c ON c.brand_id = a.brand_id AND c.id = a.campaign_id AND c.state = 'open'
       JOIN member m ON m.brand_id = a.brand_id AND m.role = 'manager'
      WHERE a.bucket = 0 AND NOT a.fixed_rate AND a.standing_number < 5 AND a.expires_at > now() + interval '1 day'
      ORDER BY md5(a.id::text) LIMIT $1`,
    [SIZES.length * MOVES_A_SIZE],
  );
  const [one] = waiting;
  if (!one || waiting.length < SIZES.length * MOVES_A_SIZE)
    throw new Error(`only ${waiting.length} negotiations to move in`);
  const scope = await brandScopeOf(one.user_id);
  const model = scope && (await readNegotiation(scope, one.id));
  if (!model) throw new Error("no negotiation");
  const lead: Terms = { ...standingTerms(model.negotiation), fee: 4_321 };

  const found: ReportLine[] = [];
  for (const { alternatives: size, reach } of SIZES) {
    const alternatives = Array.from({ length: size }, (_, at) => ({ ...lead, fee: lead.fee + at }));
    const take = () => waiting.splice(0, MOVES_A_RUN);
    const { ours, floor, ratio } = await interleaved(
      RUNS,
      () =>
        throughput(
          WORKERS,
          take().map((row) => () => counter(row, alternatives, scope)),
        ),
      () =>
        throughput(
          WORKERS,
          take().map((row) => () => plainTransaction(pool, row, alternatives)),
        ),
    );
    found.push({
      what: `a counteroffer of ${size === 1 ? "one alternative" : `${size} alternatives`}, ${WORKERS} workers`,
      measured: perSecond(ours),
      floor: perSecond(floor),
      ratio: times(ratio),
      reach: `>= ${times(reach)}`,
      reached: ratio >= reach,
    });
  }
  await pool.end();
  return found;
}

async function counter(
  { id, standing_number }: Waiting,
  alternatives: readonly Terms[],
  scope: BrandScope,
): Promise<void> {
  const outcome = await makeMove(scope, {
    applicationId: id,
    answers: standing_number,
    move: { kind: "counter", alternatives },
    key: newId(),
    message: "Could we meet here?",
    override: "measured",
  });
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
}

async function plainTransaction(
  pool: pg.Pool,
  { id, brand_id, user_id }: Waiting,
  alternatives: readonly Terms[],
): Promise<void> {
  const fees = alternatives.map(({ fee }) => fee);
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
      `UPDATE application SET standing_number = $3, standing_fee = $4, fees = fees || $4::bigint,
              lowest_fees = lowest_fees || $5::bigint, dearest_fees = dearest_fees || $6::bigint, reserves = $6,
              standing_at = $7, expires_at = $7::timestamptz + interval '1008 hours', version = version + 1
        WHERE brand_id = $1 AND id = $2`,
      [brand_id, id, number, fees[0], Math.min(...fees), Math.max(...fees), at],
    );
    await client.query(
      `INSERT INTO offer (brand_id, application_id, number, party, made_by, at)
       VALUES ($1, $2, $3, 'brand', $4, $5)`,
      [brand_id, id, number, user_id, at],
    );
    for (const [place, terms] of alternatives.entries())
      await client.query(
        "INSERT INTO alternative (brand_id, application_id, number, place, terms) VALUES ($1, $2, $3, $4, $5)",
        [brand_id, id, number, place + 1, JSON.stringify(termsToJson(terms))],
      );
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}
