import { setTimeout as rest } from "node:timers/promises";
import pg from "pg";
import { type Consume, follow, handOutPositions } from "@/lib/event/service";
import { perSecond, type ReportLine } from "./measure";
import { makeDue, sweepAll } from "./sweep";

const REACH = 5_000;
const WRITERS = 4;
const CONSUMERS = ["first", "second", "third"];
/** How many events the relay and each consumer take at once, as in the worker. */
const BATCH = 500;
/** How long each waits when there is nothing, in milliseconds. */
const REST = 5;

/**
 * Appends events in batches, by sweepers at the same time, while the relay hands out positions and three consumers follow;
 * checks that every event reached each, once and in order. Measured until the last consumer has the last event.
 */
export async function measureLog(due: number): Promise<ReportLine> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
  while ((await handOutPositions(BATCH)) > 0);
  await pool.query(
    `INSERT INTO consumer (name, position)
     SELECT name, (SELECT position FROM consumer WHERE name = 'relay') FROM unnest($1::text[]) AS name`,
    [CONSUMERS],
  );
  const events = await makeDue(pool, due);
  await pool.query("VACUUM ANALYZE application");
  await pool.end();

  let isWritten = false;
  let isRelayed = false;
  const write = async () => {
    await Promise.all(Array.from({ length: WRITERS }, sweepAll));
    isWritten = true;
  };
  const relay = async () => {
    await repeat(
      () => handOutPositions(BATCH),
      () => isWritten,
    );
    isRelayed = true;
  };
  const started = performance.now();
  const consume = async (name: string) => {
    const { count, take } = counter();
    await repeat(
      () => follow(name, BATCH, take),
      () => isRelayed,
    );
    if (count() !== events) throw new Error(`${events} events, of which ${count()} reached the ${name}`);
    return (performance.now() - started) / 1000;
  };
  const [, , ...seconds] = await Promise.all([write(), relay(), ...CONSUMERS.map(consume)]);
  const rate = events / Math.max(...seconds);
  return {
    what: `the log, ${events.toLocaleString("en-US")} events of ${WRITERS} writers, relayed to each of three consumers`,
    measured: perSecond(rate),
    floor: "-",
    ratio: "-",
    reach: `>= ${perSecond(REACH)}`,
    reached: rate >= REACH,
  };
}

/** Takes batch after batch, until one that began when nothing more could come is empty. */
async function repeat(batch: () => Promise<number>, isOver: () => boolean): Promise<void> {
  for (;;) {
    const wasOver = isOver();
    if ((await batch()) > 0) continue;
    if (wasOver) return;
    await rest(REST);
  }
}

/** A consumer that counts events and throws on one out of order. */
function counter(): { count: () => number; take: Consume } {
  let count = 0;
  let last = 0;
  return {
    count: () => count,
    take: (events) => {
      for (const { position } of events) {
        if (last > 0 && position !== last + 1) throw new Error(`event ${position} came after ${last}`);
        last = position;
      }
      count += events.length;
      return Promise.resolve();
    },
  };
}
