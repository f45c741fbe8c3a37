import { chosenDatabase } from "./database";
import { migrateDeploy } from "./migrations/deploy";

// npm run db:migrate: brings the database of DATABASE_URL, or this checkout's own, up to date.
const database = await chosenDatabase();
try {
  const applied = await migrateDeploy(database.url);
  console.log(applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await database.stop();
}
