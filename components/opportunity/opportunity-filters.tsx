import Form from "next/form";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { type Platform, PLATFORM_LABELS, PLATFORMS } from "@/lib/negotiation/terms";

/** Search and platform, kept in the URL; works before JavaScript. */
export function OpportunityFilters({ q, platform }: { q: string; platform?: Platform }) {
  return (
    <Form action="/opportunities" className="flex flex-wrap items-center gap-2" role="search">
      <SearchField label="Search campaigns and brands" defaultValue={q} />
      <select
        key={platform}
        name="platform"
        defaultValue={platform ?? ""}
        aria-label="Platform"
        className="input w-auto"
      >
        <option value="">Any platform</option>
        {PLATFORMS.map((one) => (
          <option key={one} value={one}>
            {PLATFORM_LABELS[one]}
          </option>
        ))}
      </select>
      <Button type="submit">Search</Button>
    </Form>
  );
}
