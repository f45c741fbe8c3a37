import pg from "pg";
import { expect, it } from "vitest";
import { closeStatement } from "@/lib/campaign/statement";
import { newId } from "@/lib/id/id";
import { makeMove } from "@/lib/negotiation/service";
import { applied, newBrand, newCampaign, newInfluencer, sure } from "./cast";

async function waitingForALock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows.length > 0;
}

it("refuses an acceptance that had not seen the closing of its campaign", async () => {
  const { manager } = await newBrand();
  const campaignId = await newCampaign(manager);
  const applicationId = await applied(await newInfluencer(), campaignId);
  const closing = new pg.Client({ connectionString: sure(process.env.DATABASE_URL) });
  const watching = new pg.Client({ connectionString: sure(process.env.DATABASE_URL) });
  await Promise.all([closing.connect(), watching.connect()]);

  await closing.query("BEGIN");
  const { text, values } = closeStatement(
    { scope: manager, campaignId, at: null },
    { shown: 1, state: "closed" },
  );
  expect((await closing.query(text, values as unknown[])).rowCount).toBe(1);
  const accept = makeMove(manager, {
    applicationId,
    answers: 0,
    move: { kind: "accept", alternative: 1 },
    key: newId(),
  });
  await expect.poll(() => waitingForALock(watching)).toBe(true);
  await closing.query("COMMIT");

  expect(await accept).toMatchObject({ ok: false, refusal: { name: "campaign-closed" } });
  await Promise.all([closing.end(), watching.end()]);
});
