import { randomUUID } from "node:crypto";
import { PASSWORD } from "./app";
import { expect, test } from "./cast";

function address(name: string) {
  return `${name}.${randomUUID()}@example.test`;
}
function handle() {
  return `maya${randomUUID().slice(0, 8)}`;
}
const DAY_MS = 24 * 60 * 60 * 1000;
const INSTAGRAM = { platform: "Instagram", handle: "@mayacooks", followers: "298k", engagement: "4.8" };
const TIKTOK = { platform: "TikTok", handle: "mayacooks", followers: "114,000", engagement: "5" };

test.describe("signing in", () => {
  const EMAIL = "priya@fernwood.example";

  test("leads to the page that was asked for", async ({ as }) => {
    const priya = await as(null);
    await priya.goTo("/members");
    await expect(priya.page).toHaveURL("/sign-in?next=%2Fmembers");
    await priya.page.getByLabel("E-mail address").fill(EMAIL);
    await priya.page.getByLabel("Password", { exact: true }).fill("green copper kettle");
    await priya.press("Sign in");
    await expect(priya.page).toHaveURL("/members");
  });

  test("answers a wrong password and an unknown address in the same words, and keeps the address", async ({
    as,
  }) => {
    const stranger = await as(null);
    for (const email of [EMAIL, address("nobody")]) {
      await stranger.signIn(email, "not the right one at all");
      await expect(stranger.alert).toHaveText("Wrong e-mail or password.");
      await expect(stranger.page.getByLabel("E-mail address")).toHaveValue(email);
      await expect(stranger.page.getByLabel("Password", { exact: true })).toHaveValue(/right one/);
    }
  });

  test("ends when the person signs out", async ({ stage, as }) => {
    const maya = await as(await stage.influencer());
    await maya.goTo("/account");
    await maya.press("Sign out");
    await expect(maya.page).toHaveURL("/sign-in");
    await maya.goTo("/negotiations");
    await expect(maya.page).toHaveURL("/sign-in?next=%2Fnegotiations");
  });
});

test.describe("signing up", () => {
  test("makes an influencer with a profile and channels @phone", async ({ as }) => {
    const maya = await as(null);
    const [email, name] = [address("maya"), handle()];
    await maya.signUpInfluencer({ email, name: "Maya Okafor", handle: name, channels: [INSTAGRAM, TIKTOK] });
    await expect(maya.page).toHaveURL("/opportunities");
    await maya.goTo("/profile");
    await expect(maya.page.getByLabel("Handle", { exact: true })).toHaveValue(name);
    await expect(maya.page.getByLabel("Instagram: Followers")).toHaveValue("298000");
    await expect(maya.page.getByLabel("TikTok: Followers")).toHaveValue("114000");
    await expect(maya.page.getByRole("group", { name: "Topics" })).toBeVisible();
    await maya.page.getByLabel("About you").fill("Weeknight suppers.");
    await maya.press("Save profile");
    await expect(maya.page.getByRole("status")).toContainText("Your profile is saved.");
    await maya.page.reload();
    await expect(maya.page.getByLabel("About you")).toHaveValue("Weeknight suppers.");
  });

  test("says beside each field what is wrong and keeps what was typed", async ({ as }) => {
    const maya = await as(null);
    const { page } = maya;
    await maya.signUpInfluencer({
      email: "maya at example",
      name: "Maya Okafor",
      handle: "no spaces please",
      channels: [{ ...INSTAGRAM, followers: "many" }],
    });
    await expect(maya.alert).toContainText("Fix 3 fields to continue");
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue(PASSWORD);
    await expect(page.getByLabel("E-mail address")).toBeFocused();
    await expect(page.getByLabel("E-mail address")).toHaveAccessibleDescription(/name@example\.com/);
    await expect(page.getByLabel("E-mail address")).toHaveValue("maya at example");
    await expect(page.getByLabel("Handle", { exact: true })).toHaveValue("no spaces please");
    await expect(page.getByLabel("Instagram: Followers")).toHaveValue("many");
    await expect(page.getByLabel("Instagram: Followers")).toHaveAccessibleDescription(
      /such as 25,000 or 25k/,
    );
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Maya Okafor");
  });

  test("makes a brand, whose owner invites a colleague by a link", async ({ as }) => {
    const [eleanor, tomas] = [await as(null), await as(null)];
    const email = address("tomas");
    await eleanor.signUpBrand({ brand: "Fernwood", name: "Eleanor", email: address("eleanor") });
    await expect(eleanor.page).toHaveURL("/campaigns");
    await eleanor.goTo("/members");
    const invitation = eleanor.form("Invite a colleague");
    await invitation.getByLabel("Their e-mail address").fill(email);
    await invitation.getByLabel("Reviewer").check();
    await eleanor.press("Create invite link");
    const link = await invitation.getByLabel("Invite link").inputValue();
    await expect(eleanor.form("Pending invitations")).toContainText(email);

    await tomas.goTo(link);
    await expect(tomas.page.getByText(/as a reviewer/)).toBeVisible();
    await tomas.page.getByLabel("Your name").fill("Tomás Álvarez");
    await tomas.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await tomas.press("Join Fernwood");
    await expect(tomas.page).toHaveURL("/campaigns");
    await tomas.goTo("/members");
    const members = tomas.page.getByRole("list", { name: "Members" });
    await expect(members).toContainText("Tomás Álvarez");

    const late = await as(null);
    await late.goTo(link);
    await expect(late.page.getByRole("heading", { name: "This invitation has been used" })).toBeVisible();
    await expect(late.page.getByRole("link", { name: "Go home" })).toBeVisible();
  });
});

