import { randomUUID } from "node:crypto";
import { expect, test } from "./cast";

test("a campaign is drafted, opened and closed, which ends open negotiations after a confirmation", async ({
  stage,
  as,
}) => {
  const brand = await stage.brand();
  const priya = await as(brand.manager);
  await priya.describeCampaign({ name: "Winter Baking", brief: "", budget: "2,500.50" });
  await priya.press("Save as draft");
  await expect(priya.page.getByText("Draft · visible only to your team")).toBeVisible();

  await priya.press("Open for applications");
  await expect(priya.page.getByLabel("Brief")).toHaveAccessibleDescription(/before you open/);
  // What was changed and not saved is kept, and opening saves it.
  await priya.page.getByLabel("Brief").fill("Bake with us.");
  await priya.follow("Roster");
  await expect(priya.page.getByRole("heading", { name: /nobody|empty|yet/i }).first()).toBeVisible();
  await priya.follow("Settings");
  await expect(priya.page.getByText("this is what you typed")).toBeVisible();
  await expect(priya.page.getByLabel("Brief")).toHaveValue("Bake with us.");
  await priya.press("Open for applications");
  await expect(priya.page.getByText("No applications yet")).toBeVisible();
  await priya.page.goBack();
  await expect(priya.page.getByRole("heading", { name: "New campaign" })).toHaveCount(0);
  await priya.page.goForward();
  const opened = /campaigns\/([^/]+)/.exec(priya.page.url())?.[1] ?? "";
  const reader = await as(await stage.influencer());
  await reader.goTo(`/opportunities/${opened}`);
  await expect(reader.page.getByText("Bake with us.")).toBeVisible();
  await expect(priya.budget).toContainText("$2,500.50");

  const campaignId = /campaigns\/([^/]+)/.exec(priya.page.url())?.[1] ?? "";
  await stage.applicants(campaignId, [
    { name: "Maya Okafor", fee: 90_000 },
    { name: "Dev Patel", fee: 80_000 },
  ]);
  await priya.follow("Settings");
  await expect(priya.page.getByText("negotiable. Locked since the first application.")).toBeVisible();
  await priya.follow("Close campaign");
  await expect(
    priya.page.getByText("Closing it ends 2 open negotiations as No Agreement Reached"),
  ).toBeVisible();
  await stage.applicants(campaignId, [{ name: "Late Larry", fee: 70_000 }]);
  await priya.press("Close and end 2 open negotiations");
  await expect(priya.form("Close the campaign").getByRole("alert")).toContainText(
    "There are now 3 open negotiations, more than you were shown.",
  );
  await priya.press("Close and end 3 open negotiations");
  await expect(priya.page.getByRole("heading", { name: "Brief" })).toBeVisible();
  await priya.follow("Offer Management");
  await expect(priya.countIn("No Agreement Reached")).toHaveText("3");
  const tomas = await as(brand.reviewer);
  await tomas.hear("Winter Baking closed, which ended the negotiation with Dev Patel.");
});

