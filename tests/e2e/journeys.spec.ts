import { randomUUID } from "node:crypto";
import { expect, test } from "./cast";

function address(name: string) {
  return `${name}.${randomUUID()}@example.test`;
}
const DOLLARS_1400 = 140_000;

test("a brand reviews its applicants and counters", async ({ stage, as }) => {
  const { manager } = await stage.brand();
  const campaignId = await stage.campaign(manager, { name: "Autumn Kitchen" });
  await stage.applicants(campaignId, [
    { name: "Maya Okafor", fee: DOLLARS_1400, followers: 412_000 },
    { name: "Dev Patel", fee: 90_000 },
  ]);
  const priya = await as(manager);
  await priya.openCampaign("Autumn Kitchen");
  await expect(priya.countIn("Action Required")).toHaveText("2");
  await priya.openApplicant("Maya Okafor");
  await expect(priya.drawer).toContainText("Your turn. Maya asks $1,400.");
  await expect(priya.drawer.getByRole("img", { name: "Maya asked $1,400." })).toBeVisible();

  await priya.follow("Profile");
  await expect(priya.drawer.getByRole("table", { name: "Channels" })).toContainText("412k");
  await priya.follow("Negotiation");

  await priya.counter({ fee: "1,050", message: "With a shorter licence, could you do it for this?" });
  await expect(priya.drawer).toContainText("Waiting for Maya. You offer $1,050.");
  await expect(priya.history).toContainText("You countered $1,050");
  await expect(priya.history).toContainText("could you do it for this?");
  await priya.follow("Close");
  await expect(priya.group("Awaiting Response")).toContainText("Maya Okafor");
  await expect(priya.group("Action Required")).not.toContainText("Maya Okafor");
  await expect(priya.budget).toContainText("Reserved $1,050");
  await expect(priya.budget).toContainText("Available $8,950");
});

test("an influencer counters back and the brand accepts", async ({ stage, as }) => {
  const { brand, influencer, campaignId, applicationId } = await stage.negotiation({
    fees: [DOLLARS_1400, 105_000],
  });
  const maya = await as(influencer);
  await maya.goTo("/negotiations");
  await expect(maya.group("Action Required")).toContainText("Autumn Kitchen");
  await maya.follow("Autumn Kitchen");
  await maya.counter({ fee: "1250", message: "I can add a story frame if we meet here." });
  await expect(maya.page.getByRole("main")).toContainText("Waiting for Fernwood. You ask $1,250.");

  const priya = await as(brand.manager);
  await priya.hear("Maya Okafor countered $1,250 in Autumn Kitchen. Waiting for you.");
  await expect(priya.bell).toContainText(/\d unread/);
  await priya.press(/Maya Okafor countered \$1,250/);
  await expect(priya.page).toHaveURL(`/campaigns/${campaignId}/offers/${applicationId}`);
  await priya.accept();
  await expect(priya.page.getByRole("main")).toContainText("Agreed at $1,250.");
  await priya.follow("Roster");
  await expect(priya.page.getByRole("table", { name: "Who is on the roster" })).toContainText("$1,250");
  await expect(priya.budget).toContainText("Committed $1,250");
  await expect(priya.budget).toContainText("Reserved $0");

  await maya.hear("Fernwood accepted your $1,250 in Autumn Kitchen. The contract is active.");
  await maya.goTo("/contracts");
  const contract = maya.page.getByRole("row", { name: /Autumn Kitchen/ });
  await expect(contract).toContainText("Active");
  await expect(contract).toContainText("$1,250");
  await maya.follow("Autumn Kitchen");
  await expect(maya.page.getByText("Fernwood accepted Maya Okafor’s offer.")).toBeVisible();
});

