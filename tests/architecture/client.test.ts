import { expect, it } from "vitest";
import type { Source } from "./imports";
import { type Role, roleOf, SOURCES } from "./roles";

const SERVER_ONLY: readonly Role[] = ["queries", "statement", "service", "schema", "machinery"];

/** Packages that a browser may be sent. */
const CLIENT_PACKAGES = /^(react|react-dom|next\/(link|navigation|form)|clsx|date-fns(\/constants)?|uuid)$/;

const CLIENTS = SOURCES.filter(({ text }) => text.startsWith('"use client"'));
const BY_FILE = new Map(SOURCES.map((source) => [source.file, source]));

/** Every file and package that a client component brings to the browser, each as the chain of imports to it. */
function broughtBy(client: Source): string[][] {
  const chains = new Map([[client.file, [client.file]]]);
  for (const [place, chain] of chains) {
    const source = BY_FILE.get(place);
    // The browser gets the address of an action, and none of its code.
    if (source === undefined || source.text.startsWith('"use server"')) continue;
    for (const { from, isType } of source.imports)
      if (!isType && !chains.has(from)) chains.set(from, [...chain, from]);
  }
  return [...chains.values()];
}

function isForServers(place: string): boolean {
  if (!BY_FILE.has(place)) return !place.endsWith(".css") && !CLIENT_PACKAGES.test(place);
  return SERVER_ONLY.includes(roleOf(place)) || place.startsWith("prisma/");
}

it("sends no server code to the browser, through any chain of imports", () => {
  expect(CLIENTS.length).toBeGreaterThan(10);
  const offences = CLIENTS.flatMap(broughtBy)
    .filter((chain) => isForServers(chain.at(-1) ?? ""))
    .map((chain) => chain.join(" -> "));
  expect(offences).toEqual([]);
});

it("has a reason for each client component", () => {
  expect(CLIENTS.filter(({ text }) => !/^"use client"; \/\/ \S/.test(text)).map(({ file }) => file)).toEqual(
    [],
  );
});