test("a form opened by one person is refused once another is signed in, and keeps its words", async ({
  stage,
  as,
}) => {
  const { manager, reviewer } = await stage.brand();
  const priya = await as(manager);
  const { page } = priya;
  await priya.goTo("/account");
  await priya.form("Your name").getByLabel("Name").fill("Priya N.");
  const url = new URL(page.url()).origin;
  await page.context().addCookies([{ name: "parley-session", value: reviewer.cookie, url }]);
  await priya.press("Save name");
  const refusal = priya.form("Your name").getByRole("alert");
  await expect(refusal).toContainText(`You’re signed in as ${reviewer.name}`);
  await expect(refusal).toContainText("opened by someone else. Nothing was sent");
  await expect(priya.form("Your name").getByLabel("Name")).toHaveValue("Priya N.");
  await page.context().addCookies([{ name: "parley-session", value: manager.cookie, url }]);
  await priya.press("Save name");
  await expect(priya.form("Your name").getByRole("status")).toHaveText("Your name is saved.");
  await page.reload();
  await expect(priya.form("Your name").getByLabel("Name")).toHaveValue("Priya N.");
});

test.describe("roles", () => {
  test("let a reviewer answer applicants but run nothing", async ({ stage, as }) => {
    const { brand, campaignId } = await stage.negotiation({ fees: [140_000] });
    const tomas = await as(brand.reviewer);
    await tomas.openCampaign("Autumn Kitchen");
    await expect(tomas.page.getByRole("link", { name: "Settings" })).toHaveCount(0);
    for (const path of ["/campaigns/new", `/campaigns/${campaignId}/settings`]) {
      const response = await tomas.goTo(path);
      expect(response?.status(), path).toBe(404);
    }
    await tomas.goTo("/campaigns");
    await expect(tomas.page.getByRole("link", { name: "New campaign" })).toHaveCount(0);
    await tomas.openCampaign("Autumn Kitchen");
    await tomas.openApplicant("Maya Okafor");
    await tomas.accept();
    await expect(tomas.drawer).toContainText("Agreed at $1,400. You accepted.");
    await tomas.goTo(`/campaigns/${campaignId}/roster`);
    await expect(tomas.page.getByRole("link", { name: "Export CSV" })).toBeVisible();
    await expect(tomas.page.getByRole("link", { name: "Finalise roster" })).toHaveCount(0);
  });

  test("are changed by an owner, which takes effect on the next page", async ({ stage, as }) => {
    const brand = await stage.brand();
    const [owner, reviewer] = [await as(brand.owner), await as(brand.reviewer)];
    await reviewer.goTo("/campaigns");
    await expect(reviewer.page.getByRole("link", { name: "New campaign" })).toHaveCount(0);
    await owner.goTo("/members");
    await owner.page.getByRole("link", { name: `Change ${brand.reviewer.name}` }).click();
    // The form for invitations has the same choices and may still be there.
    const role = owner.form(`Role of ${brand.reviewer.name}`);
    await role.getByRole("radio", { name: /^Manager/ }).check();
    await owner.press("Save role");
    await expect(owner.page.getByRole("status")).toHaveText(`${brand.reviewer.name} is now a manager.`);
    await reviewer.page.reload();
    await expect(reviewer.page.getByRole("link", { name: "New campaign" })).toBeVisible();
  });

  test("show nobody what belongs to somebody else", async ({ stage, as }) => {
    const { campaignId, applicationId } = await stage.negotiation({ fees: [140_000] });
    const [stranger, influencer] = [
      await as((await stage.brand()).owner),
      await as(await stage.influencer()),
    ];
    for (const path of [`offers`, `offers/${applicationId}`, `roster`, `roster/export`, `settings`]) {
      const response = await stranger.goTo(`/campaigns/${campaignId}/${path}`);
      expect(response?.status(), path).toBe(404);
    }
    for (const path of [`/negotiations/${applicationId}`, "/campaigns", "/members"]) {
      const response = await influencer.goTo(path);
      expect(response?.status(), path).toBe(404);
    }
  });
});

