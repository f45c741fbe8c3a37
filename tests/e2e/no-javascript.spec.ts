import { expect, test } from "./cast";

const BARE = { javaScriptEnabled: false };

test("apply, counter and accept work before any JavaScript @phone", async ({ stage, as }) => {
  const brand = await stage.brand();
  const campaignId = await stage.campaign(brand.manager, { name: "Autumn Kitchen" });
  const [maya, priya] = [await as(await stage.influencer(), BARE), await as(brand.manager, BARE)];

  await maya.goTo(`/opportunities/${campaignId}`);
  await maya.press("Send application");
  const application = maya.form("Application");
  await expect(application.getByRole("alert")).toContainText("Fix 2 fields to continue");
  await application.getByLabel("Your rate").fill("too much");
  await application.getByLabel(/^Message to/).fill("I would do a jollof bake.");
  await maya.press("Send application");
  await expect(application.getByLabel("Your rate")).toHaveValue("too much");
  await expect(application.getByLabel(/^Message to/)).toHaveValue("I would do a jollof bake.");
  await maya.apply({ rate: "1400" });
  await expect(maya.page.getByRole("main")).toContainText("Waiting for Fernwood. You ask $1,400.");

  await priya.openCampaign("Autumn Kitchen");
  await expect(priya.budget).toContainText("Available $10,000");
  await priya.openApplicant("Maya Okafor");
  await expect(priya.drawer).toContainText("I would do a jollof bake.");
  await priya.counter({ fee: "1,050", message: "Could you do it for this?" });
  await expect(priya.drawer).toContainText("Waiting for Maya. You offer $1,050.");

  await maya.goTo("/negotiations");
  await maya.follow("Autumn Kitchen");
  await maya.counter({ fee: "1250" });
  await expect(maya.page.getByRole("main")).toContainText("You ask $1,250.");

  await priya.page.reload();
  await priya.accept();
  await expect(priya.drawer).toContainText("Agreed at $1,250.");
  await priya.follow("Roster");
  await expect(priya.page.getByRole("table", { name: "Who is on the roster" })).toContainText("Maya Okafor");
  await maya.goTo("/contracts");
  await expect(maya.page.getByRole("row", { name: /Autumn Kitchen/ })).toContainText("$1,250");
});

test("alternatives are added, kept through a mistake and accepted before any JavaScript @phone", async ({
  stage,
  as,
}) => {
  const { brand, influencer, campaignId, applicationId } = await stage.negotiation({ fees: [140_000] });
  const priya = await as(brand.manager, BARE);
  await priya.goTo(`/campaigns/${campaignId}/offers?open=${applicationId}&move=counter`);
  await priya.follow("Offer an alternative");
  const form = priya.form("Counteroffer");
  await form.getByLabel("Fee", { exact: true }).fill("1,100");
  await form.getByLabel("Fee, alternative 2").fill("lots");
  await form.getByLabel("How many, line 1, alternative 2", { exact: true }).fill("2");
  await priya.press("Send counteroffer");
  await expect(form.getByLabel("Fee, alternative 2")).toHaveAccessibleDescription(/amount/);
  await expect(form.getByLabel("Fee, alternative 2")).toHaveValue("lots");
  await expect(form.getByLabel("How many, line 1, alternative 2", { exact: true })).toHaveValue("2");
  await form.getByLabel("Fee, alternative 2").fill("1,300");
  await priya.press("Send counteroffer");
  await expect(priya.drawer).toContainText("You offer $1,100 or $1,300.");

  const maya = await as(influencer, BARE);
  await maya.goTo(`/negotiations/${applicationId}`);
  await maya.follow(/^Accept /);
  await maya.form("Accept an alternative").getByLabel("$1,300").check();
  await maya.press("Accept this alternative");
  await expect(maya.page.getByRole("main")).toContainText("Agreed at $1,300.");
});

test("the lists are complete, with search, filters and folding", async ({ as }) => {
  const priya = await as(null, BARE);
  await priya.signIn("priya@fernwood.example", "green copper kettle");
  await priya.openCampaign("Spring Table");
  await priya.follow("Offer Management");
  await priya.page.getByRole("link", { name: /^Agreement Accepted/ }).click();
  await expect(priya.group("Agreement Accepted").locator("a.row-link")).toHaveCount(16);
  await priya.openMenu("Channel");
  await priya.page.getByLabel("TikTok").check();
  await priya.press("Apply");
  await expect(priya.page).toHaveURL(/platform=tiktok/);
  await expect(priya.page.getByText("Channel: TikTok")).toBeVisible();
});
