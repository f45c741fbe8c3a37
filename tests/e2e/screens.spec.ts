import type { Page } from "@playwright/test";
import axe from "axe-core";
import { expect, test } from "./cast";
import { personFor, SCREENS } from "./screens";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** In the dark only the colours differ, so everything else is checked in the light. */
const RULES = {
  light: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  dark: ["color-contrast", "link-in-text-block"],
};
const WIDTHS = [1440, 390] as const;
const THEMES = ["light", "dark"] as const;
const NARROWEST = 320;
/** So tall that nothing is under the moves at the bottom of the screen, where axe would report it as covered. */
const HIGH = 3000;

for (const { name, as: who, path, act, shows } of SCREENS)
  test(`everyone can read and use this screen: ${name}`, async ({ stage, as }) => {
    const app = await as(await personFor(stage, who));
    const { page } = app;
    await app.goTo(typeof path === "string" ? path : await path(stage));
    await act?.(app);
    await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible();
    await page.evaluate(axe.source);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HIGH });
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        expect.soft(await flawsOf(page, RULES[colorScheme]), `${width} pixels, ${colorScheme}`).toEqual([]);
      }
    }
    for (const width of [390, NARROWEST]) {
      await page.setViewportSize({ width, height: 700 });
      expect.soft(await page.evaluate(overhang), `${width} pixels wide`).toEqual([]);
    }
  });

/** What breaks WCAG 2.2 AA, as axe finds it: the rule, the element, the reason. */
function flawsOf(page: Page, rules: string[]): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run({ runOnly, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")}\n${node.failureSummary}`),
    );
  }, rules);
}

/** Runs in the page: the outermost elements that make it scroll sideways, if it does. */
function overhang(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .slice(0, 5)
    .map(
      (element) => `${element.tagName}.${element.className} goes to ${element.getBoundingClientRect().right}`,
    );
}
