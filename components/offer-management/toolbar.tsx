import clsx from "clsx";
import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FIELD, INPUT } from "@/components/ui/input";
import { Menu, MenuLink } from "@/components/ui/menu";
import { SearchField } from "@/components/ui/search-field";
import { CHECK, Tick } from "@/components/ui/tick";
import { type Currency, moneyInput } from "@/lib/money/money";
import { STATUS_LABELS, STATUSES } from "@/lib/negotiation/status";
import {
  isFiltered,
  type RangeEnd,
  SORT_LABELS,
  SORTS,
  type View,
} from "@/lib/offer-management/offer-management";
import { PLATFORM_LABELS, PLATFORMS } from "@/lib/terms/platform";

type Props = { view: View; currency: Currency; path: string; href: (view: View) => string };

/** Search, filters and order. One GET form, so that all of it is in the URL and works before JavaScript. */
export function Toolbar({ view, currency, path, href }: Props) {
  const { filters, groups, sort } = view;
  const statuses = groups.only;
  const fees = rangeText(filters.feeMin, filters.feeMax, (minor) => moneyInput(minor, currency));
  const followers = rangeText(filters.followersMin, filters.followersMax, String);
  return (
    <search>
      <Form
        action={path}
        scroll={false}
        className="flex flex-wrap items-center gap-2 px-7 pt-1.5 pb-3 max-md:px-3"
      >
        {sort !== "deadline" && <input type="hidden" name="sort" value={sort} />}
        <SearchField label="Search name or handle" defaultValue={filters.q} className="w-full md:w-58" />
        <Filter label="Status" on={statuses.map((status) => STATUS_LABELS[status]).join(", ")}>
          <Choices
            name="status"
            legend="Status"
            options={STATUSES}
            labels={STATUS_LABELS}
            chosen={statuses}
          />
        </Filter>
        <Filter
          label="Channel"
          on={filters.platforms.map((platform) => PLATFORM_LABELS[platform]).join(", ")}
        >
          <Choices
            name="platform"
            legend="Channel"
            options={PLATFORMS}
            labels={PLATFORM_LABELS}
            chosen={filters.platforms}
          />
        </Filter>
        <Filter label="Fee" on={fees && `${fees} ${currency}`} isWrong={isWrong(view, FEE_ENDS)}>
          <Range
            legend={`Standing offer, ${currency}`}
            names={FEE_ENDS}
            problems={view.problems}
            values={[filters.feeMin, filters.feeMax].map((minor) =>
              minor === null ? "" : moneyInput(minor, currency),
            )}
          />
        </Filter>
        <Filter label="Followers" on={followers} isWrong={isWrong(view, FOLLOWER_ENDS)}>
          <Range
            legend="Followers"
            names={FOLLOWER_ENDS}
            problems={view.problems}
            values={[filters.followersMin, filters.followersMax].map((count) => count?.toString() ?? "")}
          />
        </Filter>
        {(isFiltered(filters) || statuses.length > 0) && (
          <Link
            href={sort === "deadline" ? path : `${path}?sort=${sort}`}
            scroll={false}
            className="text-md font-label text-accent px-2 py-1"
          >
            Clear
          </Link>
        )}
        <span className="ml-auto">
          <Menu align="end" button={<>Sort: {SORT_LABELS[sort].toLowerCase()}</>}>
            {SORTS.map((choice) => (
              <MenuLink
                key={choice}
                href={href({ ...view, sort: choice, groups: { ...groups, stretches: {} } })}
                scroll={false}
                prefetch={false}
                isCurrent={choice === sort}
              >
                {SORT_LABELS[choice]}
              </MenuLink>
            ))}
          </Menu>
        </span>
      </Form>
    </search>
  );
}

/** A chip that opens the fields of one filter, and says what is chosen. */
function Filter({
  label,
  on,
  isWrong = false,
  children,
}: {
  label: string;
  on: string | null;
  isWrong?: boolean;
  children: ReactNode;
}) {
  return (
    <Menu button={on ? `${label}: ${on}` : label} isOn={Boolean(on)} isOpen={isWrong}>
      <div className="grid gap-3 p-2">
        {children}
        <Button type="submit" size="small">
          Apply
        </Button>
      </div>
    </Menu>
  );
}

function Choices<T extends string>({
  name,
  legend,
  options,
  labels,
  chosen,
}: {
  name: string;
  legend: string;
  options: readonly T[];
  labels: Record<T, string>;
  chosen: readonly T[];
}) {
  return (
    <fieldset className={FIELD} key={chosen.join()}>
      <legend className="sr-only">{legend}</legend>
      {options.map((option) => (
        <label key={option} className={CHECK}>
          <Tick type="checkbox" name={name} value={option} defaultChecked={chosen.includes(option)} />
          {labels[option]}
        </label>
      ))}
    </fieldset>
  );
}

function Range({
  legend,
  names,
  values,
  problems,
}: {
  legend: string;
  names: readonly [RangeEnd, RangeEnd];
  values: readonly string[];
  problems: View["problems"];
}) {
  const wrong = names.filter((name) => problems[name]);
  return (
    <fieldset className={FIELD} key={values.join()}>
      <legend className="font-label mb-1.5">{legend}</legend>
      <div className="flex items-center gap-2">
        {names.map((name, at) => (
          <input
            key={name}
            name={name}
            defaultValue={problems[name]?.typed ?? values[at]}
            inputMode="decimal"
            autoComplete="off"
            placeholder={at === 0 ? "From" : "To"}
            aria-label={`${legend}, ${at === 0 ? "from" : "to"}`}
            aria-invalid={problems[name] ? true : undefined}
            aria-describedby={problems[name] ? `${name}-error` : undefined}
            className={clsx(INPUT, "max-w-28")}
          />
        ))}
      </div>
      {wrong.map((name) => (
        <p key={name} id={`${name}-error`} className="text-rose font-value text-sm" role="alert">
          {problems[name]?.sentence}
        </p>
      ))}
    </fieldset>
  );
}

const FEE_ENDS = ["feeMin", "feeMax"] as const;
const FOLLOWER_ENDS = ["followersMin", "followersMax"] as const;

function isWrong(view: View, ends: readonly RangeEnd[]): boolean {
  return ends.some((end) => view.problems[end]);
}

function rangeText(from: number | null, to: number | null, write: (value: number) => string): string | null {
  if (from === null && to === null) return null;
  if (from === null) return `up to ${write(to ?? 0)}`;
  return to === null ? `from ${write(from)}` : `${write(from)}–${write(to)}`;
}
