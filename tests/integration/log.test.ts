import { randomInt } from "node:crypto";
import { setTimeout as rest } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/db";
import type { PositionedEvent } from "@/lib/event/event";
import { type Consume, follow, handOutPositions } from "@/lib/event/service";
import { Prisma } from "@/prisma/generated/client";
import { counterWith } from "@/tests/unit/builders";
import { applied, moved, newBrand, newCampaign, newInfluencer } from "./cast";

afterAll(() => db.$disconnect());

const WRITERS = 6;
const EACH = 5; // negotiations a writer makes, one after the other

beforeAll(() => db.consumer.createMany({ data: ["quick", "slow", "failing"].map((name) => ({ name })) }));

function idOf({ subject, subjectId, seq }: Pick<PositionedEvent, "subject" | "subjectId" | "seq">): string {
  return `${subject} ${subjectId} ${seq}`;
}

/** Makes the events of a few negotiations. */
async function write(): Promise<void> {
  const { manager } = await newBrand();
  const campaignId = await newCampaign(manager);
  for (let at = 0; at < EACH; at++) {
    const maya = await newInfluencer();
    const applicationId = await applied(maya, campaignId, { fee: 140_000 });
    await moved(manager, applicationId, 0, counterWith({ fee: 100_000 }));
    await moved(maya, applicationId, 1, { kind: "accept", alternative: 1 });
  }
}

/** Ends the connections of the relay and the consumers in the middle of what they do, until `stopped`. */
async function killTransactions(stopped: () => boolean): Promise<number> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  let killed = 0;
  while (!stopped()) {
    const { rowCount } = await client.query(`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
         AND (query LIKE '%event_position%' OR query LIKE '%FROM consumer%' OR query LIKE '%consumed%') LIMIT 1`);
    killed += rowCount ?? 0;
    await rest(randomInt(20, 60));
  }
  await client.end();
  return killed;
}

describe("consumers of the log", () => {
  test("each see every event once and in order, despite writers, killed transactions and each other", async () => {
    await db.$executeRaw`CREATE TABLE consumed (place bigserial, consumer text, event text)`;
    let isDone = false;
    const keep =
      (name: string, before: () => Promise<void>): Consume =>
      async (events, rows) => {
        await before();
        await rows(Prisma.sql`
          INSERT INTO consumed (consumer, event)
          SELECT ${name}, e FROM unnest(${events.map(idOf)}::text[]) WITH ORDINALITY AS t (e, n) ORDER BY n`);
      };
    let failures = 0;
    const consumers: Record<string, Consume> = {
      quick: keep("quick", () => Promise.resolve()),
      slow: keep("slow", () => rest(40)),
      failing: keep("failing", () => {
        if (randomInt(2) === 0) return Promise.resolve();
        failures++;
        return Promise.reject(new Error("this consumer fails now and then"));
      }),
    };
    /** Repeats until everything is written and nothing is left, and tries again what fails. */
    const repeat = async (batch: () => Promise<number>, isLeft: () => Promise<boolean>) => {
      for (;;) {
        const done = await batch().catch(() => 0);
        if (done === 0 && isDone && !(await isLeft().catch(() => true))) return;
        if (done === 0) await rest(5);
      }
    };
    const relay = () =>
      repeat(
        () => handOutPositions(7),
        async () => (await db.outbox.count()) > 0,
      );
    const following = (name: string, consume: Consume) =>
      repeat(
        () => follow(name, 5, consume),
        async () => {
          const last = await db.eventPosition.aggregate({ _max: { position: true } });
          const own = await db.consumer.findUnique({ where: { name } });
          return (await db.outbox.count()) > 0 || own?.position !== last._max.position;
        },
      );
    const readers = Promise.all([
      relay(),
      relay(),
      ...Object.entries(consumers).flatMap(([name, consume]) => [
        following(name, consume),
        following(name, consume),
      ]),
    ]);
    const killer = killTransactions(() => isDone);
    await Promise.all(Array.from({ length: WRITERS }, () => write()));
    isDone = true;
    await readers;

    const inOrder = await db.eventPosition.findMany({ orderBy: { position: "asc" } });
    const all = inOrder.map((row) => idOf(row as unknown as PositionedEvent));
    expect(all.length).toBeGreaterThanOrEqual(WRITERS * EACH * 3);
    expect(all).toHaveLength(await db.event.count());
    expect(new Set(all).size).toBe(all.length);
    expect(inOrder.map(({ position }) => Number(position))).toEqual(all.map((_, at) => at + 1));
    for (const consumer of Object.keys(consumers)) {
      const seen = await db.$queryRaw<{ event: string }[]>`
        SELECT event FROM consumed WHERE consumer = ${consumer} ORDER BY place`;
      expect(seen.map(({ event }) => event)).toEqual(all);
    }
    const lastSeq = new Map<string, number>();
    for (const { subject, subjectId, seq } of inOrder) {
      expect(seq).toBe((lastSeq.get(`${subject} ${subjectId}`) ?? 0) + 1);
      lastSeq.set(`${subject} ${subjectId}`, seq);
    }
    expect(await killer).toBeGreaterThan(0);
    expect(failures).toBeGreaterThan(0);
  });

  test("wait for an event whose transaction commits late, and lose none before or after it", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager);
    const [maya, dev] = [await newInfluencer(), await newInfluencer("Dev Patel")];
    const early = await applied(maya, campaignId);
    while ((await handOutPositions(100)) > 0);
    const late = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await late.connect();
    await late.query("BEGIN");
    await late.query(
      `INSERT INTO outbox (brand_id, subject, subject_id, seq)
       SELECT brand_id, subject, subject_id, seq FROM event WHERE subject_id = $1`,
      [early],
    );
    await applied(dev, campaignId);
    expect(await handOutPositions(100)).toBe(1);
    expect(await handOutPositions(100)).toBe(0);
    await late.query("COMMIT");
    await late.end();
    expect(await handOutPositions(100)).toBe(1);
  });
});
