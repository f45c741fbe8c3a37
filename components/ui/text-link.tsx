import Link from "next/link";
import type { ComponentProps } from "react";

/** A link within text. In a paragraph it is underlined, elsewhere only on hover. */
export function TextLink(props: Omit<ComponentProps<typeof Link>, "className">) {
  return (
    <Link className="text-accent font-label underline-offset-3 hover:underline in-[p]:underline" {...props} />
  );
}
