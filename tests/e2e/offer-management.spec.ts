import type { Locator } from "@playwright/test";
import { type App } from "./app";
import { expect, test } from "./cast";
import type { Stage } from "./stage";

const THREE = [
  { name: "Maya Okafor", fee: 140_000, followers: 5_000 },
  { name: "Dev Patel", fee: 90_000, followers: 900_000 },
  { name: "Noah Kim", fee: 70_000, followers: 60_000 },
];

async function campaignWith(stage: Stage, applicants: typeof THREE) {
  const { manager } = await stage.brand();
  const campaignId = await stage.campaign(manager);
  await stage.applicants(campaignId, applicants);
  return { manager, path: `/campaigns/${campaignId}/offers` };
}

function names(app: App, status = "Action Required") {
  return app.group(status).locator("a.row-link");
}

test("search, filters and order are in the URL and survive a reload", async ({ stage, as }) => {
  const { manager, path } = await campaignWith(stage, THREE);
  const priya = await as(manager);
  const { page } = priya;
  await priya.goTo(path);
  await page.getByRole("searchbox").fill("ma");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=ma/);
  await expect(names(priya)).toHaveText(["Maya Okafor"]);
  await priya.follow("Clear");
  await expect(names(priya)).toHaveCount(3);

  await priya.openMenu("Sort: deadline");
  await priya.follow("Most followers");
  await expect(names(priya)).toHaveText(["Dev Patel", "Noah Kim", "Maya Okafor"]);
  await expect(page).toHaveURL(/sort=followers/);

  await priya.openMenu("Fee");
  await page.getByLabel("Standing offer, USD, from").fill("800");
  await priya.press("Apply");
  await expect(names(priya)).toHaveText(["Dev Patel", "Maya Okafor"]);
  await priya.openMenu("Followers");
  await page.getByLabel("Followers, to").fill("10000");
  await priya.press("Apply");
  await expect(names(priya)).toHaveText(["Maya Okafor"]);
  await expect(page).toHaveURL(/sort=followers.*|feeMin=800|followersMax=10000/);
  await page.reload();
  await expect(names(priya)).toHaveText(["Maya Okafor"]);
  await expect(page.getByText("Sort: most followers")).toBeVisible();

  await priya.goTo(`${path}?q=nobody+at+all`);
  await expect(page.getByText("No matches")).toBeVisible();
  await priya.follow("Clear search and filters");
  await expect(names(priya)).toHaveCount(3);
});

test("every order sorts the rows", async ({ stage, as }) => {
  const { manager, path } = await campaignWith(stage, THREE);
  const priya = await as(manager);
  const [maya, dev, noah] = ["Maya Okafor", "Dev Patel", "Noah Kim"];
  for (const [sort, order] of [
    ["deadline", [maya, dev, noah]],
    ["newest", [noah, dev, maya]],
    ["oldest", [maya, dev, noah]],
    ["fee", [maya, dev, noah]],
    ["followers", [dev, noah, maya]],
  ] as [string, string[]][]) {
    await priya.goTo(`${path}?sort=${sort}`);
    await expect(names(priya), sort).toHaveText(order);
  }
});

test("a long group grows step by step", async ({ stage, as }) => {
  const crowd = Array.from({ length: 30 }, (_, at) => ({
    name: `Applicant ${at}`,
    fee: 50_000 + at,
    followers: 1,
  }));
  const { manager, path } = await campaignWith(stage, crowd);
  const priya = await as(manager);
  await priya.goTo(path);
  await expect(priya.countIn("Action Required")).toHaveText("30");
  await expect(names(priya)).toHaveCount(25);
  await priya.follow("Show 5 more");
  await expect(names(priya)).toHaveCount(30);
  await expect(priya.page.getByRole("link", { name: /^Show/ })).toHaveCount(0);
  await priya.page.reload();
  await expect(names(priya)).toHaveCount(30);
});

