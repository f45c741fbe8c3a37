import "@/server/environment";
import { fail } from "@/server/lifetime";
import { chosenDatabase } from "./database";
import { migrateDeploy } from "./migrations/deploy";

// npm run db:migrate: brings the database in DATABASE_URL, or this checkout's own, up to date.
async function migrate(): Promise<void> {
  const database = await chosenDatabase();
  try {
    const applied = await migrateDeploy(database.url, database);
    console.log(applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`);
  } finally {
    await database.stop();
  }
}

migrate().catch(fail);
