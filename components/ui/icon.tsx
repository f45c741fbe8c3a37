import clsx from "clsx";
import { ICON_SHAPES } from "./icon-shapes";

export type IconName = keyof typeof ICON_SHAPES;

/**
 * A drawing beside a word that says the same, hidden from who listens; give `label` where it stands alone.
 * For server components: a client leaf takes its icons as children, so that no drawing travels as JavaScript.
 */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  const meaning = label
    ? ({ role: "img", "aria-label": label } as const)
    : ({ "aria-hidden": true } as const);
  return (
    <svg className={clsx("icon", className)} viewBox="0 0 24 24" {...meaning}>
      <path d={ICON_SHAPES[name]} />
    </svg>
  );
}

/** The drawing of `name`, once in a page and unseen, for IconRef to point at. */
export function IconSource({ names }: { names: readonly IconName[] }) {
  return (
    <svg className="hidden" aria-hidden>
      {names.map((name) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
          <path d={ICON_SHAPES[name]} />
        </symbol>
      ))}
    </svg>
  );
}

/** An icon by reference to an IconSource in the same page: a few bytes a row in long lists. */
export function IconRef({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden>
      <use href={`#i-${name}`} />
    </svg>
  );
}
