import { affected, rows } from "@/lib/db/sql";
import { digestOf } from "@/lib/digest/digest";
import { isId, newId } from "@/lib/id/id";
import { stillMay } from "@/lib/member/queries";
import { formatMoney } from "@/lib/money/money";
import { type Refusal, refuse, type Result } from "@/lib/refusal/refusal";
import { may } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { endOpenNegotiations, expireDue } from "@/lib/sweep/service";
import { fixedToJson, sameFixed } from "@/lib/terms/codec";
import { type CampaignInput, type CampaignState, hasApplicants, moreThanShown } from "./campaign";
import { campaignIdFor } from "./campaign-id";
import { decidesTooEarly, TOO_EARLY } from "./decision";
import { type CampaignRecord, readCampaign } from "./queries";
import { closeStatement, createStatement, editStatement, openStatement } from "./statement";

type Times = {
  /** Replaces the database's clock, for demo content and tests set in the past. */
  readonly at?: Date;
};

const NOT_ALLOWED = refuse("not-allowed", "Only a campaign manager or an owner can run campaigns.");
const NOT_FOUND = refuse("not-found", "Campaign not found.");
const PAST = refuse("apply-by-past", "This date has passed. Choose a later one, or leave it empty.");
const DECISION_PAST = refuse(
  "decision-past",
  "This date has passed in that time zone. Choose a later one, or leave it empty.",
);

export type CreateRefusal =
  "key-reused" | "apply-by-past" | "decision-past" | "decides-too-early" | OpenRefusal;

/**
 * Creates a campaign with its ledger and products, in one statement: a draft, or with `open` one that takes
 * applications at once. The same `key` (a UUID from the form) with the same content creates it once and then gives the
 * same answer again, or opens the draft if it is now to be open. Other content under a used key is another campaign.
 * Refuses days that have passed by the database's clock, and a decision date before the last day to apply (N18).
 */
export async function createCampaign(
  scope: BrandScope,
  input: CampaignInput & { readonly key: string; readonly open?: boolean } & Times,
): Promise<Result<{ campaignId: string }, CreateRefusal>> {
  if (!may(scope.role, "run-campaigns")) return NOT_ALLOWED;
  if (!isId(input.key)) return refuse("key-reused", "Reload the page, then send the form again.");
  if (decidesTooEarly(input.decideOn, input.applyBy)) return refuse("decides-too-early", TOO_EARLY);
  const { at = null, open = false, key } = input;
  const submission = { key, digest: contentOf(input) };
  const campaignId = campaignIdFor(scope.brandId, key, submission.digest);
  const [asked] = await rows<{ applies_later: boolean; decides_later: boolean; known: CampaignState | null }>(
    createStatement({ scope, campaignId, at }, withNewProducts(input), submission, open),
  );
  if (!asked) return NOT_ALLOWED;
  if (asked.known === "draft" && open) {
    const opened = await openCampaign(scope, { campaignId, at: input.at });
    return opened.ok ? { ok: true, campaignId } : opened;
  }
  if (asked.known !== null && asked.known !== "draft" && !open) return OPEN_ALREADY;
  if (asked.known === null && !asked.applies_later) return PAST;
  if (asked.known === null && !asked.decides_later) return DECISION_PAST;
  return { ok: true, campaignId };
}

const OPEN_ALREADY = refuse(
  "already-open",
  "You’ve already opened this campaign, so it can’t be a draft. You’ll find it in your list of campaigns.",
);

/** The digest of what a campaign's form says, whether it is to be opened or not. */
function contentOf({ fixed, products, ...input }: CampaignInput): string {
  const { name, brief, currency, budget, fixedFee, platforms, applyBy, decideOn, zone } = input;
  return digestOf([
    [name, brief, currency, budget, fixedFee, platforms, applyBy, decideOn, zone],
    fixedToJson(fixed),
    products.map((product) => [product.name, product.value]),
  ]);
}

/** Gives every product its own id, whatever the form says. If two have the same id, the second gets a new one. */
function withProductIds<T extends CampaignInput>(input: T) {
  const named = new Set<string>();
  const products = input.products.map((product) => {
    const id = product.id === null || named.has(product.id) ? newId() : product.id;
    named.add(id);
    return { ...product, id };
  });
  return { ...input, products };
}

/** Gives the products of a new campaign new ids, whatever the form says. */
function withNewProducts<T extends CampaignInput>(input: T) {
  return withProductIds({ ...input, products: input.products.map((product) => ({ ...product, id: null })) });
}

export type EditRefusal =
  | "not-allowed"
  | "not-found"
  | "campaign-closed"
  | "apply-by-past"
  | "decision-past"
  | "decision-fixed"
  | "decides-too-early"
  | "currency-fixed"
  | "pricing-fixed"
  | "fixed-terms-locked"
  | "budget-too-low";

/**
 * Changes a draft or open campaign, all or nothing. The decision date cannot change once the campaign is open (N18).
 * After the first application, currency (N14), pricing (N15) and fixed terms (N19) cannot change either. The budget
 * can always be raised, but not lowered below what is committed and reserved; the ledger's own row decides this, so
 * no move can slip in between. The products replace the earlier list: applications keep the product they chose in
 * their own terms.
 */
