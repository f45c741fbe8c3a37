import { expect, test } from "vitest";
import { readContract } from "@/lib/contract/queries";
import { checkChain } from "@/lib/event/queries";
import { newId } from "@/lib/id/id";
import { readNegotiation } from "@/lib/negotiation/queries";
import type { BrandScope, Scope } from "@/lib/session/scope";
import { applied, moved, newBrand, newCampaign, newInfluencer, sure } from "./cast";

/** The scopes that nobody can have yet, for this brand. */
function softwareAndVoters({ brandId }: BrandScope): Scope[] {
  const scopes = [
    { kind: "voter", brandId, linkId: newId() },
    { kind: "key", brandId, keyId: newId(), grants: ["review", "manage-members"] },
  ];
  return scopes as unknown as Scope[];
}

test("only its parties see a negotiation, its log and its contract; voters and keys see nothing", async () => {
  const [{ manager }, influencer] = [await newBrand(), await newInfluencer()];
  const applicationId = await applied(influencer, await newCampaign(manager));
  await moved(manager, applicationId, 0, { kind: "accept", alternative: 1 });
  const contractId = sure(sure(await readNegotiation(manager, applicationId)).contractId);
  const seen = (scope: Scope) =>
    Promise.all([
      readNegotiation(scope, applicationId),
      checkChain(scope, "negotiation", applicationId),
      readContract(scope, contractId),
    ]);
  for (const party of [manager, influencer]) expect(await seen(party)).not.toContain(null);
  const strangers = [(await newBrand("Nordlys")).owner, await newInfluencer("Dev Patel")];
  for (const scope of [...strangers, ...softwareAndVoters(manager)])
    expect(await seen(scope)).toEqual([null, null, null]);
});