test("a brand offers alternatives and the influencer takes the second", async ({ stage, as }) => {
  const { brand, influencer, campaignId, applicationId } = await stage.negotiation({ fees: [DOLLARS_1400] });
  const priya = await as(brand.manager);
  await priya.goTo(`/campaigns/${campaignId}/offers?open=${applicationId}`);
  await priya.counter({ fee: "1,120", alternative: "1,180", message: "Two ways to meet." });
  await expect(priya.drawer).toContainText("Waiting for Maya. You offer $1,120 or $1,180.");
  await expect(priya.history).toContainText("Alternative 2: $1,180");
  await priya.follow("Close");
  await expect(priya.budget).toContainText("Reserved $1,180");

  const maya = await as(influencer);
  await maya.goTo(`/negotiations/${applicationId}`);
  await expect(maya.page.getByRole("main")).toContainText("Fernwood offers $1,120 or $1,180.");
  await maya.follow(/^Accept /);
  const accept = maya.form("Accept an alternative");
  await expect(accept.getByRole("radio", { checked: true })).toHaveCount(0);
  await maya.press("Accept this alternative");
  await expect(accept).toContainText("Choose the alternative you accept.");
  await accept.getByLabel("$1,180").check();
  await maya.press("Accept this alternative");
  await expect(maya.page.getByRole("main")).toContainText("Agreed at $1,180.");
  await maya.follow("Contract");
  await expect(maya.page.getByRole("main")).toContainText(
    "Maya Okafor accepted alternative 2 of Fernwood’s offer",
  );

  await priya.goTo(`/campaigns/${campaignId}/roster`);
  await expect(priya.page.getByRole("table", { name: "Who is on the roster" })).toContainText("$1,180");
  await expect(priya.budget).toContainText("Committed $1,180");
});

test("a manager finalises the roster and exports it", async ({ stage, as }) => {
  const callum = await as(await stage.demoPerson("callum@lumenandsage.example"));
  await callum.openCampaign("Quiet Skin");
  await callum.follow(/^Roster/);
  const places = callum.page.getByRole("table", { name: "Who is on the roster" }).locator("tbody tr");
  await expect(places).toHaveCount(8);
  const names = await places.locator("td:first-child a").allInnerTexts();
  const fees = await places.locator("td:last-child").allInnerTexts();

  await callum.finaliseRoster();
  await expect(callum.page.getByText("Roster finalised")).toBeVisible();
  await expect(callum.page.getByRole("link", { name: "Finalise roster" })).toHaveCount(0);

  const { name, text } = await callum.exportRoster();
  expect(name).toBe("quiet-skin-roster.csv");
  expect(text.startsWith("\uFEFF")).toBe(true);
  const [head, ...lines] = text.slice(1).trimEnd().split("\r\n");
  expect(head).toContain('"Name","Handle","Channels","Followers","Currency","Proposed rate","Agreed fee"');
  expect(lines.map((line) => line.split('","')[0]?.slice(1))).toEqual(names);
  expect(lines.map((line) => /"GBP","?[\d.]+"?,"?([\d.]+)/.exec(line)?.[1])).toEqual(
    fees.map((fee) => fee.replace(/[£,]/g, "")),
  );

  await callum.follow("Offer Management");
  await expect(callum.countIn("Action Required")).toHaveText("0");
  await expect(callum.countIn("Awaiting Response")).toHaveText("0");
});

test("two new accounts get from a campaign and an application to a contract", async ({ as }) => {
  const [priya, maya] = [await as(null), await as(null)];
  await priya.signUpBrand({ brand: "Fernwood", name: "Priya Nair", email: address("priya") });
  await expect(priya.page.getByText("No campaigns yet")).toBeVisible();
  const name = `Kitchen ${randomUUID().slice(0, 8)}`;
  await priya.describeCampaign({ name, budget: "5000" });
  await priya.press("Open for applications");
  await expect(priya.page.getByText("No applications yet")).toBeVisible();

  const handle = `maya${randomUUID().slice(0, 8)}`;
  const instagram = { platform: "Instagram", handle: "mayacooks", followers: "412k", engagement: "4.8" };
  await maya.signUpInfluencer({ email: address("maya"), name: "Maya Okafor", handle, channels: [instagram] });
  await expect(maya.page).toHaveURL("/opportunities");
  await maya.page.getByRole("searchbox").fill(name);
  await maya.press("Search");
  await maya.follow(name);
  await maya.apply({ rate: "1400", message: "Your skillet has been on my stove since March." });
  await expect(maya.page.getByRole("main")).toContainText("Waiting for Fernwood. You ask $1,400.");

  await priya.page.reload();
  await priya.openApplicant("Maya Okafor");
  await priya.counter({ fee: "1200" });
  await expect(priya.drawer).toContainText("Waiting for Maya.");
  await maya.goTo("/negotiations");
  await maya.follow(name);
  await maya.accept();
  await expect(maya.page.getByRole("main")).toContainText("Agreed at $1,200.");
  await priya.page.reload();
  await expect(priya.drawer).toContainText("Agreed at $1,200. Maya accepted.");
});