test("a campaign shows its decision date and fixed terms, and its history shows who changed what", async ({
  stage,
  as,
}) => {
  const brand = await stage.brand("Fernwood");
  const priya = await as(brand.manager);
  const { page } = priya;
  const decideOn = new Date(Date.now() + 60 * 24 * 3_600_000).toISOString().slice(0, 10);
  const decision = new RegExp(
    `Decided by ?${Number(decideOn.slice(8))} \\w+( \\d+)?, end of day in Berlin \\(CES?T\\)`,
  );
  await priya.describeCampaign({ name: "Winter Baking", budget: "25000" });
  await page.getByLabel("Decide by").fill(decideOn);
  await page.getByLabel("Time zone").selectOption("Europe/Berlin");
  await priya.fixTerm("Gifted product");
  await page.getByLabel("Product", { exact: true }).fill("Stoneware set");
  await page.getByLabel("Value", { exact: true }).fill("much");
  await priya.fixTerm("Exclusivity");
  await page.getByLabel("For how long", { exact: true }).fill("30");
  await page.getByLabel(/^Category/).fill("cookware");
  await priya.press("Open for applications");
  await expect(priya.alert).toContainText("Fix one field to continue");
  await expect(page.getByLabel("Value", { exact: true })).toHaveAccessibleDescription(/as a number/);
  await page.getByLabel("Value", { exact: true }).fill("40");
  await priya.press("Open for applications");
  await expect(page.getByText(decision)).toBeVisible();
  const campaignId = /campaigns\/([^/]+)/.exec(page.url())?.[1] ?? "";

  const maya = await as(await stage.influencer());
  await maya.goTo(`/opportunities/${campaignId}`);
  await expect(maya.page.getByRole("main")).toContainText(decision);
  const fixed = maya.page.getByRole("region", { name: "Fixed by the brand" });
  await expect(fixed).toContainText("30 days in cookware");
  await expect(fixed).toContainText("Stoneware set ($40)");

  await priya.goTo(`/campaigns/${campaignId}/settings`);
  await page.getByLabel("Budget", { exact: true }).fill("30000");
  await page.getByLabel("Brief").fill("Bake with us, slowly.");
  await priya.press("Save");
  await expect(page.getByText("Saved.")).toBeVisible();
  const entries = priya.history.getByRole("listitem");
  await expect(entries).toHaveText([
    /Fernwood manager changed the brief/,
    /Fernwood manager raised the budget from \$25,000 to \$30,000/,
    /Fernwood manager opened the campaign for applications/,
    /Fernwood manager created the campaign/,
  ]);
  await expect(priya.history).toContainText("This history is complete and unchanged.");
  await expect(page.getByText("Locked since the campaign opened.")).toBeVisible();
});

test("a campaign's form says beside each field what is wrong and keeps what was typed", async ({
  stage,
  as,
}) => {
  const priya = await as((await stage.brand()).manager);
  const { page } = priya;
  await priya.describeCampaign({ name: "A", brief: "Long and careful words.", budget: "lots" });
  await page.getByLabel("TikTok").check();
  await page.getByLabel(/^Value of product 1 /).fill("20");
  // A mistake in a folded part unfolds it, and nothing that is too long is cut.
  const folded = page.getByLabel("Name of product 7 (optional)");
  await page.getByText("More products").click();
  await folded.fill("x".repeat(125));
  await expect(folded).toHaveAccessibleDescription("5 characters too many. Use at most 120.");
  await page.getByText("More products").click();
  await priya.press("Open for applications");
  await expect(priya.alert).toContainText("Fix 4 fields to continue");
  await expect(folded).toBeVisible();
  await expect(folded).toHaveValue("x".repeat(125));
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
  await expect(page.getByLabel("Name", { exact: true })).toHaveAccessibleDescription(/at least 3/);
  await expect(page.getByLabel("Budget", { exact: true })).toHaveValue("lots");
  await expect(page.getByLabel(/^Name of product 1 /)).toHaveAccessibleDescription(/Name the product/);
  await expect(page.getByLabel("Brief")).toHaveValue("Long and careful words.");
  await expect(page.getByLabel("TikTok")).toBeChecked();
});

