import type { Metadata } from "next";
import { InviteForm } from "@/components/invite/invite-form";
import { PendingInvites } from "@/components/invite/pending-invites";
import { MemberChange } from "@/components/member/member-change";
import { MemberList } from "@/components/member/member-list";
import { Streamed } from "@/components/session/streamed";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { may } from "@/lib/role/role";
import { requireBrand } from "@/lib/session/session";

export const metadata: Metadata = { title: "Members" };

type Props = { searchParams: Promise<{ member?: string | string[]; remove?: string | string[] }> };

export default async function MembersPage({ searchParams }: Props) {
  const [scope, { member, remove }] = await Promise.all([requireBrand(), searchParams]);
  const mayManage = may(scope.role, "manage-members");
  return (
    <>
      <PageHeader
        title="Members"
        description={mayManage ? undefined : "Owners invite members and set their roles."}
      />
      <PageBody className="grid max-w-6xl grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_26rem]">
        {mayManage && typeof member === "string" && (
          <Streamed key={member}>
            <MemberChange scope={scope} userId={member} isRemoving={remove !== undefined} />
          </Streamed>
        )}
        <div className="grid grid-cols-1 gap-4 xl:col-start-1 xl:row-start-1">
          <Streamed fallback={<SkeletonRows count={3} />}>
            <MemberList scope={scope} />
          </Streamed>
          {mayManage && (
            <Streamed fallback={<SkeletonRows count={2} />}>
              <PendingInvites scope={scope} />
            </Streamed>
          )}
        </div>
        {mayManage && typeof member !== "string" && <InviteForm />}
      </PageBody>
    </>
  );
}
