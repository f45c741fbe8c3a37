import { having, type PostedFields } from "./forms";
import { done, newKey, type Visitor, type World } from "./people";
import { row } from "./store";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Later than the six weeks of any negotiation in these tests. */
const DECIDE_ON = new Date(Date.now() + 90 * DAY_MS).toISOString().slice(0, 10);

/** A campaign's form as a manager fills it in. */
export function campaignFields(name: string): PostedFields {
  return [
    ["name", name],
    ["brief", "Cook with our pans."],
    ["currency", "USD"],
    ["platforms", "instagram"],
    ["applyBy", ""],
    ["decideOn", DECIDE_ON],
    ["zone", "Europe/Lisbon"],
    ["budget", "50,000"],
    ["pricing", "negotiable"],
    ["fixedFee", ""],
    ["term.fee", "open"],
    ["fixed.fee", ""],
    // The same as in `termsFields`.
    ["term.deliverables", "fixed"],
    ["fixed.deliverable.0.kind", "instagram.reel"],
    ["fixed.deliverable.0.quantity", "2"],
    ["fixed.deliverable.0.dueDays", ""],
    ["fixed.deliverable.0.dueOn", ""],
    ["term.rights", "fixed"],
    ["fixed.right.organic.days", "30"],
    ["fixed.right.organic.territory", "worldwide"],
    ["fixed.right.paid.days", "30"],
    ["fixed.right.paid.territory", "Portugal, ES"],
    ["term.payment", "fixed"],
    ["fixed.deposit", "30"],
    ["fixed.paymentDays", "14"],
    ["fixed.paymentAfter", "publication"],
    ["productName.0", "Copper pan"],
    ["productValue.0", "120.50"],
  ];
}

function campaignIn(led: string | null): string {
  const id = led?.split("/")[2];
  if (id === undefined) throw new Error(`led to ${led}, which is no campaign`);
  return id;
}

/** An open campaign or a draft, with our mark in its name unless it is another brand's. `but` replaces fields. */
export async function newCampaign(
  world: World,
  {
    by = world.people.manager,
    intent = "open",
    but = [],
  }: { by?: Visitor; intent?: "open" | "draft"; but?: PostedFields } = {},
): Promise<string> {
  const name = by === world.people.foreignOwner ? "Foreign campaign" : `Campaign ${world.mark}`;
  const fields = having(campaignFields(name), ["key", newKey()], ["intent", intent], ...but);
  return campaignIn((await done("createCampaign", "/campaigns/new", fields, by.cookie)).led);
}

/** Terms as the forms of an offer post them. */
export function termsFields(fee: string): PostedFields {
  return [
    ["fee", fee],
    ["deliverable.0.kind", "instagram.reel"],
    ["deliverable.0.quantity", "2"],
    ["deliverable.0.dueDays", ""],
    ["deliverable.0.dueOn", ""],
    ["right.organic.days", "30"],
    ["right.organic.territory", "worldwide"],
    ["right.paid.days", "30"],
    ["right.paid.territory", "Portugal, ES"],
    ["exclusivityDays", "14"],
    ["exclusivityCategory", "cookware"],
    ["commission", "2.5"],
    ["deposit", "30"],
    ["paymentDays", "14"],
    ["paymentAfter", "publication"],
    ["message", "What do you say?"],
  ];
}

export function applyFields(campaignId: string): PostedFields {
  return [
    ["campaignId", campaignId],
    ["key", newKey()],
    ...termsFields("1,200"),
    ["product", ""],
    ["giftVariant", ""],
  ];
}

/** An application of our influencer, at offer 0: the brand's turn. */
export type Deal = { campaignId: string; applicationId: string };

export async function newDeal(
  world: World,
  { by = world.people.manager, but = [] }: { by?: Visitor; but?: PostedFields } = {},
): Promise<Deal> {
  const campaignId = await newCampaign(world, { by, but });
  return applied(world.people.influencer, campaignId);
}

async function applied(influencer: Visitor, campaignId: string): Promise<Deal> {
  const page = `/opportunities/${campaignId}`;
  const { led } = await done("applyToCampaign", page, applyFields(campaignId), influencer.cookie);
  const applicationId = led?.split("/").at(-1) ?? "";
  return { campaignId, applicationId };
}

/** Where each side makes its moves. */
export function brandPage({ campaignId, applicationId }: Deal) {
  return `/campaigns/${campaignId}/offers/${applicationId}`;
}
export function influencerPage({ applicationId }: Deal) {
  return `/negotiations/${applicationId}`;
}

/** What every move posts. `back` is where it leads. Without it, scripts get a state instead. */
export function moveFields({ applicationId }: Deal, answers: number): PostedFields {
  return [
    ["applicationId", applicationId],
    ["answers", String(answers)],
    ["key", newKey()],
  ];
}

/** The brand's counteroffer: offer 1, the influencer's turn. */
export async function countered(world: World, deal: Deal): Promise<Deal> {
  const fields: PostedFields = [...moveFields(deal, 0), ...termsFields("900")];
  await done("sendCounteroffer", brandPage(deal), fields, world.people.manager.cookie);
  return deal;
}

/** The brand accepts. Returns the id of the contract. */
export async function accepted(world: World, deal: Deal): Promise<string> {
  await done(
    "acceptOffer",
    brandPage(deal),
    [...moveFields(deal, 0), ["alternative", "1"]],
    world.people.manager.cookie,
  );
  const { id } = await row<{ id: string }>("SELECT contract_id AS id FROM application WHERE id = $1", [
    deal.applicationId,
  ]);
  return id;
}
