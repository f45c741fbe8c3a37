import { randomUUID } from "node:crypto";
import { chmod, chown, link, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Writes a file that only its owner may read, entirely or not at all. If root writes into somebody's folder, the file
 * belongs to them; otherwise they would be locked out. `unlessThere` keeps an existing file.
 */
export async function writePrivately(
  file: string,
  text: string,
  { unlessThere = false } = {},
): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  await chmod(draft, 0o600);
  if (process.getuid?.() === 0) {
    const { uid, gid } = await stat(folder);
    await chown(draft, uid, gid);
  }
  if (!unlessThere) return rename(draft, file);
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
}
