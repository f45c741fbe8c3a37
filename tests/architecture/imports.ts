import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.join(import.meta.dirname, "..", "..");

/** A source file and what it imports: paths of our own from the root, or names of packages. `written` is as it stands there. */
export type SourceFile = { file: string; text: string; imports: Import[] };
export type Import = { from: string; written: string; isType: boolean; isOurs: boolean };

const STATEMENT = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^"';]*?from\s+)?"([^"]+)"/g;

/** Every TypeScript file below the given folders, with its imports resolved. */
export function sourcesIn(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("generated"))
      .map((name) => read(path.posix.join(folder, name.split(path.sep).join("/")))),
  );
}

function read(file: string): SourceFile {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const imports = [...text.matchAll(STATEMENT)].map(([, , type, names, from]) => ({
    ...resolve(file, from ?? ""),
    written: from ?? "",
    // `import { type A, type B }` leaves nothing at run time either.
    isType: type !== undefined || isOnlyTypes(names ?? ""),
  }));
  return { file, text, imports };
}

function isOnlyTypes(names: string): boolean {
  const inBraces = /^\{([^}]*)\}/.exec(names.trim())?.[1];
  if (inBraces === undefined) return false;
  const each = inBraces.split(",").filter((name) => name.trim() !== "");
  return each.length > 0 && each.every((name) => name.trim().startsWith("type "));
}

function resolve(file: string, from: string): { from: string; isOurs: boolean } {
  if (from.startsWith("@/")) return { from: withEnding(from.slice(2)), isOurs: true };
  if (from.startsWith("."))
    return { from: withEnding(path.posix.join(path.posix.dirname(file), from)), isOurs: true };
  return { from, isOurs: false };
}

function withEnding(name: string): string {
  return (
    [".ts", ".tsx"]
      .map((ending) => name + ending)
      .find((candidate) => existsSync(path.join(ROOT, candidate))) ?? name
  );
}

/**
 * Every file that `starts` reach through imports at run time, with the way to it. Files that `isEnd` are not followed
 * further.
 */
export function reachedFrom(
  starts: readonly SourceFile[],
  sources: readonly SourceFile[],
  isEnd: (source: SourceFile) => boolean = () => false,
): Map<string, string> {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const trails = new Map<string, string>();
  const visit = (source: SourceFile, trail: string) => {
    if (trails.has(source.file)) return;
    trails.set(source.file, trail);
    if (isEnd(source)) return;
    for (const { from, isOurs, isType } of source.imports) {
      const next = byFile.get(from);
      if (isOurs && !isType && next !== undefined) visit(next, `${trail} -> ${from}`);
    }
  };
  for (const start of starts) visit(start, start.file);
  return trails;
}
