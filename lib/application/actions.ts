"use server";

import { refresh } from "next/cache";
import { redirect, RedirectType } from "next/navigation";
import { fieldOf, type FormState, invalid, invalidFrom, readForm, refused } from "@/lib/form/form";
import { readOpportunity } from "@/lib/opportunity/queries";
import { actingInfluencer } from "@/lib/session/session";
import { fieldOfObjection } from "@/lib/terms/schema";
import { conditionsText } from "./application";
import { parseApplication } from "./schema";
import { apply } from "./service";

/**
 * Applies to a campaign with a proposed rate (N1), then opens the new negotiation. Refuses `campaign-changed` if the
 * campaign's conditions have changed since the form was shown.
 */
export async function applyToCampaign(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingInfluencer(values);
  if (!acting.ok) return refused(acting.refusal, values);
  const campaignId = fieldOf(values, "campaignId");
  const campaign = await readOpportunity(acting.scope, campaignId);
  if (!campaign) return refused({ name: "not-found", sentence: "Campaign not found." }, values);
  const shown = fieldOf(values, "conditions");
  const isOutdated = shown !== "" && shown !== conditionsText(campaign);
  if (isOutdated) refresh(); // whatever else is wrong, the page must show the current conditions
  const given = parseApplication(values, { ...campaign, now: new Date() });
  if (!given.ok) return invalidFrom(given.issues, values);
  const { alternatives, places, message } = given;
  const applied = await apply(acting.scope, {
    campaignId,
    alternatives,
    currency: campaign.currency,
    isOutdated,
    message,
    key: fieldOf(values, "key"),
  });
  if (!applied.ok) {
    const field = fieldOfObjection(applied.refusal, places);
    return field === null
      ? refused(applied.refusal, values)
      : invalid({ [field]: applied.refusal.sentence }, values);
  }
  redirect(`/negotiations/${applied.applicationId}`, RedirectType.replace);
}
