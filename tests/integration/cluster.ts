import type { TestProject } from "vitest/node";
import { migrateDeploy } from "@/scripts/migrations/deploy";
import { temporaryDatabase } from "@/scripts/temporary-database";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the migrated database. Each test file gets a copy of it. */
    templateUrl: string;
  }
}

/** One temporary PostgreSQL for the whole run, migrated once. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await temporaryDatabase();
  await migrateDeploy(url);
  project.provide("templateUrl", url);
  return stop;
}
