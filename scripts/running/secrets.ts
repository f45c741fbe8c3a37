import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { STATE_FOLDER } from "../database";
import { writePrivately } from "../private-file";

const FILE = path.join(STATE_FOLDER, "auth-secret");

/**
 * The secret that encrypts the session cookies of this checkout's own server. It is made once, so that a restart
 * signs nobody out.
 */
export async function authSecret(): Promise<string> {
  const kept = await readFile(FILE, "utf8").catch(() => "");
  if (kept.length === 64) return kept;
  const made = randomBytes(32).toString("hex");
  await writePrivately(FILE, made);
  return made;
}
