import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import { formatInstant, formatUtc } from "@/lib/time/time";

/** An instant on the viewer's clock, with the exact one on hover; `children` replace it where words say it better. */
export function Instant({
  at,
  zone,
  now,
  className,
  children,
}: {
  at: Date;
  zone: string;
  now: Date;
  className?: string;
  children?: ReactNode;
}) {
  const local = formatInstant(at, zone, now);
  return (
    <Time iso={at.toISOString()} local={local} utc={formatUtc(at)} className={className}>
      {children ?? local}
    </Time>
  );
}
