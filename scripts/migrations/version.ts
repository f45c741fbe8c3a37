import type pg from "pg";
import { appliedMigrations, checksumOf } from "@/lib/grips/migration-table";
import { migrationScripts } from "./folder";

/**
 * Throws if other migrations than those of this checkout made the database, in one sentence that says what to do: `isOwn`
 * tells the checkout's own database from one that DATABASE_URL names. Nothing in the database is changed.
 */
export async function refuseOtherVersion(client: pg.ClientBase, isOwn: boolean): Promise<void> {
  const maker = await otherMaker(client);
  if (maker === null) return;
  throw new Error(
    isOwn
      ? `The database in .parley was made by ${maker} Parley: start with --reset (npm run demo -- --reset), which erases it and begins anew.`
      : `The database of DATABASE_URL was made by ${maker} Parley, and nothing in it was changed: name an empty database, or start the Parley that made it.`,
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
