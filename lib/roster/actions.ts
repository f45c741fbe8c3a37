"use server";

import { refresh } from "next/cache";
import { redirect, RedirectType } from "next/navigation";
import { parseShown } from "@/lib/campaign/schema";
import { fieldOf, type FormState, readForm, refused } from "@/lib/form/form";
import { actingBrand } from "@/lib/session/session";
import * as service from "./service";

/**
 * Finalises the roster of the campaign `campaignId` after the person has confirmed that this ends `shown` open
 * negotiations (N16).
 */
export async function finaliseRoster(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingBrand(values, "finalise-roster");
  if (!acting.ok) return refused(acting.refusal, values);
  const campaignId = fieldOf(values, "campaignId");
  const final = await service.finaliseRoster(acting.scope, { campaignId, shown: parseShown(values) ?? 0 });
  if (!final.ok) {
    refresh();
    return refused(final.refusal, values);
  }
  redirect(`/campaigns/${campaignId}/roster`, RedirectType.replace);
}
