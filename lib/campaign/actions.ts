"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { done, fieldOf, type FormState, invalid, invalidFrom, readForm, refused } from "@/lib/form/form";
import { actingBrand } from "@/lib/session/session";
import { parseCampaign, parseShown } from "./schema";
import { closeCampaign, createCampaign, editCampaign, openCampaign } from "./service";

/** Makes a campaign from its form: a draft, or open at once when the button `intent` says "open". */
export async function createCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const who = await actingBrand("run-campaigns");
  if (!who.ok) return refused(who.refusal, values);
  const parsed = parseCampaign(values);
  if (!parsed.ok) return invalidFrom(parsed.issues, values);
  const open = fieldOf(values, "intent") === "open";
  if (open && parsed.input.brief === "") return invalid({ brief: NO_BRIEF }, values);
  const made = await createCampaign(who.scope, { ...parsed.input, key: fieldOf(values, "key"), open });
  if (!made.ok) return besideItsField(made.refusal, values);
  redirect(`/campaigns/${made.campaignId}/${open ? "offers" : "settings"}`);
}

const NO_BRIEF = "Write a brief before you open the campaign: it is what influencers apply to.";

/** Saves the settings of a campaign. */
export async function editCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const who = await actingBrand("run-campaigns");
  if (!who.ok) return refused(who.refusal, values);
  const parsed = parseCampaign(values);
  if (!parsed.ok) return invalidFrom(parsed.issues, values);
  const edited = await editCampaign(who.scope, {
    ...parsed.input,
    campaignId: fieldOf(values, "campaignId"),
  });
  if (!edited.ok) return besideItsField(edited.refusal, values);
  refresh();
  return done("Saved.");
}

/** Opens a draft for applications. */
export async function openCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const who = await actingBrand("run-campaigns");
  if (!who.ok) return refused(who.refusal, values);
  const campaignId = fieldOf(values, "campaignId");
  const opened = await openCampaign(who.scope, { campaignId });
  if (!opened.ok) return refused(opened.refusal, values);
  redirect(`/campaigns/${campaignId}/offers`);
}

/** Closes a campaign after the person confirmed the `shown` open negotiations it ends (N16). */
export async function closeCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const who = await actingBrand("run-campaigns");
  if (!who.ok) return refused(who.refusal, values);
  const campaignId = fieldOf(values, "campaignId");
  const closed = await closeCampaign(who.scope, { campaignId, shown: parseShown(values) ?? 0 });
  if (!closed.ok) {
    refresh();
    return refused(closed.refusal, values);
  }
  redirect(`/campaigns/${campaignId}/settings`);
}

/** Refusals that speak of one field stand beside it. */
const FIELD_OF: Record<string, string> = {
  "apply-by-past": "applyBy",
  "budget-too-low": "budget",
  "currency-fixed": "currency",
  "pricing-fixed": "pricing",
};

const besideItsField = (
  refusal: { name: string; sentence: string },
  values: Record<string, string[]>,
): FormState => {
  const field = FIELD_OF[refusal.name];
  return field === undefined ? refused(refusal, values) : invalid({ [field]: refusal.sentence }, values);
};
