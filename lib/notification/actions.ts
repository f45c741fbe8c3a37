"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { done, fieldOf, type FormState, readForm, refused } from "@/lib/form/form";
import { actingUser } from "@/lib/session/session";
import * as service from "./service";

/** Marks one notification as read and opens what it is about. */
export async function follow(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingUser(values);
  if (!acting.ok) return refused(acting.refusal, values);
  const href = await service.markRead(acting.scope, fieldOf(values, "notificationId"));
  if (href === null) return refused(NO_NOTIFICATION, values);
  refresh();
  redirect(href);
}

const NO_NOTIFICATION = { name: "not-found", sentence: "Notification not found." };

/** Marks as read all that the page showed as unread, and all older ones on its further pages. */
export async function markAllRead(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingUser(values);
  if (!acting.ok) return refused(acting.refusal, values);
  const count = await service.markAllRead(acting.scope, { before: fieldOf(values, "before") });
  refresh();
  if (count === 0) return done("Everything was already read.");
  return done(count === 1 ? "Marked 1 notification as read." : `Marked ${count} notifications as read.`);
}
