import { ActionForm } from "@/components/session/action-form";
import { SubmitButton } from "@/components/ui/button";
import { newId } from "@/lib/id/id";
import { markAllRead } from "@/lib/notification/actions";
import { type Recipient, unreadCount } from "@/lib/notification/queries";

/** Marks all notifications that the page was rendered with as read; later ones stay unread. */
export async function MarkAllRead({ scope }: { scope: Recipient }) {
  const unread = await unreadCount(scope);
  return (
    <ActionForm action={markAllRead} label="Mark all as read">
      <input type="hidden" name="before" value={newId()} />
      {unread > 0 && (
        <SubmitButton variant="secondary" pendingLabel="Marking…">
          Mark all as read
        </SubmitButton>
      )}
    </ActionForm>
  );
}
