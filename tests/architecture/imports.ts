import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.join(import.meta.dirname, "..", "..");

/** A source file and its imports: paths from the root, or names of packages. `written` is the import as typed. */
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
    // `import { type A, type B }` also leaves nothing at run time.
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
 * Every file that `starts` reach through imports at run time, with the chain of imports to it. The imports of files that
 * match `isEnd` are not followed.
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
