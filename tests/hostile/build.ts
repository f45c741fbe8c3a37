import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..", "..");
const MANIFEST = path.join(ROOT, ".next", "server", "server-reference-manifest.json");

/** A server action of the build: a public endpoint on each page whose tree can reach it. */
export type Action = { id: string; file: string; name: string; pages: string[] };

type Manifest = Record<
  "node" | "edge",
  Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
>;

/** Every action that the build serves, by name. Two with the same name would hide each other, so that throws. */
export const ACTIONS: ReadonlyMap<string, Action> = (() => {
  const { node, edge } = JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest;
  const found = Object.entries({ ...node, ...edge }).map(([id, { filename, exportedName, workers }]) => ({
    id,
    file: filename,
    name: exportedName,
    pages: Object.keys(workers).map(addressOf),
  }));
  const byName = new Map(found.map((action) => [action.name, action]));
  if (byName.size !== found.length) throw new Error("two actions have one name");
  return byName;
})();

/** The address pattern of every page and route handler in app/: "/campaigns/[campaignId]/offers". */
export const ROUTES: readonly string[] = readdirSync(path.join(ROOT, "app"), { recursive: true })
  .map(String)
  .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
  .map((file) => addressOf(`app/${file.replace(/\.tsx?$/, "")}`))
  .sort();

/** "app/(brand)/campaigns/page" -> "/campaigns". */
function addressOf(file: string): string {
  const folders = file
    .split("/")
    .slice(1, -1)
    .filter((folder) => !/^\(.*\)$/.test(folder));
  return `/${folders.join("/")}`;
}
