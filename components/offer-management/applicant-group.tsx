import Link from "next/link";
import { Tile } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { LoadMore } from "@/components/ui/load-more";
import { STATUS_LABELS } from "@/lib/negotiation/status";
import { GROUP_STEP, type View, withFold, withMore, withOpen } from "@/lib/offer-management/offer-management";
import type { ApplicantGroup as Read } from "@/lib/offer-management/queries";
import { ApplicantRows } from "./applicant-rows";
import { STATUS_LOOK } from "./status-look";

/** A group as it is shown: `shown` rows packed into `lines`, null while it is folded. */
export type Group = Omit<Read, "rows"> & { readonly lines: string | null; readonly shown: number };

type Props = { group: Group; view: View; href: (view: View) => string };

/** One status with its applicants; an empty one is a line, an ended one folded until asked for. */
export function ApplicantGroup({ group, view, href }: Props) {
  const { status, count, lines, shown, last } = group;
  const { brandNote } = STATUS_LOOK[status];
  const isOpen = lines !== null && count > 0;
  return (
    <tbody className="rows-group" aria-label={STATUS_LABELS[status]}>
      <tr className="group-row">
        <th scope="colgroup" colSpan={10}>
          <GroupHead group={group} view={view} href={href} isOpen={isOpen}>
            <Tile tone={STATUS_LOOK[status].tone} icon={STATUS_LOOK[status].icon} />
            <span className="group-title">{STATUS_LABELS[status]}</span>
            <span className="group-count">{group.capped ? `${count}+` : count}</span>
            {brandNote && count > 0 && <span className="group-note">{brandNote}</span>}
          </GroupHead>
        </th>
      </tr>
      {lines !== null && <ApplicantRows lines={lines} openId={view.open} hrefStart={openStart(view, href)} />}
      {lines !== null && last && (
        <tr className="more-row">
          <td colSpan={10}>
            <LoadMore href={href(withMore(view, status, last))}>
              {moreText(group.capped ? null : count - shown, view.after[status] !== undefined)}
            </LoadMore>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** The address of the drawer up to the id, which comes last. */
function openStart(view: View, href: Props["href"]): string {
  const shut = href(withOpen(view, null));
  return `${shut}${shut.includes("?") ? "&" : "?"}open=`;
}

function moreText(left: number | null, turnedPage: boolean): string {
  return left === null || turnedPage ? `Show ${GROUP_STEP} more` : `Show ${Math.min(left, GROUP_STEP)} more`;
}

/** Folding is a link, so that it works before JavaScript and folded rows are never sent. */
function GroupHead({
  group,
  view,
  href,
  isOpen,
  children,
}: Props & { isOpen: boolean; children: React.ReactNode }) {
  if (group.count === 0) return <span className="group-head">{children}</span>;
  const folds = group.status !== "action-required" && group.status !== "awaiting-response";
  if (!folds || view.statuses.includes(group.status)) return <span className="group-head">{children}</span>;
  return (
    <Link
      className="group-head group-fold"
      href={href(withFold(view, group.status, !isOpen))}
      scroll={false}
      prefetch={false}
      aria-expanded={isOpen}
    >
      {children}
      <Icon name={isOpen ? "chevron-down" : "chevron-right"} className="chevron" />
    </Link>
  );
}
