"use server";

import { refresh } from "next/cache";
import { redirect, RedirectType } from "next/navigation";
import { done, fieldOf, type FormState, invalid, invalidFrom, readForm, refused } from "@/lib/form/form";
import { actingBrand } from "@/lib/session/session";
import { dueDays } from "@/lib/terms/due";
import { readCampaign } from "./queries";
import { parseCampaign, parseShown } from "./schema";
import * as service from "./service";

/** Creates a campaign from its form: a draft, or open at once if the form was sent with `intent` "open". */
export async function createCampaign(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingBrand(values, "run-campaigns");
  if (!acting.ok) return refused(acting.refusal, values);
  const given = parseCampaign(values, { now: new Date() });
  if (!given.ok) return invalidFrom(given.issues, values);
  const open = fieldOf(values, "intent") === "open";
  if (open && given.input.brief === "") return invalid({ brief: NO_BRIEF }, values);
  const made = await service.createCampaign(acting.scope, {
    ...given.input,
    key: fieldOf(values, "key"),
    open,
  });
  if (!made.ok) return besideItsField(made.refusal, values);
  redirect(`/campaigns/${made.campaignId}/${open ? "offers" : "settings"}`, RedirectType.replace);
}

const NO_BRIEF = "Write a brief before you open the campaign: it’s what influencers apply to.";

/**
 * Saves the settings of a campaign. If the form was sent with `intent` "open", a draft is then opened as it was saved, so
 * that nobody opens anything else than what they see.
 */
export async function editCampaign(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingBrand(values, "run-campaigns");
  if (!acting.ok) return refused(acting.refusal, values);
  const campaignId = fieldOf(values, "campaignId");
  const before = await readCampaign(acting.scope, campaignId);
  const kept = before ? dueDays(before.fixed) : [];
  const given = parseCampaign(values, { now: before?.now ?? new Date(), kept });
  if (!given.ok) return invalidFrom(given.issues, values);
  if (fieldOf(values, "intent") === "open" && given.input.brief === "")
    return invalid({ brief: NO_BRIEF }, values);
  const edited = await service.editCampaign(acting.scope, { ...given.input, campaignId });
  if (!edited.ok) return besideItsField(edited.refusal, values);
  if (fieldOf(values, "intent") !== "open") {
    refresh();
    return done("Saved.");
  }
  const opened = await service.openCampaign(acting.scope, { campaignId });
  if (!opened.ok && opened.refusal.name !== "already-open") {
    refresh();
    const { name, sentence } = opened.refusal;
    return besideItsField(
      { name, sentence: `Your changes are saved, but it isn’t open yet. ${sentence}` },
      values,
    );
  }
  redirect(`/campaigns/${campaignId}/offers`, RedirectType.replace);
}

/** Closes a campaign after the person has confirmed that this ends `shown` open negotiations (N16). */
export async function closeCampaign(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingBrand(values, "run-campaigns");
  if (!acting.ok) return refused(acting.refusal, values);
  const campaignId = fieldOf(values, "campaignId");
  const closed = await service.closeCampaign(acting.scope, { campaignId, shown: parseShown(values) ?? 0 });
  if (!closed.ok) {
    refresh();
    return refused(closed.refusal, values);
  }
  redirect(`/campaigns/${campaignId}/settings`, RedirectType.replace);
}

/** Refusals about one field are shown beside it. */
const FIELD_OF: Record<string, string> = {
  "apply-by-past": "applyBy",
  "budget-too-low": "budget",
  "currency-fixed": "currency",
  "decides-too-early": "decideOn",
  "decision-fixed": "decideOn",
  "decision-past": "decideOn",
  "fixed-terms-locked": "fixed",
  "pricing-fixed": "pricing",
};

function besideItsField(
  refusal: { name: string; sentence: string },
  values: Record<string, string[]>,
): FormState {
  const field = FIELD_OF[refusal.name];
  return field === undefined ? refused(refusal, values) : invalid({ [field]: refusal.sentence }, values);
}
