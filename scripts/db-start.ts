import { startDatabase } from "./database";

// npm run db:start: this checkout's own database in the foreground, until Ctrl-C.
const database = await startDatabase();
console.log(`DATABASE_URL=${database.url}`);
console.log("Ctrl-C stops it.");

const awake = setInterval(() => undefined, 60_000);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    clearInterval(awake);
    void database.stop();
  });
}
