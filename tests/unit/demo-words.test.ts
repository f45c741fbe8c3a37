import { describe, expect, test } from "vitest";
import type { Terms } from "@/lib/terms/terms";
import { termsSummary } from "@/lib/terms/wording";
import { DEMO_CAMPAIGNS } from "@/prisma/demo/campaigns";
import { chanceOf } from "@/prisma/demo/chance";
import { DEMO_INFLUENCERS } from "@/prisma/demo/influencers";
import { narratorOf } from "@/prisma/demo/narrator";
import { type Plot, plotsOf } from "@/prisma/demo/plot";

const NOW = new Date("2026-11-25T12:00:00Z");

/** A figure that is no term: how the creator's last collaboration did. */
const CLICKS = "3.1%";

const OFFERS = DEMO_CAMPAIGNS.filter(({ openedAgo }) => openedAgo !== null).flatMap((campaign) =>
  plotsOf(campaign, DEMO_INFLUENCERS, narratorOf(chanceOf("words")), NOW, chanceOf(campaign.name)).flatMap(
    ({ offers }) => offers.map((offer, number) => ({ offer, before: offers[number - 1] })),
  ),
);

/** The numbers that an offer's message may name: those of its own terms, and what an alternative costs more. */
function numbersOf({ alternatives }: Plot["offers"][number]): string[] {
  const [lead] = alternatives as [Terms, ...Terms[]];
  const fees = alternatives.flatMap(({ fee }) => [fee, fee - lead.fee].map((minor) => String(minor / 100)));
  const texts = alternatives.flatMap((terms) => termsSummary(terms, () => ""));
  return [...fees, ...numbersIn(texts.join(" "))];
}

function numbersIn(text: string): string[] {
  return text.replace(CLICKS, "").match(/\d+(\.\d+)?/g) ?? [];
}

describe("the messages of the demo", () => {
  test("name no number that their offer, or the offer it answers, does not have", () => {
    for (const { offer, before } of OFFERS) {
      const known = [...numbersOf(offer), ...(before ? numbersOf(before) : [])];
      expect(known, offer.message).toEqual(expect.arrayContaining(numbersIn(offer.message)));
    }
  });

  test("speak of a product, ads, exclusivity or commission only where the terms do", () => {
    const topics: [RegExp, (terms: Terms) => boolean][] = [
      [/product/, ({ gift }) => gift !== null],
      [/right to run ads|paid use/, ({ rights }) => rights.some(({ kind }) => kind !== "organic")],
      [/allowlisting/, ({ rights }) => rights.some(({ kind }) => kind === "allowlisting")],
      [/exclusivity for/, ({ exclusivity }) => exclusivity !== null],
      [/taken the exclusivity out/, ({ exclusivity }) => exclusivity === null],
      [/commission/, ({ commissionBps }) => commissionBps > 0],
    ];
    for (const { offer } of OFFERS)
      for (const [words, holds] of topics)
        expect(!words.test(offer.message) || offer.alternatives.some(holds), offer.message).toBe(true);
  });

  test("mention a second alternative only where there is one", () => {
    for (const { offer } of OFFERS)
      if (/second alternative/.test(offer.message)) expect(offer.alternatives).toHaveLength(2);
  });
});
