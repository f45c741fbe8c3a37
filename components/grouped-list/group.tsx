import Link from "next/link";
import type { ReactNode } from "react";
import { Tile } from "@/components/ui/badge";
import { Icon, type IconName } from "@/components/ui/icon";
import { LoadMore } from "@/components/ui/load-more";
import type { Tone } from "@/components/ui/tone";
import {
  canFold,
  type Group as Read,
  type Grouping,
  type Groups,
  type Stretch,
  withFold,
  withStretch,
} from "@/lib/grouped-list/grouped-list";

/** How a group presents itself; `note` stands behind its count. */
export type Look = {
  readonly label: string;
  readonly tone: Tone;
  readonly icon: IconName;
  readonly note?: string;
};

type Props<G extends string> = {
  group: Omit<Read<G, unknown>, "rows">;
  /** Whether its rows are shown. */
  isUnfolded: boolean;
  grouping: Grouping<G>;
  view: Groups<G>;
  href: (view: Groups<G>) => string;
  look: Look;
  /** How many columns its table has. */
  columns: number;
  /** Its rows. */
  children: ReactNode;
};

/** One group as a body of its list's table; an empty one is a line, one that folds is a line until it is unfolded. */
export function Group<G extends string>(props: Props<G>) {
  const { group, isUnfolded, view, href, look, columns, children } = props;
  const { name, earlier, later } = group;
  const at = (stretch: Stretch) => href(withStretch(view, name, stretch));
  return (
    <tbody className="rows-group" aria-label={look.label}>
      <tr className="group-row">
        <th scope="colgroup" colSpan={columns}>
          <Head {...props} />
        </th>
      </tr>
      {isUnfolded && earlier && (
        <Beside href={at(earlier.along)} columns={columns}>
          Show the {earlier.count} before
        </Beside>
      )}
      {isUnfolded && children}
      {isUnfolded && later && (
        <Beside href={at(later.along)} columns={columns}>
          Show {later.count} more
        </Beside>
      )}
    </tbody>
  );
}

function Beside({ href, columns, children }: { href: string; columns: number; children: ReactNode }) {
  return (
    <tr className="more-row">
      <td colSpan={columns}>
        <LoadMore href={href}>{children}</LoadMore>
      </td>
    </tr>
  );
}

/** Folding is a link, so that it works before JavaScript and folded rows are never sent. */
function Head<G extends string>({ group, isUnfolded, grouping, view, href, look }: Props<G>) {
  const { name, count, isCapped } = group;
  const line = (
    <>
      <Tile tone={look.tone} icon={look.icon} />
      <span className="group-title">{look.label}</span>
      <span className="group-count">{isCapped ? `${count}+` : count}</span>
      {look.note && count > 0 && <span className="group-note">{look.note}</span>}
    </>
  );
  if (count === 0 || !canFold(view, grouping, name)) return <span className="group-head">{line}</span>;
  return (
    <Link
      className="group-head group-fold"
      href={href(withFold(view, name, !isUnfolded))}
      scroll={false}
      prefetch={false}
      aria-expanded={isUnfolded}
    >
      {line}
      <Icon name={isUnfolded ? "chevron-down" : "chevron-right"} className="chevron" />
    </Link>
  );
}