test("an influencer finds a campaign, applies once with a product, and cannot apply again", async ({
  stage,
  as,
}) => {
  const brand = await stage.brand("Lumen");
  const word = randomUUID().slice(0, 8);
  const campaignId = await stage.campaign(brand.manager, {
    name: `Quiet Mornings ${word}`,
    platforms: ["instagram"],
    products: [{ id: null, name: "Overnight balm", value: 3_200 }],
  });
  const maya = await as(await stage.influencer());
  await maya.goTo("/opportunities");
  await maya.page.getByRole("searchbox").fill(`mornings ${word}`);
  await maya.press("Search");
  await expect(maya.page.getByRole("article")).toHaveCount(1);
  await maya.follow(`Quiet Mornings ${word}`);
  await maya.press("Send application");
  await expect(maya.form("Application").getByRole("alert")).toContainText("Fix 2 fields to continue");
  await maya.apply({ rate: "950", product: "Overnight balm ($32)", message: "I wake up early." });
  await expect(maya.page).toHaveURL(/\/negotiations\//);
  await expect(maya.history).toContainText("You applied at $950");
  await expect(maya.history).toContainText("Overnight balm");
  await maya.goTo(`/opportunities/${campaignId}`);
  await expect(maya.page.getByText("You’ve applied to this campaign.")).toBeVisible();
  await expect(maya.form("Application")).toHaveCount(0);
});

test("nobody is bound by conditions that changed while they were filling in the form", async ({
  stage,
  as,
}) => {
  const brand = await stage.brand("Lumen");
  const campaignId = await stage.campaign(brand.manager, { name: "Quiet Mornings", fixedFee: 100_000 });
  const [maya, manager] = [await as(await stage.influencer()), await as(brand.manager)];
  await maya.goTo(`/opportunities/${campaignId}`);
  await expect(maya.form("Application")).toContainText("$1,000");
  await manager.goTo(`/campaigns/${campaignId}/settings`);
  await manager.page.getByLabel("Fixed fee").fill("10");
  await manager.press("Save");
  await expect(manager.page.getByText("Saved.")).toBeVisible();
  await maya.apply({ message: "I wake up early." });
  await expect(maya.form("Application").getByRole("alert")).toContainText(
    "changed this campaign while you were writing",
  );
  await expect(maya.form("Application")).toContainText("$10");
  await expect(maya.form("Application").getByLabel(/^Message to/)).toHaveValue("I wake up early.");
  await maya.press("Send application");
  await expect(maya.history).toContainText("You applied at the fixed rate of $10");
});

test("a fixed-rate campaign accepts only its own fee, and has no counteroffers", async ({ stage, as }) => {
  const brand = await stage.brand();
  const priya = await as(brand.manager);
  await priya.describeCampaign({ name: "Weeknight Pans", budget: "9000", fixedFee: "450" });
  await priya.press("Open for applications");
  await expect(priya.page.getByText("No applications yet")).toBeVisible();
  const campaignId = /campaigns\/([^/]+)\/offers/.exec(priya.page.url())?.[1];
  const maya = await as(await stage.influencer());
  await maya.goTo(`/opportunities/${campaignId}`);
  await expect(maya.form("Application")).toContainText("$450");
  await expect(maya.form("Application").getByLabel("Your rate")).toHaveCount(0);
  await maya.apply({});
  await expect(maya.page).toHaveURL(/\/negotiations\//);

  await priya.page.reload();
  await priya.openApplicant("Maya Okafor");
  await expect(priya.drawer).toContainText("Maya applies at the fixed rate of $450. Accept or decline");
  await expect(priya.page.getByRole("link", { name: /^Counter/ })).toHaveCount(0);
  await priya.goTo(`${priya.page.url()}&move=counter`);
  await expect(priya.drawer.getByText(/fixed rate/i).first()).toBeVisible();
  await expect(priya.page.getByRole("button", { name: "Send counteroffer" })).toHaveCount(0);
});

test("finalising an open campaign asks first and says how many negotiations it ends", async ({
  stage,
  as,
}) => {
  const { brand, campaignId } = await stage.negotiation({
    fees: [140_000],
    ending: { by: "brand", move: { kind: "accept", alternative: 1 } },
  });
  await stage.applicants(campaignId, [{ name: "Dev Patel", fee: 80_000 }]);
  const priya = await as(brand.owner);
  await priya.goTo(`/campaigns/${campaignId}/roster`);
  await priya.follow("Finalise roster");
  await expect(
    priya.page.getByText("1 influencer is on it. Finalising ends 1 open negotiation"),
  ).toBeVisible();
  await priya.follow("Not yet");
  await expect(priya.page.getByRole("link", { name: "Finalise roster" })).toBeVisible();
  await priya.finaliseRoster();
  await expect(priya.page.getByText("Roster finalised")).toBeVisible();
});
