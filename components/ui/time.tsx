/**
 * An instant as a person reads it (`children`), with the exact local and UTC texts on hover. The caller, who knows the
 * reader's zone, supplies the texts; `iso` is for machines.
 */
export function Time({
  iso,
  local,
  utc,
  className,
  children,
}: {
  iso: string;
  local: string;
  utc: string;
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <time dateTime={iso} title={`${local} (${utc})`} className={className}>
      {children}
    </time>
  );
}
