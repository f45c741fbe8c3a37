import { createHash } from "node:crypto";
import { chmod, mkdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { type Account, canReach, databaseAccount } from "./account";

export type Place = { account: Account; home: string };

const FILES = "postgres";

/**
 * Where a checkout's database lives and whom it runs as: in `stateFolder`, or, where root lends it an account
 * that cannot go there (a checkout in root's own home), in a folder of this checkout's own under /var/lib.
 * Files that are there already go on belonging to whom they belong.
 */
export async function placeFor(stateFolder: string): Promise<Place> {
  const account = databaseAccount();
  const inside = await ready(stateFolder);
  const owner = await ownerOf(path.join(inside, FILES));
  for (const candidate of [owner, account]) {
    if (candidate !== undefined && canReach(candidate, inside)) return { account: candidate, home: inside };
  }
  if (account === null) throw new Error(`This account cannot enter ${inside}: run the command as its owner.`);
  const checkout = createHash("sha256").update(inside).digest("hex").slice(0, 12);
  const outside = await ready(path.join(await ready("/var/lib/parley"), checkout));
  if (canReach(account, outside)) return { account, home: outside };
  throw new Error(
    `The database's account can reach neither ${inside} nor ${outside}: move the checkout to a folder open to all, or set DATABASE_URL.`,
  );
}

/** The folder of the cluster's files within its home. */
export function filesIn(home: string): string {
  return path.join(home, FILES);
}

async function ready(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const real = await realpath(folder);
  // Others may pass through to files they own, and read nothing.
  if ((await stat(real)).uid === process.getuid?.()) await chmod(real, 0o711);
  return real;
}

/** Root runs a database as its files' owner; anyone else only as themselves. */
async function ownerOf(files: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const found = await stat(files).catch(() => null);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}
