import { notFound, redirect } from "next/navigation";
import { markRead } from "@/lib/notification/service";
import { requireUser } from "@/lib/session/session";

/** Leads to what a notification is about, and marks it read on the way: a plain link that works in a new tab too. */
export async function GET(_: Request, { params }: RouteContext<"/notifications/[notificationId]">) {
  const [scope, { notificationId }] = [await requireUser(), await params];
  redirect((await markRead(scope, notificationId)) ?? notFound());
}
