import type { Metadata } from "next";
import { MarkAllRead } from "@/components/notification/mark-all-read";
import { NotificationList } from "@/components/notification/notification-list";
import { Streamed } from "@/components/session/streamed";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireUser } from "@/lib/session/session";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage({ searchParams }: PageProps<"/notifications">) {
  const scope = await requireUser();
  const { after } = await searchParams;
  const cursor = typeof after === "string" ? after : undefined;
  return (
    <>
      <PageHeader
        title="Notifications"
        crumbs={cursor ? [{ href: "/notifications", label: "Newest notifications" }] : []}
        actions={
          <Streamed>
            <MarkAllRead scope={scope} />
          </Streamed>
        }
      />
      <PageBody>
        <Streamed key={cursor} fallback={<SkeletonRows />}>
          <NotificationList scope={scope} cursor={cursor} />
        </Streamed>
      </PageBody>
    </>
  );
}
