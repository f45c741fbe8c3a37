import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContractPaper } from "@/components/contract/contract-paper";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { readContract } from "@/lib/contract/queries";
import { requireInfluencer } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";

export const metadata: Metadata = { title: "Contract" };

type Props = { params: Promise<{ contractId: string }> };

export default async function ContractPage({ params }: Props) {
  const scope = await requireInfluencer();
  const [{ contractId }, { zone, now }] = await Promise.all([params, viewer()]);
  const contract = (await readContract(scope, contractId)) ?? notFound();
  return (
    <>
      <PageHeader
        title={contract.campaignName}
        crumbs={[{ href: "/contracts", label: "Contracts" }]}
        badge={
          <Badge tone="green" icon="check">
            Active
          </Badge>
        }
        actions={
          <ButtonLink href={`/negotiations/${contract.applicationId}`}>See the negotiation</ButtonLink>
        }
      />
      <PageBody>
        <ContractPaper contract={contract} zone={zone} now={now} />
      </PageBody>
    </>
  );
}
