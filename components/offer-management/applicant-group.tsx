import { Group } from "@/components/grouped-list/group";
import type { PackedGroup } from "@/components/grouped-list/packing";
import { BRAND_LOOK } from "@/components/negotiation/status-look";
import { onlyGroup } from "@/lib/grouped-list/grouped-list";
import type { Status } from "@/lib/negotiation/status";
import { GROUPING, type View, withOpen } from "@/lib/offer-management/offer-management";
import { ApplicantRows } from "./applicant-rows";

type Href = (view: View) => string;
type Props = { group: PackedGroup<Status>; view: View; href: Href; rowsHref: Href };

/** One status with its applicants. */
export function ApplicantGroup({ group, view, href, rowsHref }: Props) {
  return (
    <Group
      group={group}
      grouping={GROUPING}
      view={view.groups}
      href={(groups) => href({ ...view, groups })}
      rowsAddress={rowsHref({ ...withOpen(view, null), groups: onlyGroup(group.name) })}
      look={BRAND_LOOK[group.name]}
      columns={10}
    >
      {(lines) => <ApplicantRows lines={lines} openId={view.open} hrefStart={openStart(view, href)} />}
    </Group>
  );
}

/** The address of the drawer without its id, which comes last. */
function openStart(view: View, href: Href): string {
  const shut = href(withOpen(view, null));
  return `${shut}${shut.includes("?") ? "&" : "?"}open=`;
}
