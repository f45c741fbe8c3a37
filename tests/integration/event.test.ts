import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/db";
import { checkChain } from "@/lib/event/queries";
import { newId } from "@/lib/id/id";
import type { BrandScope } from "@/lib/session/scope";
import { terms } from "@/tests/unit/builders";
import { applied, moved, newBrand, newCampaign, newInfluencer } from "./cast";

afterAll(() => db.$disconnect());

/** What somebody with the keys to the database might do: the append-only triggers are off for them. */
function tamper(...statements: string[]) {
  return db.$transaction([
    db.$executeRaw`ALTER TABLE event DISABLE TRIGGER USER`,
    ...statements.map((statement) => db.$executeRawUnsafe(statement)),
    db.$executeRaw`ALTER TABLE event ENABLE TRIGGER USER`,
  ]);
}

let manager: BrandScope;
let applicationId: string;
function where(seq: number) {
  return `application_id = '${applicationId}' AND seq = ${seq}`;
}

// applied, countered, countered, accepted: four events
beforeEach(async () => {
  const [brand, influencer] = await Promise.all([newBrand(), newInfluencer()]);
  manager = brand.manager;
  applicationId = await applied(influencer, await newCampaign(manager), { fee: 90_000 });
  await moved(manager, applicationId, 0, { kind: "counter", terms: terms({ fee: 70_000 }) });
  await moved(influencer, applicationId, 1, { kind: "counter", terms: terms({ fee: 80_000 }) });
  await moved(manager, applicationId, 2, { kind: "accept" });
});

describe("the log of an application", () => {
  test("is whole as the moves wrote it", async () => {
    expect(await checkChain(manager, applicationId)).toEqual({ whole: true, events: 4 });
  });

  test("is not shown to another brand", async () => {
    const other = await newBrand();
    expect(await checkChain(other.owner, applicationId)).toBeNull();
    expect(await checkChain(manager, newId())).toBeNull();
    expect(await checkChain(manager, "no id")).toBeNull();
  });

  test.each([
    ["what was said", `payload = replace(payload, '70000', '71000')`],
    ["who did it", `actor_id = gen_random_uuid()`],
    ["which side it was", `party = 'influencer'`],
    ["what it was", `kind = 'declined'`],
    ["when it was, by a microsecond", `at = at + interval '1 microsecond'`],
    ["its hash", `hash = sha256(hash)`],
  ])("shows the event in which somebody changed %s", async (_, change) => {
    await tamper(`UPDATE event SET ${change} WHERE ${where(2)}`);
    expect(await checkChain(manager, applicationId)).toEqual({ whole: false, seq: 2, fault: "changed" });
  });

  test.each([1, 2, 3, 4])("shows that event %i was taken out", async (seq) => {
    await tamper(`DELETE FROM event WHERE ${where(seq)}`);
    expect(await checkChain(manager, applicationId)).toEqual({ whole: false, seq, fault: "missing" });
  });

  test("shows that the events after a missing one were moved up", async () => {
    await tamper(
      `DELETE FROM event WHERE ${where(2)}`,
      `UPDATE event SET seq = 2 WHERE ${where(3)}`,
      `UPDATE event SET seq = 3 WHERE ${where(4)}`,
    );
    expect(await checkChain(manager, applicationId)).toEqual({ whole: false, seq: 2, fault: "changed" });
  });

  test("shows the first of two events in each other's place", async () => {
    await tamper(
      `UPDATE event SET seq = 99 WHERE ${where(2)}`,
      `UPDATE event SET seq = 2 WHERE ${where(3)}`,
      `UPDATE event SET seq = 3 WHERE ${where(99)}`,
    );
    expect(await checkChain(manager, applicationId)).toEqual({ whole: false, seq: 2, fault: "changed" });
  });

  test("shows an event put in at its end, with a hash that fits", async () => {
    await tamper(`
      INSERT INTO event (brand_id, application_id, seq, kind, at, payload, hash)
      SELECT brand_id, application_id, 5, 'expired', at, '{}',
             event_hash(hash, application_id, 5, 'expired', NULL, NULL, at, '{}') FROM event WHERE ${where(4)}`);
    expect(await checkChain(manager, applicationId)).toEqual({ whole: false, seq: 5, fault: "added" });
  });

  test("shows a last event rewritten with its hash, by the application's own note of it", async () => {
    await tamper(`
      UPDATE event e SET payload = '{}', hash = event_hash(b.hash, e.application_id, e.seq, e.kind, e.party, e.actor_id, e.at, '{}')
        FROM event b WHERE e.application_id = '${applicationId}' AND e.seq = 4 AND b.application_id = e.application_id AND b.seq = 3`);
    expect(await checkChain(manager, applicationId)).toEqual({ whole: false, seq: 4, fault: "changed" });
  });
});
