import clsx from "clsx";
import { ActionForm } from "@/components/session/action-form";
import { Tile } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import type { IconName } from "@/components/ui/icon";
import { LoadMore } from "@/components/ui/load-more";
import { PendingSubmit } from "@/components/ui/pending";
import { Time } from "@/components/ui/time";
import type { Tone } from "@/components/ui/tone";
import type { HappeningKind } from "@/lib/negotiation/happening";
import { follow } from "@/lib/notification/actions";
import type { Notification } from "@/lib/notification/notification";
import { listNotifications, type Recipient } from "@/lib/notification/queries";
import { viewer } from "@/lib/session/viewer";
import { formatInstant, formatUtc } from "@/lib/time/time";

/** The person's notifications, newest first, a page at a time. */
export async function NotificationList({ scope, cursor }: { scope: Recipient; cursor?: string }) {
  const { notifications, next } = await listNotifications(scope, { cursor });
  if (notifications.length === 0) return <Nothing />;
  return (
    <>
      <ActionForm action={follow} label="Follow a notification">
        <ul aria-label="Notifications">
          {notifications.map((notification) => (
            <Row key={notification.id} notification={notification} />
          ))}
        </ul>
      </ActionForm>
      {next && <LoadMore href={`/notifications?after=${next}`}>Show older notifications</LoadMore>}
    </>
  );
}

const LOOK: Record<HappeningKind, { tone: Tone; icon: IconName }> = {
  applied: { tone: "amber", icon: "user" },
  countered: { tone: "amber", icon: "message-square" },
  accepted: { tone: "green", icon: "check" },
  declined: { tone: "grey", icon: "minus" },
  withdrawn: { tone: "grey", icon: "minus" },
  "campaign-closed": { tone: "grey", icon: "lock" },
  expired: { tone: "rose", icon: "x" },
};

async function Row({ notification: { id, kind, sentence, at, isRead } }: { notification: Notification }) {
  const { zone, now } = await viewer();
  const local = formatInstant(at, zone, now);
  return (
    <li className="border-line border-b">
      {/* It looks like a link but is a button: following it marks it as read, and only a POST writes. */}
      <PendingSubmit
        name="notificationId"
        value={id}
        className="hover:bg-soft px-gutter flex w-full cursor-pointer items-start gap-3 py-3.5 text-left"
      >
        <Tile {...LOOK[kind]} />
        <span className="shell:grid-cols-[1fr_auto] grid flex-1 gap-x-6 gap-y-0.5">
          <span className={clsx("text-pretty", isRead ? "text-muted" : "font-semibold")}>
            {!isRead && <span className="sr-only">Unread: </span>}
            {sentence}
          </span>
          <Time
            iso={at.toISOString()}
            local={local}
            utc={formatUtc(at)}
            className="text-muted text-sm whitespace-nowrap"
          >
            {local}
          </Time>
        </span>
        <span className={clsx("mt-1.5 size-2 flex-none rounded-full", !isRead && "bg-accent")} aria-hidden />
      </PendingSubmit>
    </li>
  );
}

function Nothing() {
  return (
    <EmptyState icon="bell" title="Nothing yet">
      When someone applies, answers an offer or ends a negotiation, you’ll see it here.
    </EmptyState>
  );
}
