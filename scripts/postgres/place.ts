import { createHash } from "node:crypto";
import { chmod, mkdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { type Account, canReach, databaseAccount } from "./account";

export type DatabasePlace = { account: Account; home: string };

const FILES = "postgres";

/**
 * Where a checkout's database is, and which account it runs as. Usually it is in `stateFolder`. If root runs it as an
 * account that cannot enter that folder (a checkout in root's own home), it gets its own folder under /var/lib.
 * Existing files keep their owner.
 */
export async function placeFor(stateFolder: string): Promise<DatabasePlace> {
  const account = databaseAccount();
  const inside = await ready(stateFolder);
  const owner = await ownerOf(path.join(inside, FILES));
  for (const candidate of [owner, account]) {
    if (candidate !== undefined && canReach(candidate, inside)) return { account: candidate, home: inside };
  }
  if (account === null) throw new Error(`This account cannot enter ${inside}. Run the command as its owner.`);
  const checkout = createHash("sha256").update(inside).digest("hex").slice(0, 12);
  const outside = await ready(path.join(await ready("/var/lib/parley"), checkout));
  if (canReach(account, outside)) return { account, home: outside };
  throw new Error(
    `The database's account can reach neither ${inside} nor ${outside}. Move the checkout to a folder that everyone can enter, or set DATABASE_URL.`,
  );
}

/** The folder of the cluster's files within its home. */
export function filesIn(home: string): string {
  return path.join(home, FILES);
}

async function ready(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const real = await realpath(folder);
  // Other accounts may pass through to their own files, but cannot list or read anything else.
  if ((await stat(real)).uid === process.getuid?.()) await chmod(real, 0o711);
  return real;
}

/**
 * The account to run existing files as: for root the owner of the files; anyone else can only run them as themselves.
 */
async function ownerOf(files: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const found = await stat(files).catch(() => null);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}
