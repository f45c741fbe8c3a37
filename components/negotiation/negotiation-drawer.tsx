import { ButtonLink } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { BrandScope } from "@/lib/session/scope";
import { movesOf } from "./moves";
import { NegotiationBody } from "./negotiation-body";
import { NegotiationHeader } from "./negotiation-header";
import { readSight, type ScreenPlace } from "./sight";

/** One negotiation over the list it was opened from. Escape and the close button lead to `closeHref`. */
export async function NegotiationDrawer({
  scope,
  applicationId,
  place,
  closeHref,
  returnFocusTo,
}: {
  scope: BrandScope;
  applicationId: string;
  place: ScreenPlace;
  closeHref: string;
  returnFocusTo?: string;
}) {
  const sight = await readSight(scope, applicationId, place);
  const frame = { closeHref, returnFocusTo, closeIcon: <Icon name="x" /> };
  if (!sight)
    return (
      <Drawer {...frame} label="Not found" header={<h2 className="text-lg">Not found</h2>}>
        <EmptyState
          icon="search"
          title="Application not found"
          action={<ButtonLink href={closeHref}>Back to the list</ButtonLink>}
        >
          The link may be incomplete, or the application may belong to another brand.
        </EmptyState>
      </Drawer>
    );
  return (
    <Drawer
      {...frame}
      isWide={sight.move === "counter" && sight.moves.includes("counter")}
      label={`Negotiation with ${sight.record.applicant.name}`}
      header={<NegotiationHeader sight={sight} />}
      footer={movesOf(sight)}
    >
      <NegotiationBody sight={sight} />
    </Drawer>
  );
}
