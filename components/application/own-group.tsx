import Link from "next/link";
import type { ReactNode } from "react";
import { STATUS_LOOK } from "@/components/offer-management/status-look";
import { Tile } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { LoadMore } from "@/components/ui/load-more";
import {
  folds,
  type OwnGroup as Group,
  ownQuery,
  type OwnView,
  withAfter,
  withFold,
} from "@/lib/application/own/own";
import { OWN_PAGE } from "@/lib/application/own/queries";
import { type Status, STATUS_LABELS } from "@/lib/negotiation/status";
import { OwnRow } from "./own-row";

const NOTES: Partial<Record<Status, string>> = {
  "action-required": "your answer is awaited",
  "awaiting-response": "their answer is awaited",
  expired: "cannot be reopened",
};

const COLUMNS = 7;
function pathOf(view: OwnView) {
  return `/negotiations${ownQuery(view)}`;
}

/** One status with its negotiations; an empty one is a line, an ended one folded until asked for. */
export function OwnGroup({
  group,
  view,
  zone,
  now,
}: {
  group: Group;
  view: OwnView;
  zone: string;
  now: Date;
}) {
  const { status, count, rows, last } = group;
  const isOpen = rows !== null && count > 0;
  const note = NOTES[status];
  return (
    <tbody className="rows-group" aria-label={STATUS_LABELS[status]}>
      <tr className="group-row">
        <th scope="colgroup" colSpan={COLUMNS}>
          <GroupHead group={group} view={view} isOpen={isOpen}>
            <Tile tone={STATUS_LOOK[status].tone} icon={STATUS_LOOK[status].icon} />
            <span className="group-title">{STATUS_LABELS[status]}</span>
            <span className="group-count">{count}</span>
            {note && count > 0 && <span className="group-note">{note}</span>}
          </GroupHead>
        </th>
      </tr>
      {rows?.map((negotiation) => (
        <OwnRow key={negotiation.id} negotiation={negotiation} zone={zone} now={now} />
      ))}
      {rows && view.after[status] && (
        <More href={pathOf(withAfter(view, status, null))}>Back to the first of them</More>
      )}
      {last && <More href={pathOf(withAfter(view, status, last))}>Show the next {OWN_PAGE}</More>}
    </tbody>
  );
}

function More({ href, children }: { href: string; children: ReactNode }) {
  return (
    <tr className="more-row">
      <td colSpan={COLUMNS}>
        <LoadMore href={href}>{children}</LoadMore>
      </td>
    </tr>
  );
}

/** Folding is a link, so that it works before JavaScript and folded rows are never sent. */
function GroupHead({
  group: { status, count },
  view,
  isOpen,
  children,
}: {
  group: Group;
  view: OwnView;
  isOpen: boolean;
  children: ReactNode;
}) {
  if (count === 0 || !folds(status)) return <span className="group-head">{children}</span>;
  return (
    <Link
      className="group-head group-fold"
      href={pathOf(withFold(view, status, !isOpen))}
      scroll={false}
      prefetch={false}
      aria-expanded={isOpen}
    >
      {children}
      <Icon name={isOpen ? "chevron-down" : "chevron-right"} className="chevron" />
    </Link>
  );
}
