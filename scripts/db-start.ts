import pg from "pg";
import { connectionTo, LONG_SECONDS } from "@/lib/db/connection";
import { endWith, fail } from "@/server/lifetime";
import { eraseDatabase, startDatabase } from "./database";
import { refuseOtherVersion } from "./migrations/version";

// npm run db:start [-- --reset]: runs this checkout's own database in the foreground, until Ctrl-C.
const A_MINUTE_MS = 60_000;

try {
  if (process.argv.includes("--reset")) await eraseDatabase();
  const database = await startDatabase();
  await refuseOther(database.url).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  console.log(`DATABASE_URL=${database.url}`);
  console.log("Ctrl-C stops it.");
  const awake = setInterval(() => undefined, A_MINUTE_MS);
  endWith(async () => {
    clearInterval(awake);
    await database.stop();
  });
} catch (error) {
  fail(error);
}

async function refuseOther(url: string): Promise<void> {
  const client = new pg.Client(connectionTo(url, LONG_SECONDS));
  await client.connect();
  try {
    await refuseOtherVersion(client, true);
  } finally {
    await client.end();
  }
}
