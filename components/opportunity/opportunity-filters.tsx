import Form from "next/form";
import { Button } from "@/components/ui/button";
import { ChipLink } from "@/components/ui/chip";
import { SearchField } from "@/components/ui/search-field";
import { HiddenField } from "@/components/ui/text-field";
import { type Platform, PLATFORM_LABELS, PLATFORMS } from "@/lib/terms/platform";
import { opportunitiesHref } from "./opportunities-href";

/** Search and platform, kept in the URL; works before JavaScript. */
export function OpportunityFilters({ q, platform }: { q: string; platform?: Platform }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Form action="/opportunities" role="search" className="flex items-center gap-2 max-sm:w-full">
        <SearchField label="Search campaigns and brands" defaultValue={q} />
        {platform && <HiddenField name="platform" value={platform} />}
        <Button type="submit" size="small">
          Search
        </Button>
      </Form>
      <nav aria-label="Platform" className="flex flex-wrap gap-2">
        {[undefined, ...PLATFORMS].map((one) => (
          <ChipLink
            key={one ?? "any"}
            href={opportunitiesHref({ q, platform: one })}
            isOn={one === platform}
            scroll={false}
          >
            {one ? PLATFORM_LABELS[one] : "Any platform"}
          </ChipLink>
        ))}
      </nav>
    </div>
  );
}
