import type { ComponentProps } from "react";

/** The class list of the label around a tick and its text: what follows them goes into the second column. */
export const CHECK = "grid grid-cols-[auto_1fr] items-start gap-x-2.5 gap-y-0.5";

/** A checkbox or a radio button. */
export function Tick(
  props: { type: "checkbox" | "radio" } & Omit<ComponentProps<"input">, "type" | "className">,
) {
  return <input className="tick" {...props} />;
}
