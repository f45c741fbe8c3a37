import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/db";
import { checkChain } from "@/lib/event/queries";
import { newId } from "@/lib/id/id";
import { readNegotiation } from "@/lib/negotiation/queries";
import { makeMove } from "@/lib/negotiation/service";
import type { BrandScope, InfluencerScope, PartyScope } from "@/lib/session/scope";
import { terms } from "@/tests/unit/builders";
import { applied, moved, newBrand, newCampaign, newInfluencer, sure } from "./cast";

afterAll(() => db.$disconnect());

/** What somebody with full access to the database could do, past append-only triggers and foreign keys. */
function tamper(...statements: string[]) {
  return db.$transaction([
    db.$executeRaw`ALTER TABLE event_text DROP CONSTRAINT IF EXISTS event_text_event`,
    db.$executeRaw`ALTER TABLE event DISABLE TRIGGER USER`,
    db.$executeRaw`ALTER TABLE event_text DISABLE TRIGGER USER`,
    ...statements.map((statement) => db.$executeRawUnsafe(statement)),
    db.$executeRaw`ALTER TABLE event ENABLE TRIGGER USER`,
    db.$executeRaw`ALTER TABLE event_text ENABLE TRIGGER USER`,
  ]);
}

const WHOLE = { whole: true, events: 4, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string };

let manager: BrandScope;
let maya: InfluencerScope;
let applicationId: string;
function checked() {
  return checkChain(manager, "negotiation", applicationId);
}
function where(seq: number) {
  return `application_id = '${applicationId}' AND seq = ${seq}`;
}

// applied, countered, countered, accepted: four events, the second with a message
beforeEach(async () => {
  const [brand, influencer] = await Promise.all([newBrand(), newInfluencer()]);
  manager = brand.manager;
  maya = influencer;
  applicationId = await applied(influencer, await newCampaign(manager), { fee: 90_000 });
  const countered = await makeMove(manager, {
    applicationId,
    answers: 0,
    move: { kind: "counter", alternatives: [terms({ fee: 70_000 })] },
    message: "We can meet here.",
    key: newId(),
  });
  expect(countered.ok).toBe(true);
  await moved(influencer, applicationId, 1, { kind: "counter", alternatives: [terms({ fee: 80_000 })] });
  await moved(manager, applicationId, 2, { kind: "accept", alternative: 1 });
});

describe("the log of an application", () => {
  test("verifies as the moves wrote it", async () => {
    expect(await checked()).toEqual(WHOLE);
  });

  test("is not shown to another brand", async () => {
    const other = await newBrand();
    expect(await checkChain(other.owner, "negotiation", applicationId)).toBeNull();
    expect(await checkChain(manager, "negotiation", newId())).toBeNull();
    expect(await checkChain(manager, "negotiation", "no id")).toBeNull();
  });

  test.each([
    ["what was said", `payload = replace(payload, '70000', '71000')`],
    ["who did it", `actor_id = gen_random_uuid()`],
    ["which side it was", `party = 'influencer'`],
    ["what it was", `kind = 'declined'`],
    ["when it was, by a microsecond", `at = at + interval '1 microsecond'`],
    ["which offer it was about", `offer_number = 3`],
    ["who acted", `actor = 'rule', actor_id = NULL`],
    ["its hash", `hash = sha256(hash)`],
  ])("shows the event in which somebody changed %s", async (_, change) => {
    await tamper(`UPDATE event SET ${change} WHERE ${where(2)}`);
    expect(await checked()).toEqual({
      whole: false,
      seq: 2,
      fault: "changed",
    });
  });

  test.each([1, 2, 3, 4])("shows that event %i was removed", async (seq) => {
    await tamper(`DELETE FROM event WHERE ${where(seq)}`);
    expect(await checked()).toEqual({
      whole: false,
      seq,
      fault: "missing",
    });
  });

  test("shows that a removed event's place was closed up", async () => {
    await tamper(
      `DELETE FROM event WHERE ${where(2)}`,
      `UPDATE event SET seq = 2 WHERE ${where(3)}`,
      `UPDATE event SET seq = 3 WHERE ${where(4)}`,
    );
    expect(await checked()).toEqual({
      whole: false,
      seq: 2,
      fault: "changed",
    });
  });

  test("shows the first of two events that were swapped", async () => {
    await tamper(
      `UPDATE event SET seq = 99 WHERE ${where(2)}`,
      `UPDATE event SET seq = 2 WHERE ${where(3)}`,
      `UPDATE event SET seq = 3 WHERE ${where(99)}`,
    );
    expect(await checked()).toEqual({
      whole: false,
      seq: 2,
      fault: "changed",
    });
  });

  test("shows an event added at its end, even with a matching hash", async () => {
    await tamper(`
      INSERT INTO event (brand_id, subject, subject_id, seq, kind, actor, offer_number, at, payload, hash)
      SELECT brand_id, subject, subject_id, 5, 'expired', 'clock', offer_number, at, '{}',
             event_hash(hash, subject, subject_id, 5, 'expired', 'clock', NULL, NULL, offer_number, at, '{}')
        FROM event WHERE ${where(4)}`);
    expect(await checked()).toEqual({ whole: false, seq: 5, fault: "added" });
  });

  test("shows a last event rewritten with its hash, because the application keeps that hash too", async () => {
    await tamper(`
      UPDATE event e
         SET payload = '{}', hash = event_hash(b.hash, e.subject, e.subject_id, e.seq, e.kind, e.actor, e.party, e.actor_id,
                                               e.offer_number, e.at, '{}')
        FROM event b WHERE e.application_id = '${applicationId}' AND e.seq = 4 AND b.application_id = e.application_id AND b.seq = 3`);
    expect(await checked()).toEqual({ whole: false, seq: 4, fault: "changed" });
  });
});

describe("the texts beside the log (N28)", () => {
  const message = async (who: PartyScope) =>
    sure(await readNegotiation(who, applicationId)).notes[1]?.message;

  test("can all be erased for one person, and the log still verifies", async () => {
    expect(await message(maya)).toBe("We can meet here.");
    const erased = await db.$executeRaw`
      UPDATE event_text SET text = NULL, salt = NULL WHERE author_id = ${manager.userId}::uuid`;
    expect(erased).toBe(1);
    expect(await checked()).toEqual(WHOLE);
    expect(await message(maya)).toBe("");
    const { payload } = sure(await db.event.findFirst({ where: { subjectId: applicationId, seq: 2 } }));
    expect(payload).not.toContain("meet");
  });

  test.each([
    ["changed by a letter", `UPDATE event_text SET text = 'We can meet there.' WHERE TEXT_OF`],
    ["taken out", `DELETE FROM event_text WHERE TEXT_OF`],
    [
      "put in",
      `INSERT INTO event_text SELECT brand_id, subject, subject_id, 2, 'override', author_id, salt, 'because' FROM event_text WHERE TEXT_OF`,
    ],
  ])("show that one was %s", async (_, statement) => {
    await tamper(statement.replace("TEXT_OF", `subject_id = '${applicationId}'`));
    expect(await checked()).toEqual({ whole: false, seq: 2, fault: "changed" });
  });

  test.each([
    "UPDATE event_text SET text = 'else'",
    "UPDATE event_text SET text = NULL",
    "UPDATE event_text SET text = NULL, salt = NULL, role = 'note'",
    "DELETE FROM event_text",
  ])("can only be erased completely: %s is refused", async (statement) => {
    await expect(db.$executeRawUnsafe(`${statement} WHERE subject_id = '${applicationId}'`)).rejects.toThrow(
      /only erased|event_text_erased/,
    );
  });
});
