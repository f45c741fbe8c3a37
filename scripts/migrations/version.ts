import type pg from "pg";
import { appliedMigrations, checksumOf } from "@/lib/grips/migration-table";
import { migrationScripts } from "./folder";

/**
 * Throws if the database was made by other migrations than this checkout's, with one sentence that says what to do.
 * `isOwn` tells the checkout's own database from one in DATABASE_URL. Changes nothing in the database.
 */
export async function refuseOtherVersion(client: pg.ClientBase, isOwn: boolean): Promise<void> {
  const maker = await otherMaker(client);
  if (maker === null) return;
  throw new Error(
    isOwn
      ? `The database in .parley was made by ${maker} Parley. Start with --reset (npm run demo -- --reset) to erase it and start over.`
      : `The database in DATABASE_URL was made by ${maker} Parley. It has not been changed. Use an empty database, or start the version of Parley that made it.`,
  );
}

async function otherMaker(client: pg.ClientBase): Promise<"an older" | "a newer" | null> {
  const scripts = await migrationScripts();
  const ours = new Map(scripts.map(({ name, script }) => [name, checksumOf(script)]));
  const others = (await appliedMigrations(client)).filter(
    ({ name, checksum }) => ours.get(name) !== checksum,
  );
  if (others.length === 0) return null;
  const newest = scripts.at(-1)?.name ?? "";
  return others.every(({ name }) => name > newest) ? "a newer" : "an older";
}
