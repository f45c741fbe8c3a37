import { expect, type Locator, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";

export type App = ReturnType<typeof appOn>;

type Counter = { fee: string; alternative?: string; message?: string; override?: string };
type Application = { rate?: string; message?: string; product?: string };
type Campaign = { name: string; brief?: string; budget: string; fixedFee?: string };
type Channel = { platform: string; handle: string; followers: string; engagement: string };
type Profile = { email: string; name: string; handle: string; channels: readonly Channel[] };

export const PASSWORD = "walnut harbour violin";

/** What a person does in Parley, one verb at a time, on one page of a browser. */
export function appOn(page: Page) {
  const press = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByRole("button", { name }).click();
  const follow = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByRole("link", { name, exact: typeof name === "string" }).click();
  const form = (name: string | RegExp) => page.getByRole("form", { name });
  const drawer = page.getByRole("dialog");

  return {
    page,
    press,
    follow,
    form,
    drawer,
    goTo: (path: string) => page.goto(path),
    group: (status: string) => page.getByRole("rowgroup", { name: status }),
    countIn: (status: string) => page.getByRole("rowgroup", { name: status }).locator("[data-count]"),
    /** What a form answered. Next.js adds an alert of its own to the page, which is not meant here. */
    alert: page.getByRole("main").getByRole("alert"),
    history: page.getByRole("region", { name: "History" }),
    budget: page.getByRole("region", { name: "Budget" }),
    bell: page.getByRole("link", { name: /^Notifications/ }),

    /** Opens the panel under a chip: the fields of a filter, or the sort orders. */
    openMenu: (name: string) => page.locator("summary", { hasText: new RegExp(`^${name}$`) }).click(),

    async signIn(email: string, password = PASSWORD) {
      await page.goto("/sign-in");
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(password);
      await press("Sign in");
    },

    async signUpBrand({ brand, name, email }: { brand: string; name: string; email: string }) {
      await page.goto("/sign-up/brand");
      await page.getByRole("textbox", { name: "Brand", exact: true }).fill(brand);
      await page.getByLabel("Your name").fill(name);
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await press("Create the brand");
    },

    async signUpInfluencer({ email, name, handle, channels }: Profile) {
      await page.goto("/sign-up/influencer");
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByLabel("Name", { exact: true }).fill(name);
      await page.getByLabel("Handle", { exact: true }).fill(handle);
      for (const { platform, ...channel } of channels) {
        await page.getByLabel(`${platform}: Handle`).fill(channel.handle);
        await page.getByLabel(`${platform}: Followers`).fill(channel.followers);
        await page.getByLabel(`${platform}: Engagement`).fill(channel.engagement);
      }
      await press("Create my profile");
    },

    /** Fills in the form of a campaign. The test presses the button. */
    async describeCampaign({ name, brief = "Cook with us.", budget, fixedFee }: Campaign) {
      await page.goto("/campaigns/new");
      await page.getByLabel("Name", { exact: true }).fill(name);
      await page.getByLabel("Brief").fill(brief);
      await page.getByLabel("Budget", { exact: true }).fill(budget);
      if (fixedFee === undefined) return;
      await page.getByLabel("Fixed rate").check();
      await page.getByLabel("Fixed fee").fill(fixedFee);
    },

    /** Fixes a term for everyone, in the form of a campaign. */
    fixTerm: (name: string) => page.getByRole("group", { name, exact: true }).getByLabel("Fixed").check(),

    async openCampaign(name: string) {
      await page.goto("/campaigns");
      await follow(name);
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    },

    async openApplicant(name: string) {
      await follow(name);
      await expect(page.getByRole("dialog", { name: `Negotiation with ${name}` })).toBeVisible();
    },

    async apply({ rate, message, product }: Application) {
      const application = form("Application");
      if (rate !== undefined) await application.getByLabel("Your rate").fill(rate);
      await application.getByLabel("What, line 1").selectOption("Instagram reel");
      if (product !== undefined)
        await application.getByLabel("Product you’d like", { exact: true }).selectOption(product);
      if (message !== undefined) await application.getByLabel(/^Message to/).fill(message);
      await press("Send application", application);
    },

    async counter({ fee, alternative, message, override }: Counter) {
      await follow(/^Counter /);
      const counteroffer = form("Counteroffer");
      await counteroffer.getByLabel("Fee", { exact: true }).fill(fee);
      if (alternative !== undefined) {
        await follow("Offer an alternative", counteroffer);
        await counteroffer.getByLabel("Fee, alternative 2").fill(alternative);
      }
      if (message !== undefined) await counteroffer.getByLabel(/^Message to/).fill(message);
      if (override !== undefined)
        await counteroffer.getByLabel("Reason for going over budget").fill(override);
      await press("Send counteroffer", counteroffer);
    },

    /** Opens the fields of a right, exclusivity or gift by its label, such as "Paid use, alternative 2". */
    unfold: (name: string) => page.locator(`summary[aria-label^="${name}: "]`).click(),

    async accept() {
      await follow(/^Accept /);
      await press(/^Accept /, form(/^Accept/));
    },

    async decline({ reason, words }: { reason?: string; words?: string }) {
      await follow("Decline");
      const decline = form("Decline");
      if (reason !== undefined) await decline.getByLabel(reason, { exact: true }).check();
      if (words !== undefined) await decline.getByLabel(/^Note to /).fill(words);
      await press("Decline for good", decline);
    },

    async withdraw(words: string) {
      await follow("Withdraw");
      await form("Withdraw")
        .getByLabel(/^Note to /)
        .fill(words);
      await press("Withdraw for good");
    },

    /** Waits until this person has this notification. */
    async hear(sentence: string | RegExp) {
      await page.goto("/notifications");
      await expect(async () => {
        await page.reload();
        await expect(page.getByRole("list", { name: "Notifications" })).toContainText(sentence, {
          timeout: 500,
        });
      }).toPass({ timeout: 30_000 });
    },

    async finaliseRoster() {
      await follow("Finalise roster");
      await press(/^Finalise/, form("Finalise the roster"));
    },

    /** The text of the exported roster. */
    async exportRoster(): Promise<{ name: string; text: string }> {
      const [download] = await Promise.all([page.waitForEvent("download"), follow("Export CSV")]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
    },
  };
}
