import type { Platform } from "@/lib/terms/platform";

/** What the list of opportunities shows: a search, a platform, a cursor. */
export type OpportunityFilter = { q: string; platform?: Platform; cursor?: string };

/** The address of that list. */
export function opportunitiesHref({ q, platform, cursor }: OpportunityFilter): string {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  if (platform) query.set("platform", platform);
  if (cursor) query.set("after", cursor);
  return query.size === 0 ? "/opportunities" : `/opportunities?${query.toString()}`;
}
