import { expect, test } from "./cast";

/** The fees of all offers up to the one that the brand's last counteroffer answers. */
const FOUR_COUNTERS = [140_000, 100_000, 130_000, 110_000, 125_000] as const;

test.describe("a counteroffer", () => {
  test("says so if it is the brand's last", async ({ stage, as }) => {
    const { brand, campaignId, applicationId } = await stage.negotiation({ fees: FOUR_COUNTERS });
    const priya = await as(brand.manager);
    await priya.goTo(`/campaigns/${campaignId}/offers/${applicationId}`);
    await expect(priya.page.getByRole("link", { name: "Counter 1 left" })).toBeVisible();
    await priya.follow(/^Counter/);
    await expect(priya.form("Counteroffer")).toContainText(
      "This is your last counteroffer. Maya can reply with one more. After that, you can only accept or decline.",
    );
  });

  test("after three rounds leaves the brand to accept or decline", async ({ stage, as }) => {
    const { brand, influencer, campaignId, applicationId } = await stage.negotiation({
      fees: [...FOUR_COUNTERS, 115_000],
    });
    const maya = await as(influencer);
    await maya.goTo(`/negotiations/${applicationId}?move=counter`);
    await expect(maya.form("Counteroffer")).toContainText(
      "This is your last counteroffer. After it, Fernwood can only accept or decline.",
    );
    await maya.form("Counteroffer").getByLabel("Fee", { exact: true }).fill("1,200");
    await maya.press("Send counteroffer");
    await expect(maya.page.getByText("You ask $1,200.")).toBeVisible();
    const priya = await as(brand.manager);
    await priya.goTo(`/campaigns/${campaignId}/offers/${applicationId}`);
    await expect(priya.page.getByRole("main")).toContainText("Maya’s final offer is $1,200.");
    await expect(priya.page.getByRole("link", { name: /^Accept/ })).toBeVisible();
    await expect(priya.page.getByRole("link", { name: "Decline" })).toBeVisible();
    await expect(priya.page.getByRole("link", { name: /^Counter/ })).toHaveCount(0);
    await priya.goTo(`/campaigns/${campaignId}/offers/${applicationId}?move=counter`);
    await expect(priya.page.getByText(/three rounds/)).toBeVisible();
    await expect(priya.page.getByRole("button", { name: "Send counteroffer" })).toHaveCount(0);
  });

  test("that moves backwards gets a warning, keeps everything, and is sent once confirmed", async ({
    stage,
    as,
  }) => {
    const { brand, campaignId, applicationId } = await stage.negotiation({
      fees: [140_000, 105_000, 125_000],
    });
    const priya = await as(brand.manager);
    await priya.goTo(`/campaigns/${campaignId}/offers/${applicationId}`);
    await priya.counter({ fee: "900", message: "The budget shrank." });
    const form = priya.form("Counteroffer");
    await expect(form.getByRole("alert")).toContainText("This is lower than your own last offer of $1,050.");
    await expect(form.getByLabel("Fee", { exact: true })).toHaveValue("900");
    await expect(form.getByLabel(/^Message to/)).toHaveValue("The budget shrank.");
    await form.getByLabel("Send it anyway").check();
    await priya.press("Send counteroffer");
    await expect(priya.history).toContainText("You countered $900");
    await expect(priya.history).toContainText("The budget shrank.");
  });

  test("with the same terms is refused", async ({ stage, as }) => {
    const { influencer, applicationId } = await stage.negotiation({ fees: [140_000, 105_000] });
    const maya = await as(influencer);
    await maya.goTo(`/negotiations/${applicationId}`);
    await maya.counter({ fee: "1050" });
    await expect(maya.form("Counteroffer")).toContainText("This is the same as the offer you are answering.");
    await expect(maya.form("Counteroffer").getByLabel("Fee", { exact: true })).toHaveValue("1050");
  });

  test("changes every term, and the history says what changed", async ({ stage, as }) => {
    const { brand, campaignId, applicationId } = await stage.negotiation({ fees: [140_000] });
    const priya = await as(brand.manager);
    await priya.goTo(`/campaigns/${campaignId}/offers/${applicationId}?move=counter`);
    const form = priya.form("Counteroffer");
    await form.getByLabel("Fee", { exact: true }).fill("1,100");
    await priya.press("Add a deliverable");
    await form.getByLabel("What, line 2").selectOption("Instagram story");
    await form.getByLabel("How many, line 2", { exact: true }).fill("2");
    await priya.unfold("Paid use");
    await form.getByLabel("Paid use, days", { exact: true }).fill("30");
    await form.getByLabel("Paid use, where", { exact: true }).fill("Germany");
    await priya.unfold("Exclusivity");
    await form.getByLabel("Exclusivity, days", { exact: true }).fill("14");
    await form.getByLabel("Commission", { exact: true }).fill("7.5");
    await priya.unfold("Gifted product");
    await form.getByLabel("Gifted product", { exact: true }).fill("Cast-iron skillet");
    await form.getByPlaceholder("Product value").fill("89");
    await priya.press("Send counteroffer");
    await expect(priya.history).toContainText("You countered $1,100");
    for (const change of ["2 stories", "30 days", "14 days", "7.5%", "Cast-iron skillet"])
      await expect(priya.history.getByRole("listitem").first()).toContainText(change);
  });

  test("with mistakes says beside each field what is wrong, and keeps what was typed", async ({
    stage,
    as,
  }) => {
    const { influencer, applicationId } = await stage.negotiation({ fees: [140_000, 105_000] });
    const maya = await as(influencer);
    await maya.goTo(`/negotiations/${applicationId}?move=counter`);
    const form = maya.form("Counteroffer");
    await form.getByLabel("Fee", { exact: true }).fill("a lot");
    await form.getByLabel("Commission").fill("300");
    await form.getByLabel(/^Message to/).fill("All of this took me an hour to write.");
    await maya.press("Send counteroffer");
    await expect(form.getByRole("alert")).toContainText("Fix 2 fields to continue");
    await expect(form.getByLabel("Fee", { exact: true })).toBeFocused();
    await expect(form.getByLabel("Fee", { exact: true })).toHaveAccessibleDescription(/amount/i);
    await expect(form.getByLabel("Commission")).toHaveAccessibleDescription(/0 to 100/);
    await expect(form.getByLabel("Fee", { exact: true })).toHaveValue("a lot");
    await expect(form.getByLabel("Commission")).toHaveValue("300");
    await expect(form.getByLabel(/^Message to/)).toHaveValue("All of this took me an hour to write.");
  });
});

