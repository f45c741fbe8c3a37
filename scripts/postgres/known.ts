import { randomBytes } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { writePrivately } from "../private-file";

/** What is stored about a cluster: the password of its roles, the port it last used, and where its files are. */
export type Known = { password: string; port: number; files: string };

const PASSWORD_BYTES = 24;

/**
 * Reads what is stored about the cluster with these files, or makes a new password. If two commands run at the same
 * time, only one makes it.
 */
export async function knownIn(stateFolder: string, files: string, usualPort: number): Promise<Known> {
  const exists = await stat(files).catch(() => null);
  const known = await recall(stateFolder);
  if (known) return known;
  if (exists) throw new Error(`The database's password is missing. Delete ${files} to start over.`);
  const fresh = { password: randomBytes(PASSWORD_BYTES).toString("hex"), port: usualPort, files };
  await writePrivately(fileIn(stateFolder), format(fresh), { unlessThere: true });
  return (await recall(stateFolder)) ?? fresh;
}

/** Stores what is known for the next start. */
export async function remember(stateFolder: string, known: Known): Promise<void> {
  await writePrivately(fileIn(stateFolder), format(known));
}

async function recall(stateFolder: string): Promise<Known | null> {
  const file = fileIn(stateFolder);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new Error(`${file} cannot be read. Run the command as the account that owns it.`);
  });
  return text === null ? null : JSON.parse(text);
}

function fileIn(stateFolder: string): string {
  return path.join(stateFolder, "database.json");
}

function format(known: Known): string {
  return JSON.stringify(known, null, 2) + "\n";
}
