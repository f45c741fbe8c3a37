"use client"; // an error inside unfolds it, also where no script does

import type { ReactNode } from "react";
import { Disclosure } from "./disclosure";
import { useAnswer } from "./form";

/** More fields, folded away until one of these `names` (or of "name.…") has an error. */
export function FoldedPart({
  summary,
  names,
  children,
}: {
  summary: ReactNode;
  names: readonly string[];
  children: ReactNode;
}) {
  const answer = useAnswer();
  const wrong = answer.status === "invalid" ? Object.keys(answer.fields) : [];
  const isWrong = wrong.some((field) => names.some((name) => field === name || field.startsWith(`${name}.`)));
  return (
    <Disclosure summary={summary} isOpen={isWrong}>
      {children}
    </Disclosure>
  );
}
