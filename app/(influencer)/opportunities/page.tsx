import type { Metadata } from "next";
import { OpportunityFilters } from "@/components/opportunity/opportunity-filters";
import { OpportunityList } from "@/components/opportunity/opportunity-list";
import { Streamed } from "@/components/session/streamed";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonCards } from "@/components/ui/skeleton";
import { requireInfluencer } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";
import { PLATFORMS } from "@/lib/terms/platform";

export const metadata: Metadata = { title: "Opportunities" };

type Props = {
  searchParams: Promise<{ q?: string | string[]; platform?: string | string[]; after?: string | string[] }>;
};

export default async function OpportunitiesPage({ searchParams }: Props) {
  const scope = await requireInfluencer();
  const [{ now }, asked] = await Promise.all([viewer(), searchParams]);
  const filter = {
    q: typeof asked.q === "string" ? asked.q.slice(0, LONGEST_SEARCH) : "",
    platform: PLATFORMS.find((platform) => platform === asked.platform),
    cursor: typeof asked.after === "string" ? asked.after : undefined,
  };
  return (
    <>
      <PageHeader title="Opportunities" description="Campaigns open for applications, newest first." />
      <PageBody className="grid gap-4">
        <OpportunityFilters {...filter} />
        <Streamed key={JSON.stringify(filter)} fallback={<SkeletonCards count={6} />}>
          <OpportunityList scope={scope} filter={filter} now={now} />
        </Streamed>
      </PageBody>
    </>
  );
}

const LONGEST_SEARCH = 200; // characters
