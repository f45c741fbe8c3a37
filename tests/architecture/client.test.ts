import { expect, it } from "vitest";
import { reachedFrom, type SourceFile } from "./imports";
import { type FileRole, roleOf, SOURCES } from "./roles";

const SERVER_ONLY: readonly FileRole[] = ["queries", "statement", "service", "schema", "machinery"];

/** Packages that may be sent to a browser. */
const CLIENT_PACKAGES = /^(react|react-dom|next\/(link|navigation|form)|clsx|date-fns(\/constants)?|uuid)$/;

const CLIENTS = SOURCES.filter(({ text }) => text.startsWith('"use client"'));

/** The browser gets an action's address, but none of its code. */
function isAction({ text }: SourceFile): boolean {
  return text.startsWith('"use server"');
}

it("sends no server code to the browser, through any chain of imports", () => {
  expect(CLIENTS.length).toBeGreaterThan(10);
  const trails = reachedFrom(CLIENTS, SOURCES, isAction);
  const sent = SOURCES.filter((source) => trails.has(source.file) && !isAction(source));
  expect(
    sent.filter(({ file }) => SERVER_ONLY.includes(roleOf(file))).map(({ file }) => trails.get(file)),
  ).toEqual([]);
  const packages = sent.flatMap(({ file, imports }) =>
    imports
      .filter(
        ({ from, isOurs, isType }) => !isType && (isOurs ? isGenerated(from) : !CLIENT_PACKAGES.test(from)),
      )
      .map(({ from }) => `${trails.get(file)} -> ${from}`),
  );
  expect(packages).toEqual([]);
});

function isGenerated(file: string): boolean {
  return file.startsWith("prisma/");
}

it("states a reason for each client component", () => {
  expect(CLIENTS.filter(({ text }) => !/^"use client"; \/\/ \S/.test(text)).map(({ file }) => file)).toEqual(
    [],
  );
});
