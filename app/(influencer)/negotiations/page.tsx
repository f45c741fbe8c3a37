import type { Metadata } from "next";
import { OwnNegotiations } from "@/components/application/own-negotiations";
import { Streamed } from "@/components/session/streamed";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { readOwnView } from "@/lib/application/own/own";
import { requireInfluencer } from "@/lib/session/session";

export const metadata: Metadata = { title: "Negotiations" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NegotiationsPage({ searchParams }: Props) {
  const scope = await requireInfluencer();
  const view = readOwnView(await searchParams);
  return (
    <>
      <PageHeader
        title="Negotiations"
        description="Every campaign you applied to, those that wait for you first."
      />
      <Streamed fallback={<SkeletonRows count={8} />}>
        <OwnNegotiations scope={scope} view={view} />
      </Streamed>
    </>
  );
}
