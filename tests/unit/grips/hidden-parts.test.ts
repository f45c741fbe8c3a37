import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { createElement, Suspense, use } from "react";
import { renderToReadableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { HIDDEN_STYLE } from "@/lib/grips/hidden-parts";

/** A page whose only part arrives late. */
async function drawing(): Promise<string> {
  const late = wait(10, "late");
  const Part = () => createElement("text", {}, use(late));
  const part = createElement(Suspense, { fallback: createElement("g") }, createElement(Part));
  return new Response(await renderToReadableStream(createElement("svg", {}, part))).text();
}

test("React hides a late part of a page with a style, and the policy allows exactly that style", async () => {
  const styles = [...(await drawing()).matchAll(/ style="([^"]*)"/g)].map(([, style]) => style ?? "");
  expect(styles.length, "the grip can go").toBeGreaterThan(0);
  for (const style of styles)
    expect(HIDDEN_STYLE).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
});
