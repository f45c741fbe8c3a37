import { endWith, fail } from "@/server/lifetime";
import { startDatabase } from "./database";

// npm run db:start: this checkout's own database in the foreground, until Ctrl-C.
const A_MINUTE_MS = 60_000;

try {
  const database = await startDatabase();
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
