import { MissingPage } from "@/components/ui/missing-page";
import type { Permission } from "@/lib/role/role";
import { noBrand, noInfluencer } from "@/lib/session/denial";
import { requirePerson } from "@/lib/session/session";

/**
 * What stands in place of a page of brands that this person may not see: why, if it is for others or needs another
 * role, otherwise only that there is no such page. So it tells nobody whether something exists.
 */
export async function NoBrandPage({ permission = "review" }: { permission?: Permission }) {
  const denial = noBrand(await requirePerson(), permission);
  return <MissingPage href="/campaigns" label="Go to your campaigns" denial={denial} />;
}

/** The same for a page of influencers. */
export async function NoInfluencerPage() {
  const denial = noInfluencer(await requirePerson());
  return <MissingPage href="/opportunities" label="Go to opportunities" denial={denial} />;
}
