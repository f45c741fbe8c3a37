import { expect, it } from "vitest";
import type { Import, SourceFile } from "./imports";
import { SOURCES } from "./roles";

/** For each place, the places that it imports. */
type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** The graph of files, grouped by `placeOf`; files without a place are left out. */
function graphOf(sources: readonly SourceFile[], placeOf: (file: string) => string | null): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { file, imports } of sources) {
    const here = placeOf(file);
    if (here === null) continue;
    const places = graph.get(here) ?? new Set();
    for (const { from } of imports.filter(({ isOurs }: Import) => isOurs)) {
      const there = placeOf(from);
      if (there !== null && (there !== here || here === file)) places.add(there);
    }
    graph.set(here, places);
  }
  return graph;
}

/** The circles of a graph, each as the list of its places. */
function circlesIn(graph: Graph): string[] {
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (place: string, trail: readonly string[]) => {
    if (trail.includes(place)) circles.push([...trail.slice(trail.indexOf(place)), place].join(" -> "));
    if (finished.has(place) || trail.includes(place)) return;
    for (const next of graph.get(place) ?? []) visit(next, [...trail, place]);
    finished.add(place);
  };
  for (const place of graph.keys()) visit(place, []);
  return circles;
}

/** A noun's folder in lib or components. */
function nounOf(file: string): string | null {
  return /^(lib|components)\/[^/]+(?=\/)/.exec(file)?.[0] ?? null;
}

// A type import counts too: a noun that needs another noun's types cannot be understood without it.

it("has no circles between files", () => {
  expect(circlesIn(graphOf(SOURCES, (file) => file))).toEqual([]);
});

it("has no circles between nouns", () => {
  expect(circlesIn(graphOf(SOURCES, nounOf))).toEqual([]);
});

it("finds a circle through any number of files and nouns", () => {
  const source = (file: string, ...from: string[]): SourceFile => ({
    file,
    text: "",
    imports: from.map((one) => ({ from: one, written: "", isType: true, isOurs: true })),
  });
  const sources = [
    source("lib/a/a.ts", "lib/b/b.ts", "lib/a/schema.ts"),
    source("lib/b/b.ts", "lib/c/c.ts"),
    source("lib/c/queries.ts", "lib/a/schema.ts"),
  ];
  expect(circlesIn(graphOf(sources, (file) => file))).toEqual([]);
  expect(circlesIn(graphOf(sources, nounOf))).toEqual(["lib/a -> lib/b -> lib/c -> lib/a"]);
});
