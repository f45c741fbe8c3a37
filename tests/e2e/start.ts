import { build, isBuilt } from "@/scripts/running/build";
import type { Child } from "@/scripts/running/child";
import { prepareDatabase } from "@/scripts/running/content";
import { environment, startParley } from "@/scripts/running/parley";
import { temporaryDatabase } from "@/scripts/temporary-database";

/** The built application with its worker, on a temporary database that holds the demo content. */
export default async function start(): Promise<() => Promise<void>> {
  if (!isBuilt()) await build();
  const database = await temporaryDatabase();
  const children: Child[] = [];
  const stop = async () => {
    for (const child of children.reverse()) await child.stop();
    await database.stop();
  };
  try {
    const env = await environment({ databaseUrl: database.url, port: Number(process.env.E2E_PORT) });
    const started = (child: Child) => void children.push(child);
    // The tests' stage uses the same database: see cast.ts.
    process.env.E2E_ENVIRONMENT = JSON.stringify(env);
    await prepareDatabase(database.url, { env, scale: 0, isOwn: false, started });
    const parley = startParley({
      env,
      logFolder: process.env.E2E_LOGS ?? "",
    });
    started(parley);
    await parley.ready;
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
