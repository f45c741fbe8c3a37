import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { safePath } from "@/lib/session/landing";

const APP = path.join(import.meta.dirname, "..", "..", "app");

/** The addresses of the app's files of this name, with an id for each parameter. */
function addressesOf(file: string): string[] {
  return readdirSync(APP, { recursive: true, encoding: "utf8" })
    .filter((found) => path.basename(found) === file)
    .map((found) => {
      const parts = path.dirname(found).split(path.sep);
      const shown = parts.filter((part) => part !== "." && !part.startsWith("("));
      return `/${shown.map((part) => (part.startsWith("[") ? ID : part)).join("/")}`;
    });
}
const ID = "01a20304-ac2f-799f-937e-61942f6538bd";

test("signing in leads to a page, also when a file or rows were asked for", () => {
  const pages = addressesOf("page.tsx");
  const routes = addressesOf("route.ts").filter((address) => !address.startsWith("/api"));
  expect(routes.length).toBeGreaterThan(3);
  for (const address of routes)
    for (const asked of [address, `${address}?a=b`, `${address}/`]) {
      expect(pages, asked).toContain(safePath(asked));
      expect(address.startsWith(safePath(asked) ?? "nowhere"), asked).toBe(true);
    }
  for (const address of pages.filter((one) => !/^\/sign-(in|up)/.test(one)))
    expect(safePath(`${address}?q=1`)).toBe(`${address}?q=1`);
});

test.each(["/api", "/api/v1/negotiations", "/_next/static/x.js"])("nobody lands on %s", (address) =>
  expect(safePath(address)).toBeNull(),
);
