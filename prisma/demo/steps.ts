import { apply } from "@/lib/application/service";
import { type CampaignInput, lastMomentOf } from "@/lib/campaign/campaign";
import { readCampaign } from "@/lib/campaign/queries";
import { closeCampaign, createCampaign, editCampaign } from "@/lib/campaign/service";
import { newId } from "@/lib/id/id";
import { decimalsOf } from "@/lib/money/money";
import type { Move } from "@/lib/negotiation/negotiation";
import { makeMove } from "@/lib/negotiation/service";
import { finaliseRoster } from "@/lib/roster/service";
import type { BrandScope } from "@/lib/session/scope";
import { expireDue } from "@/lib/sweep/service";
import { ALL_OPEN } from "@/lib/terms/fixed";
import type { Everyone } from "./accounts";
import type { DemoCampaign } from "./campaigns";
import { chanceOf } from "./chance";
import { granted } from "./granted";
import { DEMO_INFLUENCERS } from "./influencers";
import { DAY_MS, OVERRIDE_AGO } from "./moments";
import { narratorOf } from "./narrator";
import { type Plot, plotsOf } from "./plot";
import { OVERRIDE_REASON } from "./words";

/** What one person does at a time in the past. A late step is taken after all others and after the sweep. */
export type DemoStep = { at: Date; isLate: boolean; take(): Promise<unknown> };

/** Everything that happens in one campaign, unsorted: sort by `at`, and take the late steps after the last sweep. */
export function stepsOf(campaign: DemoCampaign, everyone: Everyone, now: Date): DemoStep[] {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const chance = chanceOf(campaign.name);
  const { manager, reviewer } = everyone.brand(campaign.brand);
  const input = inputOf(campaign, now);
  let campaignId = "";

  const open = campaign.openedAgo !== null;
  const at = ago(campaign.openedAgo ?? 2);
  const steps: DemoStep[] = [
    {
      at,
      isLate: false,
      take: async () => {
        const made = await createCampaign(manager, { ...input, key: newId(), open, at });
        campaignId = granted(made, `creating ${campaign.name}`).campaignId;
      },
    },
  ];
  if (!open) return steps;

  const plots = plotsOf(
    campaign,
    DEMO_INFLUENCERS,
    narratorOf(chanceOf(`words of ${campaign.name}`)),
    now,
    chance,
  );
  const overriding = campaign.isTight ? plots.find(acceptedByBrand) : undefined;
  for (const plot of plots) {
    // Only a manager may go over the budget.
    const brand = chance.is(0.7) || plot === overriding ? manager : reviewer;
    const own = plot === overriding ? { at: ago(OVERRIDE_AGO), override: OVERRIDE_REASON } : {};
    steps.push(...negotiationSteps(plot, () => campaignId, brand, everyone, own));
  }
  if (overriding) {
    const tightenAt = ago(OVERRIDE_AGO + 10 / 1440);
    steps.push({
      at: tightenAt,
      isLate: false,
      take: () => tighten(manager, campaignId, input, tightenAt),
    });
  }
  if (campaign.end) steps.push(endStep(campaign.end, manager, () => campaignId, now));
  return steps;
}

function acceptedByBrand({ ending }: Plot): boolean {
  return ending?.by === "brand" && ending.move.kind === "accept";
}

function inputOf({ fixedFee, applyIn, decide, ...campaign }: DemoCampaign, now: Date): CampaignInput {
  const unit = 10 ** decimalsOf(campaign.currency);
  const day = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  return {
    name: campaign.name,
    brief: campaign.brief,
    currency: campaign.currency,
    platforms: campaign.platforms,
    budget: campaign.budget * unit,
    fixedFee: fixedFee === undefined ? null : fixedFee * unit,
    applyBy: applyIn === null ? null : lastMomentOf(day(applyIn)),
    decideOn: decide ? day(decide.in) : null,
    zone: decide?.zone ?? "UTC",
    fixed: campaign.fixed ?? ALL_OPEN,
    products: campaign.products.map(({ name, value }) => ({ id: null, name, value: value * unit })),
  };
}

/** One negotiation, move by move. `own` changes the last move: its time, and its reason for going over budget. */
function negotiationSteps(
  { influencer, offers, ending, isLate }: Plot,
  campaignId: () => string,
  brand: BrandScope,
  everyone: Everyone,
  own: { at?: Date; override?: string },
): DemoStep[] {
  const creator = everyone.influencer(influencer.handle);
  let applicationId = "";
  const move = (
    by: "brand" | "influencer",
    answers: number,
    at: Date,
    what: Move,
    said: { message?: string; override?: string },
  ) => ({
    at,
    isLate,
    take: async () => {
      const scope = by === "brand" ? brand : creator;
      const made = await makeMove(scope, { applicationId, answers, move: what, key: newId(), at, ...said });
      granted(made, `${by} of ${influencer.name}, ${what.kind} of offer ${answers}`);
    },
  });
  return [
    ...offers.map(({ at, alternatives, message }, number) =>
      number === 0
        ? {
            at,
            isLate,
            take: async () => {
              const applied = await apply(creator, {
                campaignId: campaignId(),
                alternatives,
                message,
                key: newId(),
                at,
              });
              applicationId = granted(applied, `application of ${influencer.name}`).applicationId;
            },
          }
        : move(
            number % 2 === 1 ? "brand" : "influencer",
            number - 1,
            at,
            { kind: "counter", alternatives },
            { message },
          ),
    ),
    ...(ending
      ? [move(ending.by, offers.length - 1, own.at ?? ending.at, ending.move, { override: own.override })]
      : []),
  ];
}

/** Lowers the budget to a little above what is already promised, so that the next acceptance goes over it. */
async function tighten(manager: BrandScope, campaignId: string, input: CampaignInput, at: Date) {
  while ((await expireDue({ campaignId })) > 0);
  const seen = await readCampaign(manager, campaignId);
  if (!seen) throw new Error("the tight campaign is gone");
  const { committed, reserved } = seen.budget;
  const unit = 100 * 10 ** decimalsOf(input.currency);
  const budget = Math.ceil((committed + reserved) / unit) * unit + unit;
  const products = seen.products.map((product) => ({ ...product }));
  granted(await editCampaign(manager, { ...input, products, budget, campaignId, at }), "tightening a budget");
}

function endStep(
  end: NonNullable<DemoCampaign["end"]>,
  manager: BrandScope,
  campaignId: () => string,
  now: Date,
): DemoStep {
  const at = new Date(now.getTime() - end.ago * DAY_MS);
  const shown = Number.MAX_SAFE_INTEGER;
  return {
    at,
    isLate: false,
    take: async () => {
      const verb = end.kind === "closed" ? closeCampaign : finaliseRoster;
      granted(await verb(manager, { campaignId: campaignId(), shown, at }), "ending a campaign");
    },
  };
}
