import { moreThanShown } from "@/lib/campaign/campaign";
import { readCampaign } from "@/lib/campaign/queries";
import { closeStatement } from "@/lib/campaign/statement";
import { affected } from "@/lib/db/sql";
import { isId } from "@/lib/id/id";
import { stillMay } from "@/lib/member/queries";
import { refuse, type Result } from "@/lib/refusal/refusal";
import { may } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { endOpenNegotiations, expireDue } from "@/lib/sweep/service";

export type FinaliseRefusal =
  "not-allowed" | "not-found" | "stale" | "not-open" | "already-finalised" | "roster-empty";

const NOT_ALLOWED = refuse("not-allowed", "Only a campaign manager or an owner can finalise a roster.");

/**
 * Finalises a campaign's roster and ends its open negotiations (N16); an open campaign is closed with it. This cannot
 * be undone. `shown` is how many open negotiations the person saw and confirmed; if more are open now, it refuses
 * `stale`. The state is changed first, which blocks new moves and applications. Then the negotiations are ended in
 * batches. If the process dies in between, the worker finishes them. `at` replaces the database's clock, for demo
 * content and tests.
 */
export async function finaliseRoster(
  scope: BrandScope,
  { campaignId, shown, at }: { readonly campaignId: string; readonly shown: number; readonly at?: Date },
): Promise<Result<{ ended: number }, FinaliseRefusal>> {
  if (!may(scope.role, "finalise-roster")) return NOT_ALLOWED;
  if (!isId(campaignId)) return refuse("not-found", "Campaign not found.");
  const finalise = () =>
    affected(closeStatement({ scope, campaignId, at: at ?? null }, { shown, state: "finalised" }));
  let final = (await finalise()) > 0;
  if (!final && (await expireDue({ campaignId })) > 0) final = (await finalise()) > 0;
  if (!final) return whyNotFinal(scope, campaignId);
  const ended = await endOpenNegotiations(
    { brandId: scope.brandId, campaignId },
    { actor: scope.userId, at },
  );
  return { ok: true, ended };
}

async function whyNotFinal(scope: BrandScope, campaignId: string): Promise<Result<never, FinaliseRefusal>> {
  if (!(await stillMay(scope, "finalise-roster"))) return NOT_ALLOWED;
  const campaign = await readCampaign(scope, campaignId);
  if (!campaign) return refuse("not-found", "Campaign not found.");
  if (campaign.state === "finalised") return refuse("already-finalised", "This roster is already final.");
  if (campaign.state === "draft")
    return refuse("not-open", "This campaign is still a draft, so it has no roster yet.");
  if (campaign.counts.agreed === 0)
    return refuse("roster-empty", "No one is on the roster yet. Close the campaign in its settings instead.");
  return refuse("stale", moreThanShown(campaign.counts.brandTurn + campaign.counts.influencerTurn));
}
