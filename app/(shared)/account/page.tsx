import type { Metadata } from "next";
import { AppearanceCard, NameCard, PasswordCard, PlaceCard } from "@/components/account/account-cards";
import { ActionForm } from "@/components/session/action-form";
import { Browsers } from "@/components/session/browsers";
import { Streamed } from "@/components/session/streamed";
import { SubmitButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { signOut } from "@/lib/session/actions";
import { requirePerson } from "@/lib/session/session";

export const metadata: Metadata = { title: "Account" };

type Props = { searchParams: Promise<{ leave?: string | string[] }> };

export default async function AccountPage({ searchParams }: Props) {
  const [person, { leave }] = await Promise.all([requirePerson(), searchParams]);
  return (
    <>
      <PageHeader
        title="Account"
        actions={
          <ActionForm action={signOut} label="Sign out" forgets>
            <SubmitButton variant="secondary" pendingLabel="Signing out…">
              <Icon name="log-out" />
              Sign out
            </SubmitButton>
          </ActionForm>
        }
      />
      <PageBody className="grid max-w-6xl grid-cols-1 items-start gap-4 xl:grid-cols-2">
        <div className="grid grid-cols-1 gap-4">
          <NameCard person={person} />
          <PlaceCard person={person} isLeaving={leave !== undefined} />
          <AppearanceCard />
        </div>
        <div className="grid grid-cols-1 gap-4">
          <PasswordCard />
          <Streamed fallback={<SkeletonRows count={2} />}>
            <Browsers scope={person.scope} />
          </Streamed>
        </div>
      </PageBody>
    </>
  );
}
