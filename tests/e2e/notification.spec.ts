import { expect, test } from "./cast";

for (const javaScriptEnabled of [true, false])
  test(`following a notification leads to its page and marks it read, ${javaScriptEnabled ? "with" : "before"} JavaScript @phone`, async ({
    stage,
    as,
  }) => {
    const { brand, campaignId, applicationId } = await stage.negotiation({ fees: [140_000] });
    const priya = await as(brand.manager, { javaScriptEnabled });
    await priya.hear("Maya Okafor applied to");
    await expect(priya.bell).toContainText("1 unread");
    await priya.press(/^Unread: Maya Okafor applied/);
    await expect(priya.page).toHaveURL(`/campaigns/${campaignId}/offers/${applicationId}`);
    await expect(priya.bell).not.toContainText("unread");
    await priya.page.goBack();
    const told = priya.page.getByRole("list", { name: "Notifications" });
    await expect(told.getByRole("button", { name: /^Maya Okafor applied/ })).toBeVisible();
  });