export async function editCampaign(
  scope: BrandScope,
  { campaignId, ...input }: CampaignInput & { readonly campaignId: string } & Times,
): Promise<Result<object, EditRefusal>> {
  if (!may(scope.role, "run-campaigns")) return NOT_ALLOWED;
  if (!isId(campaignId)) return NOT_FOUND;
  if (decidesTooEarly(input.decideOn, input.applyBy)) return refuse("decides-too-early", TOO_EARLY);
  const writing = { scope, campaignId, at: input.at ?? null };
  const edit = () => affected(editStatement(writing, withProductIds(input)));
  if ((await edit()) > 0) return { ok: true };
  // A counteroffer that is due but not yet swept still holds its budget: record the expiry, then try again.
  if ((await expireDue({ campaignId })) > 0 && (await edit()) > 0) return { ok: true };
  if (!(await stillMay(scope, "run-campaigns"))) return NOT_ALLOWED;
  return { ok: false, refusal: whyNotEdited(await readCampaign(scope, campaignId), input) };
}

function whyNotEdited(campaign: CampaignRecord | null, input: CampaignInput): Refusal<EditRefusal> {
  if (!campaign) return NOT_FOUND.refusal;
  const { state, currency, budget, now, decideOn, zone } = campaign;
  if (state === "closed" || state === "finalised")
    return { name: "campaign-closed", sentence: "This campaign is closed and can’t be changed." };
  const isSameDecision = decideOn === input.decideOn && (decideOn === null || zone === input.zone);
  if (state === "open" && !isSameDecision)
    return {
      name: "decision-fixed",
      sentence: "The decision date has been locked since the campaign opened.",
    };
  const isFixed = hasApplicants(campaign.counts);
  if (isFixed && currency !== input.currency)
    return {
      name: "currency-fixed",
      sentence: `The currency, ${currency}, has been locked since the first application.`,
    };
  if (isFixed && campaign.fixedFee !== input.fixedFee)
    return { name: "pricing-fixed", sentence: "The pricing has been locked since the first application." };
  if (isFixed && !sameFixed(campaign.fixed, input.fixed))
    return {
      name: "fixed-terms-locked",
      sentence: "Open and fixed terms have been locked since the first application.",
    };
  if (input.applyBy && input.applyBy <= now) return PAST.refusal;
  const promised = budget.committed + budget.reserved;
  if (!isSameDecision && input.budget >= Math.min(promised, budget.budget)) return DECISION_PAST.refusal;
  return {
    name: "budget-too-low",
    sentence: `${formatMoney(promised, currency)} is already committed or reserved, so the budget can’t be lower than that.`,
  };
}

export type OpenRefusal =
  | "not-allowed"
  | "not-found"
  | "already-open"
  | "campaign-closed"
  | "brief-missing"
  | "apply-by-past"
  | "decision-past"
  | "due-day-past";

/**
 * Opens a draft for applications. It needs a brief, and none of its days may have passed: to apply, to decide (N18),
 * to deliver.
 */
export async function openCampaign(
  scope: BrandScope,
  { campaignId, at }: { readonly campaignId: string } & Times,
): Promise<Result<object, OpenRefusal>> {
  if (!may(scope.role, "run-campaigns")) return NOT_ALLOWED;
  if (!isId(campaignId)) return NOT_FOUND;
  if ((await affected(openStatement({ scope, campaignId, at: at ?? null }))) > 0) return { ok: true };
  if (!(await stillMay(scope, "run-campaigns"))) return NOT_ALLOWED;
  const campaign = await readCampaign(scope, campaignId);
  if (!campaign) return NOT_FOUND;
  if (campaign.state === "open") return refuse("already-open", "This campaign is already open.");
  if (campaign.state !== "draft") return refuse("campaign-closed", "A closed campaign can’t be reopened.");
  if (campaign.brief === "")
    return refuse("brief-missing", "Write a brief first: it’s what influencers apply to.");
  const now = at ?? campaign.now;
  if (campaign.applyBy && campaign.applyBy <= now)
    return refuse("apply-by-past", "The last day to apply has passed. Choose a later one first.");
  if (campaign.decideBy && campaign.decideBy <= now)
    return refuse("decision-past", "The decision date has passed. Choose a later one first.");
  return refuse("due-day-past", "The due date of a fixed deliverable has passed. Choose a later one first.");
}

export type CloseRefusal = "not-allowed" | "not-found" | "stale" | "not-open";
export type Ended = { /** How many negotiations were ended. */ ended: number };

/**
 * Closes a campaign permanently and ends its open negotiations (N16). `shown` is how many the person saw and
 * confirmed; if more are open now, it refuses `stale`. One guarded statement first changes the state, which blocks
 * new moves and applications. Then the negotiations are ended in batches. If the process dies in between, the worker
 * finishes them.
 */
export async function closeCampaign(
  scope: BrandScope,
  { campaignId, shown, at }: { readonly campaignId: string; readonly shown: number } & Times,
): Promise<Result<Ended, CloseRefusal>> {
  if (!may(scope.role, "run-campaigns")) return NOT_ALLOWED;
  if (!isId(campaignId)) return NOT_FOUND;
  const close = () =>
    affected(closeStatement({ scope, campaignId, at: at ?? null }, { shown, state: "closed" }));
  let closed = (await close()) > 0;
  if (!closed && (await expireDue({ campaignId })) > 0) closed = (await close()) > 0;
  if (!closed) return whyNotClosed(scope, campaignId);
  const ended = await endOpenNegotiations(
    { brandId: scope.brandId, campaignId },
    { actor: scope.userId, at },
  );
  return { ok: true, ended };
}

async function whyNotClosed(scope: BrandScope, campaignId: string): Promise<Result<never, CloseRefusal>> {
  if (!(await stillMay(scope, "run-campaigns"))) return NOT_ALLOWED;
  const campaign = await readCampaign(scope, campaignId);
  if (!campaign) return NOT_FOUND;
  if (campaign.state === "draft") return refuse("not-open", "A draft isn’t open yet.");
  if (campaign.state !== "open") return refuse("not-open", "This campaign is already closed.");
  return refuse("stale", moreThanShown(campaign.counts.brandTurn + campaign.counts.influencerTurn));
}
