import clsx from "clsx";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useState } from "react";
import { Tile } from "@/components/ui/badge";
import { Icon, type IconName } from "@/components/ui/icon";
import { LoadMore } from "@/components/ui/load-more";
import type { Tone } from "@/components/ui/tone";
import {
  canFold,
  type Grouping,
  type Groups,
  type Stretch,
  withFold,
  withStretch,
} from "@/lib/grouped-list/grouped-list";
import { linesIn, type PackedGroup } from "./packing";
import { useRows } from "./use-rows";

/** How a group looks; `note` follows its count. */
export type Look = {
  readonly label: string;
  readonly tone: Tone;
  readonly icon: IconName;
  readonly note?: string;
};

type Props<G extends string> = {
  group: PackedGroup<G>;
  grouping: Grouping<G>;
  view: Groups<G>;
  /** The address of the list with another view of its groups. */
  href: (view: Groups<G>) => string;
  /** The address of rows of this group alone; which of them is appended. */
  rowsAddress: string;
  look: Look;
  /** How many columns its table has. */
  columns: number;
  /** Draws its packed rows. */
  children: (lines: readonly string[]) => ReactNode;
};

/** One group as a table body. An empty or folded group is a single line. */
export function Group<G extends string>(props: Props<G>) {
  const { group, look, columns, rowsAddress } = props;
  const isUnfolded = group.lines !== null && group.count > 0;
  return (
    <tbody className="border-line border-b max-md:border-0" aria-label={look.label}>
      <tr className="block">
        <th scope="colgroup" className="block" colSpan={columns}>
          <Head {...props} isUnfolded={isUnfolded} />
        </th>
      </tr>
      {/* The key: fetched rows belong to these filters and this order. */}
      {isUnfolded && <Rows key={rowsAddress} {...props} />}
    </tbody>
  );
}

function Rows<G extends string>({ group, view, href, rowsAddress, columns, children }: Props<G>) {
  const { lines, earlier, later, addEarlier, addLater } = useRows(group, rowsAddress);
  const own = linesIn(group.lines).length;
  const at = (stretch: Stretch) => href(withStretch(view, group.name, stretch));
  // While the page's own stretch can grow, the link is enough, and a reload shows the same rows.
  const fits = (count: number, { rows }: Stretch) => lines.length === own && own + count <= rows;
  const left = group.isCapped || earlier !== null ? Infinity : group.count - lines.length;
  return (
    <>
      {earlier && (
        <More
          href={at(earlier.along)}
          fetchRows={fits(earlier.count, earlier.along) ? null : addEarlier}
          columns={columns}
        >
          Show the previous {earlier.count}
        </More>
      )}
      {children(lines)}
      {later && (
        <More
          href={at(later.along)}
          fetchRows={fits(later.count, later.along) ? null : addLater}
          columns={columns}
        >
          Show {Math.max(1, Math.min(later.count, left))} more
        </More>
      )}
    </>
  );
}

type MoreProps = {
  href: string;
  fetchRows: (() => Promise<void>) | null;
  columns: number;
  children: ReactNode;
};

/** A link to more rows that, where it can, fetches them without leaving the page. */
function More({ href, fetchRows, columns, children }: MoreProps) {
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const stay = async (event: MouseEvent) => {
    if (!fetchRows || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    await fetchRows().catch(() => router.push(href, { scroll: false }));
    setIsBusy(false);
  };
  return (
    <tr className="block">
      <td className="block" colSpan={columns} aria-busy={isBusy}>
        <LoadMore href={href} onClick={(event) => void stay(event)}>
          {children}
        </LoadMore>
      </td>
    </tr>
  );
}

const HEAD = "flex min-h-10.75 items-center gap-2.5 px-7 text-left font-normal max-md:px-1";

/** Folding is a link, so that it works before JavaScript and folded rows are never sent. */
function Head<G extends string>({
  group,
  isUnfolded,
  grouping,
  view,
  href,
  look,
}: Props<G> & { isUnfolded: boolean }) {
  const { name, count, isCapped } = group;
  const line = (
    <>
      <Tile tone={look.tone} icon={look.icon} />
      <span className="text-base font-semibold">{look.label}</span>
      <span className="text-muted tabular-nums" data-count>
        {isCapped ? `${count}+` : count}
      </span>
      {look.note && count > 0 && <span className="text-muted text-sm/5">{look.note}</span>}
    </>
  );
  if (count === 0 || !canFold(view, grouping, name)) return <span className={HEAD}>{line}</span>;
  return (
    <Link
      className={clsx(HEAD, "hover:bg-page focus-visible:-outline-offset-2")}
      href={href(withFold(view, name, !isUnfolded))}
      scroll={false}
      prefetch={false}
      aria-expanded={isUnfolded}
    >
      {line}
      <Icon name={isUnfolded ? "chevron-down" : "chevron-right"} className="text-muted ml-auto" />
    </Link>
  );
}