test.describe("the account", () => {
  test("signs another browser out", async ({ stage, as }) => {
    const person = await stage.influencer();
    const [here, elsewhere] = [await as(person), await as(await stage.signIn(person.userId))];
    await elsewhere.goTo("/negotiations");
    await expect(elsewhere.page.getByRole("heading", { name: "Negotiations", exact: true })).toBeVisible();
    await here.goTo("/account");
    await expect(here.form("Signed-in browsers")).toContainText("This browser");
    await expect(here.page.getByText(/^You’re signed out automatically 30 days/)).toBeVisible();
    await here.press(/^Sign out Firefox/);
    await expect(here.page.getByText("That browser is signed out.")).toBeVisible();
    await elsewhere.page.reload();
    await expect(elsewhere.page).toHaveURL(/^[^?]+\/sign-in\?next=/);
  });

  test("says when each browser was last used, which a browser reports while it shows a page", async ({
    stage,
    as,
  }) => {
    const person = await stage.influencer();
    const [here, elsewhere] = [await as(person), await as(await stage.signIn(person.userId, 3))];
    const lastUsed = async () => {
      await here.goTo("/account");
      const other = here
        .form("Signed-in browsers")
        .getByRole("listitem")
        .filter({ hasNotText: "This browser" });
      return Date.parse((await other.getByRole("time").getAttribute("datetime")) ?? "");
    };
    expect(Date.now() - (await lastUsed())).toBeGreaterThan(2 * DAY_MS);
    const said = elsewhere.page.waitForResponse("**/account/seen");
    await elsewhere.goTo("/negotiations");
    expect((await said).status()).toBe(204);
    expect(Date.now() - (await lastUsed())).toBeLessThan(DAY_MS);
  });

  test("remembers the chosen colours", async ({ stage, as }) => {
    const maya = await as(await stage.influencer(), { colorScheme: "light" });
    const ground = () => maya.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await maya.goTo("/account");
    const light = await ground();
    await maya.page.getByLabel("Dark").check();
    await maya.press("Save colours");
    await expect(maya.page.locator("html")).toHaveAttribute("data-theme", "dark");
    expect(await ground()).not.toBe(light);
    await maya.goTo("/negotiations");
    await expect(maya.page.locator("html")).toHaveAttribute("data-theme", "dark");
    await maya.goTo("/account");
    await maya.page.getByLabel("Match my system").check();
    await maya.press("Save colours");
    await expect(maya.page.locator("html")).not.toHaveAttribute("data-theme");
    expect(await ground()).toBe(light);
  });
});
