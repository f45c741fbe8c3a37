import { describe, expect, test } from "vitest";
import { noBrand, noInfluencer } from "@/lib/session/denial";

const member = {
  name: "Tomás",
  brand: { name: "Fernwood", scope: { role: "reviewer" as const } },
  influencer: null,
};
const influencer = { name: "Maya", brand: null, influencer: {} };
const leaver = { name: "Jana", brand: null, influencer: null };

describe("somebody who may not see a page", () => {
  test("is told of the role that it needs", () => {
    expect(noBrand(member, "review")).toBeNull();
    expect(noBrand(member, "run-campaigns")?.sentence).toBe(
      "You’re a reviewer at Fernwood, and this is for owners and managers. An owner can change your role.",
    );
    expect(noBrand(member, "manage-members")?.sentence).toContain("this is for owners.");
  });

  test("is told whom it is for, and gets a way on that they may take", () => {
    expect(noBrand(influencer, "review")).toMatchObject({
      title: "This is for brands",
      href: "/negotiations",
    });
    expect(noBrand(leaver, "review")).toMatchObject({ title: "You’re not in a brand", href: "/account" });
    expect(noInfluencer(influencer)).toBeNull();
    expect(noInfluencer(member)).toMatchObject({ href: "/campaigns" });
    expect(noInfluencer(member)?.sentence).toContain("Tomás of Fernwood");
    expect(noInfluencer(leaver)).toMatchObject({ href: "/account" });
  });
});