test("a counteroffer is kept as typed until it is sent, whatever happens to it", async ({ stage, as }) => {
  const { brand, campaignId, applicationId } = await stage.negotiation({ fees: [140_000] });
  const priya = await as(brand.manager);
  const { page } = priya;
  const path = `/campaigns/${campaignId}/offers?open=${applicationId}`;
  const form = priya.form("Counteroffer");
  const [fee, message] = [form.getByLabel("Fee", { exact: true }), form.getByLabel(/^Message to/)];
  const expectKept = async () => {
    await expect(fee).toHaveValue("1,050");
    await expect(message).toHaveValue("Half an hour of careful words.");
  };
  await priya.goTo(path);
  await priya.follow(/^Counter /);
  await fee.fill("1,050");
  await message.fill("Half an hour of careful words.");

  // Left with Escape, it is there again; so it is in another tab.
  await page.keyboard.press("Escape");
  await expect(priya.drawer).toHaveCount(0);
  await priya.openApplicant("Maya Okafor");
  await priya.follow(/^Counter /);
  await expectKept();
  await priya.goTo(`${path}&move=counter`);
  await expectKept();
  await expect(form.getByText("Not sent yet: this is what you typed")).toBeVisible();
  await expect(form).toContainText("If you offer $1,050");

  await page.context().setOffline(true);
  await priya.press("Send counteroffer");
  await expect(form.getByRole("alert")).toContainText("You’re offline, so this wasn’t sent.");
  await expectKept();
  await page.context().setOffline(false);

  // A page older than the server asks for an action that no longer exists.
  await page.route(/offers/, (route) => {
    const headers = route.request().headers();
    return route.continue({
      headers: headers["next-action"] ? { ...headers, "next-action": GONE } : headers,
    });
  });
  await priya.press("Send counteroffer");
  await expect(form.getByRole("alert")).toContainText("Parley was updated after you opened this page");
  await expectKept();
  await page.unroute(/offers/);
  await priya.press("Reload the page");
  await expectKept();

  await priya.press("Send counteroffer");
  await expect(priya.drawer).toContainText("You offer $1,050.");
  await page.goBack();
  await expect(form).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

/** The id of no action. */
const GONE = "7f".repeat(21);

test("what was typed for an earlier offer is offered, and filled in only if asked to", async ({
  stage,
  as,
}) => {
  const { brand, influencer, campaignId, applicationId } = await stage.negotiation({ fees: [140_000] });
  const [priya, tomas, maya] = [await as(brand.manager), await as(brand.reviewer), await as(influencer)];
  const path = `/campaigns/${campaignId}/offers/${applicationId}`;
  const form = priya.form("Counteroffer");
  const [fee, message] = [form.getByLabel("Fee", { exact: true }), form.getByLabel(/^Message to/)];
  await priya.goTo(`${path}?move=counter`);
  await fee.fill("1,050");
  await message.fill("For the first offer.");
  await priya.goTo(path);
  await tomas.goTo(path);
  await tomas.counter({ fee: "1,000" });
  await expect(tomas.page.getByRole("main")).toContainText("You offer $1,000.");
  await maya.goTo(`/negotiations/${applicationId}`);
  await maya.counter({ fee: "1,300" });
  await expect(maya.page.getByRole("main")).toContainText("You ask $1,300.");

  await priya.goTo(`${path}?move=counter`);
  await expect(form).toContainText("What it was about has changed since");
  await expect(fee).toHaveValue("1300");
  await priya.press("Fill it in");
  await expect(fee).toHaveValue("1,050");
  await expect(message).toHaveValue("For the first offer.");
  await priya.press("Discard it");
  await expect(fee).toHaveValue("1300");
  await expect(message).toHaveValue("");
  await priya.page.reload();
  await expect(fee).toHaveValue("1300");
});

test.describe("alternatives", () => {
  test("begin as copies of the lead as typed, and say how they differ", async ({ stage, as }) => {
    const { brand, campaignId, applicationId } = await stage.negotiation({
      fees: [140_000, 105_000, 125_000],
    });
    const priya = await as(brand.manager);
    await priya.goTo(`/campaigns/${campaignId}/offers?open=${applicationId}&move=counter`);
    const form = priya.form("Counteroffer");
    await form.getByLabel("Fee", { exact: true }).fill("1,120");
    await priya.follow("Offer an alternative");
    await expect(form.getByLabel("Fee, alternative 2")).toHaveValue("1,120");
    await expect(form).toContainText("the same as the lead");
    await form.getByLabel("Fee, alternative 2").fill("1,180");
    await expect(form).toContainText("+$60");
    await priya.unfold("Allowlisting, alternative 2");
    await form.getByLabel("Allowlisting, alternative 2, days").fill("30");
    await expect(form).toContainText("2 terms differ");
    await expect(
      form.getByRole("img", { name: /you would counter \$1,120 to \$1,180\. Gap \$70 to \$130/ }),
    ).toBeVisible();
    await expect(form).toContainText("If you offer up to $1,180: $1,180 reserved, $8,820 available");
    await priya.follow("Offer a third alternative");
    await priya.press("Remove alternative 3");
    await expect(form.getByLabel("Fee, alternative 3")).toHaveCount(0);
    await expect(form.getByLabel("Fee, alternative 2")).toHaveValue("1,180");
  });

  test("that are the same are refused beside the one that repeats", async ({ stage, as }) => {
    const { influencer, applicationId } = await stage.negotiation({ fees: [140_000, 105_000] });
    const maya = await as(influencer);
    await maya.goTo(`/negotiations/${applicationId}?move=counter`);
    const form = maya.form("Counteroffer");
    await form.getByLabel("Fee", { exact: true }).fill("1,300");
    await maya.follow("Offer an alternative");
    await maya.press("Send counteroffer");
    const second = form.getByLabel("Fee, alternative 2");
    await expect(second).toHaveAccessibleDescription(/^This is the same as the lead/);
    await expect(second).toBeFocused();
    await expect(second).toHaveValue("1,300");
    await expect(form.getByRole("img", { name: "Needs fixing" })).toBeVisible();
    await second.fill("1,350");
    await maya.press("Send counteroffer");
    await expect(maya.page.getByRole("main")).toContainText("You ask $1,300 or $1,350.");
  });

  test("are tabs on a phone, and a mistake opens its own @phone-only", async ({ stage, as }) => {
    const { brand, campaignId, applicationId } = await stage.negotiation({ fees: [140_000] });
    const priya = await as(brand.manager);
    await priya.goTo(`/campaigns/${campaignId}/offers?open=${applicationId}&move=counter`);
    const form = priya.form("Counteroffer");
    const [lead, second] = [form.getByLabel("Fee", { exact: true }), form.getByLabel("Fee, alternative 2")];
    await lead.fill("1,100");
    await priya.follow("Offer an alternative");
    await expect(lead).toBeHidden();
    await second.fill("lots");
    await priya.press(/^1 · Lead/);
    await expect(second).toBeHidden();
    await expect(lead).toHaveValue("1,100");
    await priya.press("Send counteroffer");
    await expect(second).toBeFocused();
    await expect(second).toHaveAccessibleDescription(/amount/);
    await second.fill("1,200");
    await priya.press("Send counteroffer");
    await expect(priya.drawer).toContainText("You offer $1,100 or $1,200.");
  });
});

test.describe("two browsers", () => {
  test("get the later of two moves refused, with the current state and everything that was typed", async ({
    stage,
    as,
  }) => {
    const { brand, campaignId, applicationId } = await stage.negotiation({ fees: [140_000] });
    const [priya, tomas] = [await as(brand.manager), await as(brand.reviewer)];
    const path = `/campaigns/${campaignId}/offers?open=${applicationId}`;
    await priya.goTo(`${path}&move=counter`);
    await priya.form("Counteroffer").getByLabel("Fee", { exact: true }).fill("1,050");
    await priya
      .form("Counteroffer")
      .getByLabel(/^Message to/)
      .fill("Half an hour of careful words.");
    await tomas.goTo(path);
    await tomas.counter({ fee: "1,200" });
    await expect(tomas.drawer).toContainText("Waiting for Maya. You offer $1,200.");

    await priya.press("Send counteroffer");
    await expect(priya.form("Counteroffer").getByRole("alert")).toBeVisible();
    await expect(priya.drawer).toContainText("Waiting for Maya. You offer $1,200.");
    await expect(priya.drawer).toContainText("Half an hour of careful words.");
    await expect(priya.drawer).toContainText("1,050");
    await priya.follow("Back to the negotiation");
    await expect(priya.history).toContainText("You countered $1,200");
    await expect(priya.history).not.toContainText("$1,050");
  });

  test("send nothing twice on a second press", async ({ stage, as }) => {
    const { influencer, applicationId } = await stage.negotiation({ fees: [140_000, 105_000] });
    const maya = await as(influencer);
    await maya.goTo(`/negotiations/${applicationId}?move=counter`);
    await maya.form("Counteroffer").getByLabel("Fee", { exact: true }).fill("1250");
    await maya.page.getByRole("button", { name: "Send counteroffer" }).dblclick();
    await expect(maya.history).toContainText("You countered $1,250");
    await expect(maya.history.getByText("countered $1,250")).toHaveCount(1);
  });
});

test.describe("the budget", () => {
  const SMALL = { fees: [140_000], campaign: { budget: 100_000 } } as const;

  test("stops a reviewer and says whom to ask", async ({ stage, as }) => {
    const { brand, campaignId, applicationId } = await stage.negotiation(SMALL);
    const tomas = await as(brand.reviewer);
    await tomas.goTo(`/campaigns/${campaignId}/offers?open=${applicationId}`);
    await expect(tomas.drawer).toContainText("$400 over budget");
    await tomas.follow(/^Accept/);
    await expect(tomas.drawer).toContainText("Only a campaign manager can go over budget.");
    await expect(tomas.drawer.getByLabel("Reason for going over budget")).toHaveCount(0);
    await tomas.press(/^Accept/);
    await expect(tomas.form(/^Accept/).getByRole("alert")).toContainText(/available|budget/);
    await expect(tomas.drawer).toContainText("Your turn.");
  });

  test("is overridden by a manager who gives a reason, which the history keeps", async ({ stage, as }) => {
    const { brand, campaignId, applicationId } = await stage.negotiation(SMALL);
    const priya = await as(brand.manager);
    await priya.goTo(`/campaigns/${campaignId}/offers?open=${applicationId}`);
    await priya.accept();
    const form = priya.form(/^Accept/);
    await expect(form.getByLabel("Reason for going over budget")).toHaveAccessibleDescription(
      /Give a reason for going over budget/,
    );
    await form.getByLabel("Reason for going over budget").fill("Taken from the spring budget.");
    await priya.press(/^Accept/);
    await expect(priya.drawer).toContainText("Agreed at $1,400.");
    await expect(priya.history).toContainText("Over budget: Taken from the spring budget.");
    await priya.follow("Close");
    await expect(priya.budget).toContainText("$400 over budget");
  });

  test("shows what a counteroffer would do to it while one types", async ({ stage, as }) => {
    const { brand, campaignId, applicationId } = await stage.negotiation(SMALL);
    const priya = await as(brand.manager);
    await priya.goTo(`/campaigns/${campaignId}/offers?open=${applicationId}&move=counter`);
    const form = priya.form("Counteroffer");
    await expect(form).toContainText("$400 over budget");
    await form.getByLabel("Fee", { exact: true }).fill("900");
    await expect(form).toContainText("If you offer $900: $900 reserved, $100 available");
    await expect(form).not.toContainText("over budget");
  });
});

test.describe("an ended negotiation", () => {
  const ENDINGS = [
    { name: "an expired one", play: { fees: [140_000], daysAgo: 43 }, call: "Expired. Six weeks passed" },
    {
      name: "an accepted one",
      play: { fees: [140_000], ending: { by: "brand", move: { kind: "accept", alternative: 1 } } },
      call: "Agreed at $1,400.",
    },
    {
      name: "a declined one",
      play: {
        fees: [140_000],
        ending: { by: "brand", move: { kind: "decline", reason: "other", note: "The launch moved." } },
      },
      call: "No agreement reached.",
    },
  ] as const;

  for (const { name, play, call } of ENDINGS)
    test(`${name} can be read by both sides and offers no moves`, async ({ stage, as }) => {
      const { brand, influencer, campaignId, applicationId } = await stage.negotiation(play);
      const theirs = `/campaigns/${campaignId}/offers/${applicationId}`;
      const own = `/negotiations/${applicationId}`;
      for (const [person, path] of [
        [brand.manager, theirs],
        [influencer, own],
      ] as const) {
        const app = await as(person);
        for (const move of ["", "?move=accept", "?move=counter", "?move=decline", "?move=withdraw"]) {
          await app.goTo(path + move);
          await expect(app.page.getByRole("main")).toContainText(call);
          await expect(app.page.getByRole("button", { name: /Accept|Send|Decline|Withdraw/ })).toHaveCount(0);
          await expect(
            app.page.getByRole("link", { name: /^(Accept|Counter|Decline|Withdraw)/ }),
          ).toHaveCount(0);
        }
      }
    });

  test("a brand declines, and has to give a reason", async ({ stage, as }) => {
    const { brand, influencer, campaignId, applicationId } = await stage.negotiation({ fees: [140_000] });
    const priya = await as(brand.manager);
    await priya.goTo(`/campaigns/${campaignId}/offers?open=${applicationId}`);
    await priya.decline({});
    await expect(priya.form("Decline")).toContainText("We’ll let Maya know.");
    await expect(priya.form("Decline")).toContainText("Choose a reason.");
    await priya.form("Decline").getByLabel("Other", { exact: true }).check();
    await priya.press("Decline for good");
    await expect(priya.form("Decline")).toContainText("Say in a few words why you’re declining.");
    await expect(priya.form("Decline").getByLabel("Other", { exact: true })).toBeChecked();
    await priya.form("Decline").getByLabel("Note to Maya").fill("The launch moved.");
    await priya.press("Decline for good");
    await expect(priya.drawer).toContainText("No agreement reached. You declined");
    const maya = await as(influencer);
    await maya.goTo(`/negotiations/${applicationId}`);
    await expect(maya.history).toContainText("The launch moved.");
  });

  test("an influencer need not say why they decline", async ({ stage, as }) => {
    const { influencer, applicationId } = await stage.negotiation({ fees: [140_000, 105_000] });
    const maya = await as(influencer);
    await maya.goTo(`/negotiations/${applicationId}?move=decline`);
    const decline = maya.form("Decline");
    await expect(decline.getByRole("group", { name: "Reason (optional)" })).toBeVisible();
    await expect(decline.getByLabel("Note to Fernwood (optional)")).toBeVisible();
    await maya.press("Decline for good");
    await expect(maya.page.getByRole("main")).toContainText("No agreement reached. You declined.");
  });

  test("an influencer withdraws an application that is waiting for an answer", async ({ stage, as }) => {
    const { influencer, applicationId } = await stage.negotiation({ fees: [140_000] });
    const maya = await as(influencer);
    await maya.goTo(`/negotiations/${applicationId}`);
    await expect(maya.page.getByText("Waiting for Fernwood’s reply.")).toBeVisible();
    await maya.withdraw("I accepted another project.");
    await expect(maya.page.getByRole("main")).toContainText("No agreement reached. You withdrew");
    await maya.goTo("/negotiations");
    await expect(maya.countIn("No Agreement Reached")).toHaveText("1");
  });
});