/** The numbers in "Applicant 7" of all rows, as the group shows them. */
async function numbersIn(rows: Locator): Promise<number[]> {
  return (await rows.allTextContents()).map((name) => Number(name.replace(/\D/g, "")));
}
function span(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

test.describe("past what one request shows", () => {
  const [MOST, CROWD] = [200, 230];
  // Both tests share one crowd, because it takes long to make.
  let crowd: ReturnType<typeof newCrowd> | undefined;
  async function newCrowd(stage: Stage) {
    const { manager } = await stage.brand();
    const campaignId = await stage.campaign(manager);
    await stage.crowd(campaignId, CROWD);
    return { manager, path: `/campaigns/${campaignId}/offers?sort=followers&rows.action-required=${MOST}` };
  }

  test("a group moves along and back without JavaScript", async ({ stage, as }) => {
    const { manager, path } = await (crowd ??= newCrowd(stage));
    const priya = await as(manager, { javaScriptEnabled: false });
    const rows = names(priya);
    await priya.goTo(path);
    await priya.follow("Show 25 more");
    await expect.poll(() => numbersIn(rows)).toEqual(span(25, MOST + 25));
    await priya.follow("Show 25 more");
    await expect.poll(() => numbersIn(rows)).toEqual(span(50, CROWD));
    await priya.follow("Show the previous 25");
    await expect.poll(() => numbersIn(rows)).toEqual(span(25, MOST + 25));
    await priya.follow("Show the previous 25");
    await expect.poll(() => numbersIn(rows)).toEqual(span(0, MOST));
    await expect(priya.page.getByRole("link", { name: /^Show the previous/ })).toHaveCount(0);
  });

  test("a group continues below and goes back above, and nothing on the screen disappears", async ({
    stage,
    as,
  }) => {
    const { manager, path } = await (crowd ??= newCrowd(stage));
    const priya = await as(manager);
    const rows = names(priya);
    await priya.goTo(path);
    expect(await numbersIn(rows)).toEqual(span(0, MOST));
    const onwards = await priya.page.getByRole("link", { name: "Show 25 more" }).getAttribute("href");
    await priya.follow("Show 25 more");
    await expect(rows).toHaveCount(MOST + 25);
    await priya.follow("Show 5 more");
    await expect(rows).toHaveCount(CROWD);
    expect(await numbersIn(rows)).toEqual(span(0, CROWD));
    await expect(priya.page.getByRole("link", { name: /^Show/ })).toHaveCount(0);

    // The added rows stay under the drawer and follow a move made there.
    await priya.openApplicant("Applicant 7");
    expect(await numbersIn(rows)).toEqual(span(0, CROWD));
    await priya.decline({ reason: "Budget mismatch" });
    await expect(priya.drawer).toContainText("You declined");
    await priya.follow("Close");
    await expect(rows).toHaveCount(CROWD - 1);
    expect(await numbersIn(rows)).toEqual(span(0, CROWD).filter((number) => number !== 7));
    await priya.openApplicant("Applicant 215");
    await priya.decline({ reason: "Budget mismatch" });
    await expect(rows).toHaveCount(CROWD - 2);

    await priya.goTo(onwards ?? path);
    expect((await numbersIn(rows)).slice(0, 1)).toEqual([25]);
    const shown = await numbersIn(rows);
    await priya.follow("Show the previous 24");
    await expect(rows).toHaveCount(shown.length + 24);
    expect(await numbersIn(rows)).toEqual([...span(0, 25).filter((number) => number !== 7), ...shown]);
    await expect(priya.page.getByRole("link", { name: /^Show the previous/ })).toHaveCount(0);
  });

  test("an influencer's negotiations continue in the same way", async ({ stage, as }) => {
    const person = await stage.influencer();
    await stage.negotiations(person, MOST + 1);
    const maya = await as(person);
    const rows = names(maya, "Awaiting Response");
    await maya.goTo(`/negotiations?rows.awaiting-response=${MOST}`);
    expect(await numbersIn(rows)).toEqual(span(0, MOST));
    await maya.follow("Show 1 more");
    await expect(rows).toHaveCount(MOST + 1);
    expect(await numbersIn(rows)).toEqual(span(0, MOST + 1));
    await maya.follow("Campaign 200");
    await expect(maya.page).toHaveURL(/\/negotiations\/[0-9a-f-]{36}$/);
    await expect(maya.page.getByRole("main")).toContainText("Campaign 200");
  });
});

test("ended groups are folded until they are unfolded, which the URL remembers", async ({ stage, as }) => {
  const { brand, campaignId } = await stage.negotiation({
    fees: [140_000],
    ending: { by: "influencer", move: { kind: "withdraw" } },
  });
  const priya = await as(brand.manager);
  await priya.goTo(`/campaigns/${campaignId}/offers`);
  const ended = names(priya, "No Agreement Reached");
  await expect(ended).toHaveCount(0);
  const head = priya.page.getByRole("link", { name: /^No Agreement Reached/ });
  await expect(head).toHaveAttribute("aria-expanded", "false");
  await head.click();
  await expect(ended).toHaveText(["Maya Okafor"]);
  await expect(head).toHaveAttribute("aria-expanded", "true");
  await priya.page.reload();
  await expect(ended).toHaveText(["Maya Okafor"]);
  await head.click();
  await expect(ended).toHaveCount(0);
});

test.describe("the drawer", () => {
  test("opens with a click, keeps the list's filters, survives a reload, and closes with its cross @phone", async ({
    stage,
    as,
  }) => {
    const { manager, path } = await campaignWith(stage, THREE);
    const priya = await as(manager);
    await priya.goTo(`${path}?sort=followers`);
    await priya.openApplicant("Noah Kim");
    await expect(priya.page).toHaveURL(/sort=followers&open=/);
    await expect(priya.drawer).toContainText("Noah asks $700");
    await priya.page.reload();
    await expect(priya.drawer).toContainText("Noah asks $700");
    await priya.follow("Close");
    await expect(priya.drawer).toHaveCount(0);
    await expect(priya.page).toHaveURL(`${path}?sort=followers`);
  });

  test("closes with Escape and with the back button, and gives the focus back to its row", async ({
    stage,
    as,
  }) => {
    const { manager, path } = await campaignWith(stage, THREE);
    const priya = await as(manager);
    const row = priya.page.getByRole("link", { name: "Dev Patel" });
    await priya.goTo(path);
    for (const close of [() => priya.page.keyboard.press("Escape"), () => priya.page.goBack()]) {
      await priya.openApplicant("Dev Patel");
      await expect(priya.drawer).toBeFocused();
      await close();
      await expect(priya.drawer).toHaveCount(0);
      await expect(row).toBeFocused();
      await expect(priya.page).toHaveURL(path);
    }
  });

  test("closes with a click beside it, but not inside it", async ({ stage, as }) => {
    const { manager, path } = await campaignWith(stage, THREE);
    const priya = await as(manager);
    await priya.goTo(path);
    await priya.openApplicant("Dev Patel");
    await priya.drawer.getByText("Your turn.").click();
    await expect(priya.drawer).toBeVisible();
    await priya.page.mouse.click(400, 700);
    await expect(priya.drawer).toHaveCount(0);
  });

  test("says so if there is no such application", async ({ stage, as }) => {
    const { manager, path } = await campaignWith(stage, []);
    const priya = await as(manager);
    await priya.goTo(`${path}?open=0197a5c0-0000-7000-8000-000000000000`);
    await expect(priya.drawer).toContainText("Application not found");
    await priya.follow("Back to the list");
    await expect(priya.drawer).toHaveCount(0);
  });
});

test("everything can be done with the keyboard", async ({ stage, as }) => {
  const { manager, path } = await campaignWith(stage, THREE);
  const priya = await as(manager);
  const { page } = priya;
  const { keyboard } = page;
  const link = (name: string | RegExp) => page.getByRole("link", { name });
  await priya.goTo(path);
  await keyboard.press("Tab");
  await expect(link("Skip to content")).toBeFocused();
  await keyboard.press("Enter");
  await expect(async () => {
    await keyboard.press("/");
    await expect(page.getByRole("searchbox")).toBeFocused({ timeout: 200 });
  }).toPass();
  await keyboard.type("a");
  await keyboard.press("Enter");
  await expect(page).toHaveURL(/q=a/);
  await expect(names(priya)).toHaveText(["Maya Okafor", "Dev Patel", "Noah Kim"]);

  await tabTo(priya, "Maya Okafor");
  await keyboard.press("ArrowDown");
  await expect(link("Dev Patel")).toBeFocused();
  await keyboard.press("ArrowDown");
  await expect(link("Noah Kim")).toBeFocused();
  await keyboard.press("ArrowUp");
  await keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Negotiation with Dev Patel" })).toBeVisible();
  await keyboard.press("/");
  await expect(page.getByRole("searchbox")).not.toBeFocused();

  await tabTo(priya, /^Accept/);
  await keyboard.press("Enter");
  await tabTo(priya, /^Accept/);
  await keyboard.press("Enter");
  await expect(priya.drawer).toContainText("Agreed at $900.");
  await keyboard.press("Escape");
  await expect(priya.drawer).toHaveCount(0);
  await expect(priya.countIn("Agreement Accepted")).toHaveText("1");
});

/** Presses Tab until something with this name has the focus. */
async function tabTo({ page }: App, name: string | RegExp) {
  const wanted = page.getByRole("link", { name }).or(page.getByRole("button", { name }));
  await expect(wanted.first()).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}
