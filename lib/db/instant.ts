/** An instant as text for a `::timestamptz` parameter: what the database reads back is the same millisecond. */
export function instant(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
