import type { Metadata } from "next";
import { ContractList } from "@/components/contract/contract-list";
import { Streamed } from "@/components/session/streamed";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireInfluencer } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";

export const metadata: Metadata = { title: "Contracts" };

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export default async function ContractsPage({ searchParams }: Props) {
  const scope = await requireInfluencer();
  const [{ zone, now }, { after }] = await Promise.all([viewer(), searchParams]);
  const cursor = typeof after === "string" ? after : undefined;
  return (
    <>
      <PageHeader title="Contracts" description="What you agreed, word for word. A contract never changes." />
      <PageBody>
        <Streamed key={cursor} fallback={<SkeletonRows />}>
          <ContractList scope={scope} cursor={cursor} zone={zone} now={now} />
        </Streamed>
      </PageBody>
    </>
  );
}
