import type { Metadata } from "next";
import { ProfileForm } from "@/components/influencer/profile-form";
import { Streamed } from "@/components/session/streamed";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonText } from "@/components/ui/skeleton";
import { requireInfluencer } from "@/lib/session/session";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const scope = await requireInfluencer();
  return (
    <>
      <PageHeader
        title="Profile"
        description="Brands see this when you apply. Open negotiations keep the figures you applied with."
      />
      <PageBody className="max-w-6xl">
        <Streamed fallback={<SkeletonText lines={8} />}>
          <ProfileForm scope={scope} />
        </Streamed>
      </PageBody>
    </>
  );
}
