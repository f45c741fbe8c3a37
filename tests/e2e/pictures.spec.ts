import path from "node:path";
import { DEMO_PASSWORD } from "@/prisma/demo/people";
import { expect, test } from "./cast";

/** The README's pictures are taken again only with PICTURES=1, so that a usual run does not change the checkout. */
const FOLDER = process.env.PICTURES ? path.join(import.meta.dirname, "..", "..", "public") : null;

test("the README's pictures show the demo's Autumn Kitchen", async ({ as }, { outputDir }) => {
  const priya = await as(null);
  const { page } = priya;
  await priya.signIn("priya@fernwood.example", DEMO_PASSWORD);
  await expect(page.getByRole("heading", { level: 1, name: "Campaigns" })).toBeVisible();
  const picture = (name: string) => page.screenshot({ path: path.join(FOLDER ?? outputDir, name) });
  await page.setViewportSize({ width: 1440, height: 900 });

  await priya.openCampaign("Autumn Kitchen");
  await expect(priya.countIn("Action Required")).toHaveText("4");
  await expect(priya.budget).toContainText("Available $7,550");
  await picture("offer-management.png");

  await priya.openApplicant("Maya Okafor");
  await expect(priya.drawer).toContainText("Your turn. Maya asks $1,250.");
  await picture("negotiation.png");
});
