import clsx from "clsx";
import type { ComponentProps } from "react";

/** The class list of the label around a tick and its words: what comes after them stands in the second column. */
export const CHECK = "grid grid-cols-[auto_1fr] items-start gap-x-2.5 gap-y-0.5";

const BOX =
  "my-[0.09375rem] grid size-4.25 appearance-none place-items-center border border-edge bg-surface checked:border-accent checked:bg-accent forced-colors:appearance-auto";
const HOOK =
  "checked:after:-mt-0.5 checked:after:h-1.25 checked:after:w-2.25 checked:after:-rotate-45 checked:after:border-b-2 checked:after:border-l-2 checked:after:border-on-accent";
const DOT = "checked:after:size-1.75 checked:after:rounded-full checked:after:bg-on-accent";

/** The square of a yes or no, or the circle of one among several. */
export function Tick({
  type,
  ...rest
}: { type: "checkbox" | "radio" } & Omit<ComponentProps<"input">, "type" | "className">) {
  return (
    <input
      type={type}
      className={clsx(BOX, type === "radio" ? ["rounded-full", DOT] : ["rounded-sm", HOOK])}
      {...rest}
    />
  );
}
