"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { parseShown } from "@/lib/campaign/schema";
import { fieldOf, type FormState, readForm, refused } from "@/lib/form/form";
import { actingBrand } from "@/lib/session/session";
import { finaliseRoster } from "./service";

/** Finalises the roster of the campaign `campaignId` after the person confirmed the `shown` open negotiations (N16). */
export async function finaliseRosterAction(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const who = await actingBrand("finalise-roster");
  if (!who.ok) return refused(who.refusal, values);
  const campaignId = fieldOf(values, "campaignId");
  const final = await finaliseRoster(who.scope, { campaignId, shown: parseShown(values) ?? 0 });
  if (!final.ok) {
    refresh();
    return refused(final.refusal, values);
  }
  redirect(`/campaigns/${campaignId}/roster`);
}
