import { done, newKey, type Person, type World } from "./people";
import type { Fields } from "./forms";
import { row } from "./store";

/** A campaign's form as a manager fills it in. */
export const campaignFields = (name: string): Fields => [
  ["name", name],
  ["brief", "Cook with our pans."],
  ["currency", "USD"],
  ["platforms", "instagram"],
  ["applyBy", ""],
  ["budget", "50,000"],
  ["pricing", "negotiable"],
  ["fixedFee", ""],
  ["productName.0", "Copper pan"],
  ["productValue.0", "120.50"],
];

const campaignIn = (led: string | null): string => {
  const id = led?.split("/")[2];
  if (id === undefined) throw new Error(`led to ${led}, which is no campaign`);
  return id;
};

/** A campaign that takes applications, or a draft; its name carries our mark unless it is another brand's. */
export const newCampaign = async (
  world: World,
  { by = world.people.manager, intent = "open" }: { by?: Person; intent?: "open" | "draft" } = {},
): Promise<string> => {
  const name = by === world.people.foreignOwner ? "Foreign campaign" : `Campaign ${world.mark}`;
  const fields: Fields = [...campaignFields(name), ["key", newKey()], ["intent", intent]];
  return campaignIn((await done("createCampaignAction", "/campaigns/new", fields, by.cookie)).led);
};

/** Terms as any form of an offer says them. */
export const termsFields = (fee: string): Fields => [
  ["fee", fee],
  ["deliverable.0.kind", "instagram.reel"],
  ["deliverable.0.quantity", "2"],
  ["deliverable.0.dueOn", ""],
  ["usageRights", "organic"],
  ["licenceDays", "30"],
  ["exclusivityDays", "0"],
  ["commission", "2.5"],
  ["message", "What do you say?"],
];

export const applyFields = (campaignId: string): Fields => [
  ["campaignId", campaignId],
  ["key", newKey()],
  ...termsFields("1,200"),
  ["product", ""],
];

/** An application of our influencer, at offer 0: the brand's turn. */
export type Deal = { campaignId: string; applicationId: string };

export const newDeal = async (world: World, { by = world.people.manager } = {}): Promise<Deal> => {
  const campaignId = await newCampaign(world, { by });
  return applied(world.people.influencer, campaignId);
};

const applied = async (influencer: Person, campaignId: string): Promise<Deal> => {
  const page = `/opportunities/${campaignId}`;
  const { led } = await done("applyToCampaign", page, applyFields(campaignId), influencer.cookie);
  const applicationId = led?.split("/").at(-1) ?? "";
  return { campaignId, applicationId };
};

/** Where each side makes its moves. */
export const brandPage = ({ campaignId, applicationId }: Deal) =>
  `/campaigns/${campaignId}/offers/${applicationId}`;
export const influencerPage = ({ applicationId }: Deal) => `/negotiations/${applicationId}`;

/** What every move says of itself; `back` is where it leads, which scripts get a state instead of when left out. */
export const moveFields = ({ applicationId }: Deal, answers: number): Fields => [
  ["applicationId", applicationId],
  ["answers", String(answers)],
  ["key", newKey()],
];

/** The brand's counteroffer: offer 1, the influencer's turn. */
export const countered = async (world: World, deal: Deal): Promise<Deal> => {
  const fields: Fields = [...moveFields(deal, 0), ...termsFields("900")];
  await done("sendCounteroffer", brandPage(deal), fields, world.people.manager.cookie);
  return deal;
};

/** The brand's acceptance; the id of the contract. */
export const accepted = async (world: World, deal: Deal): Promise<string> => {
  await done("acceptOffer", brandPage(deal), moveFields(deal, 0), world.people.manager.cookie);
  const { id } = await row<{ id: string }>("SELECT contract_id AS id FROM application WHERE id = $1", [
    deal.applicationId,
  ]);
  return id;
};
