import type { Metadata } from "next";
import { CampaignList } from "@/components/campaign/campaign-list";
import { Streamed } from "@/components/session/streamed";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { may } from "@/lib/role/role";
import { requireBrand } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";

export const metadata: Metadata = { title: "Campaigns" };

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export default async function CampaignsPage({ searchParams }: Props) {
  const scope = await requireBrand();
  const [{ now }, { after }] = await Promise.all([viewer(), searchParams]);
  const cursor = typeof after === "string" ? after : undefined;
  return (
    <>
      <PageHeader
        title="Campaigns"
        crumbs={cursor ? [{ href: "/campaigns", label: "Newest campaigns" }] : []}
        actions={
          may(scope.role, "run-campaigns") && (
            <ButtonLink href="/campaigns/new" variant="primary">
              <Icon name="plus" />
              New campaign
            </ButtonLink>
          )
        }
      />
      <PageBody>
        <Streamed key={cursor} fallback={<SkeletonRows />}>
          <CampaignList scope={scope} cursor={cursor} now={now} />
        </Streamed>
      </PageBody>
    </>
  );
}
