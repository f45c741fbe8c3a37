/** An instant as text for a `::timestamptz` parameter: what the database reads back is the same millisecond. */
export const instant = (at: Date | null): string | null => at?.toISOString() ?? null;
