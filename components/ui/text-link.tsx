import Link from "next/link";
import type { ComponentProps } from "react";

/** A link among words. In a paragraph it is underlined, elsewhere under the mouse. */
export function TextLink(props: Omit<ComponentProps<typeof Link>, "className">) {
  return (
    <Link className="text-accent font-label underline-offset-3 hover:underline in-[p]:underline" {...props} />
  );
}
