import { Group } from "@/components/grouped-list/group";
import { BRAND_LOOK } from "@/components/negotiation/status-look";
import { GROUPING, type View, withOpen } from "@/lib/offer-management/offer-management";
import type { ApplicantGroup as Read } from "@/lib/offer-management/queries";
import { ApplicantRows } from "./applicant-rows";

/** A group as it is shown, its rows packed into `lines`, null while it is folded. */
export type PackedGroup = Omit<Read, "rows"> & { readonly lines: string | null };

type Props = { group: PackedGroup; view: View; href: (view: View) => string };

/** One status with its applicants. */
export function ApplicantGroup({ group, view, href }: Props) {
  return (
    <Group
      group={group}
      isUnfolded={group.lines !== null && group.count > 0}
      grouping={GROUPING}
      view={view.groups}
      href={(groups) => href({ ...view, groups })}
      look={BRAND_LOOK[group.name]}
      columns={10}
    >
      {group.lines && (
        <ApplicantRows lines={group.lines} openId={view.open} hrefStart={openStart(view, href)} />
      )}
    </Group>
  );
}

/** The address of the drawer up to the id, which comes last. */
function openStart(view: View, href: Props["href"]): string {
  const shut = href(withOpen(view, null));
  return `${shut}${shut.includes("?") ? "&" : "?"}open=`;
}
