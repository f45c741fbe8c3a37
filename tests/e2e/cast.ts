import { type Browser, type BrowserContextOptions, expect, type Page, test as base } from "@playwright/test";
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { type App, appOn } from "./app";
import type { Player, Reply, Stage, Wish } from "./stage";

export { expect };

/** Opens a new browser with this person signed in, or with nobody if null. */
type As = (person: Player | null, options?: BrowserContextOptions) => Promise<App>;

/**
 * Every test says who it is (`as`) and sets up what it needs (`stage`). A test also fails if one of its browsers reports
 * an error in the console, a breach of the content security policy, or an answer of 500 or more.
 */
export const test = base.extend<{ as: As }, { stage: Stage }>({
  stage: [
    async ({}, give) => {
      const child = fork(path.join(import.meta.dirname, "stage.ts"), {
        execArgv: ["--import", "tsx"],
        env: JSON.parse(process.env.E2E_ENVIRONMENT ?? "{}"),
        serialization: "advanced",
      });
      await give(stageOf(child));
      child.kill();
    },
    { scope: "worker" },
  ],

  as: async ({ browser, baseURL }, give) => {
    const complaints: string[] = [];
    const opened: App[] = [];
    await give(async (person, options) => {
      const page = await openPage(browser, baseURL ?? "", person, options);
      watch(page, complaints);
      const app = appOn(page);
      opened.push(app);
      return app;
    });
    for (const { page } of opened) await page.context().close();
    expect(complaints, "what the browsers complained about").toEqual([]);
  },
});

async function openPage(
  browser: Browser,
  url: string,
  person: Player | null,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  // As in a browser that has been here before. One without scripts can never have sent its time zone.
  if (options.javaScriptEnabled !== false)
    await context.addCookies([{ name: "zone", value: encodeURIComponent("Europe/London"), url }]);
  if (person) await context.addCookies([{ name: "parley-session", value: person.cookie, url }]);
  return context.newPage();
}

function watch(page: Page, complaints: string[]): void {
  const asked = new Set<string>();
  page.on("request", (request) => {
    if (request.isNavigationRequest()) asked.add(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} from ${response.url()}`);
  });
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  page.on("console", (message) => {
    // Chromium reports an address without a page, which the tests that go there check themselves. With an answer that is no
    // page and names no icon, it also requests an icon by itself.
    const { url } = message.location();
    const isMissingPage =
      /status of 404/.test(message.text()) && (asked.has(url) || url.endsWith("/favicon.ico"));
    // It also reports a request that a test itself cut off, and an action that the server no longer knows.
    const isUnsent = /net::ERR_INTERNET_DISCONNECTED|status of 409/.test(message.text());
    if (message.type() === "error" && !isMissingPage && !isUnsent)
      complaints.push(`${message.text()} (${page.url()})`);
  });
}

/** The stage's verbs, which run in a process of their own. */
function stageOf(child: ChildProcess): Stage {
  const waiting = new Map<number, (answer: Reply) => void>();
  let wishes = 0;
  child.on("message", (answer: Reply) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  child.on("exit", () => waiting.forEach((tell, id) => tell({ id, error: "The stage ended." })));
  const ask = async (verb: Wish["verb"], given: unknown[]) => {
    const id = ++wishes;
    const { found, error } = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      child.send({ id, verb, given } satisfies Wish);
    });
    if (error !== undefined) throw new Error(`${verb}: ${error}`);
    return found;
  };
  return new Proxy({} as Stage, {
    get:
      (_, verb) =>
      (...given: unknown[]) =>
        ask(verb as Wish["verb"], given),
  });
}
