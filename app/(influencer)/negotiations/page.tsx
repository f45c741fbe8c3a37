import type { Metadata } from "next";
import { OwnNegotiations } from "@/components/own-negotiation/own-negotiations";
import { Streamed } from "@/components/session/streamed";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { SearchParams } from "@/lib/grouped-list/grouped-list";
import { readOwnView } from "@/lib/own-negotiation/own-negotiation";
import { requireInfluencer } from "@/lib/session/session";

export const metadata: Metadata = { title: "Negotiations" };

type Props = { searchParams: Promise<SearchParams> };

export default async function NegotiationsPage({ searchParams }: Props) {
  const scope = await requireInfluencer();
  const view = readOwnView(await searchParams);
  return (
    <>
      <PageHeader
        title="Negotiations"
        description="Every campaign you’ve applied to. Those waiting for you come first."
      />
      <Streamed fallback={<SkeletonRows count={8} />}>
        <OwnNegotiations scope={scope} view={view} />
      </Streamed>
    </>
  );
}
