import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { budgetAmounts } from "@/components/budget/amounts";
import { BudgetBar, BudgetEffect } from "@/components/budget/budget-bar";
import { ContractPaper } from "@/components/contract/contract-paper";
import { BRAND_LOOK, INFLUENCER_LOOK } from "@/components/negotiation/status-look";
import { endsText } from "@/lib/campaign/campaign";
import type { ContractRecord } from "@/lib/contract/queries";
import { roleWithArticle } from "@/lib/role/role";
import { terms } from "./builders";

/** What a person reads of an element. */
function read(element: React.ReactElement): string {
  return renderToStaticMarkup(element).replace(/<[^>]*>/g, "");
}

describe("the groups of a list", () => {
  test("say who is waiting for whom", () => {
    for (const look of [BRAND_LOOK, INFLUENCER_LOOK]) {
      expect(look["action-required"].note).toBe("waiting for you");
      expect(look["awaiting-response"].note).toBe("waiting for them");
    }
  });
});

describe("the budget", () => {
  const amounts = (committed: number) =>
    budgetAmounts({ budget: 100_000, committed, reserved: 30_000 }, "USD");

  test("says by how much it is exceeded", () => {
    expect(read(<BudgetBar {...amounts(100_000)} />)).toContain("$300 over budget");
    expect(read(<BudgetBar {...amounts(70_000)} />)).not.toContain("over budget");
  });

  test("says by how much a move would exceed it", () => {
    const effect = {
      lead: "If accepted",
      after: amounts(0),
      moving: { value: 1, text: "$0.01" },
      into: "committed",
    } as const;
    expect(read(<BudgetEffect {...effect} over="$400" />)).toContain("$400 over budget");
    expect(read(<BudgetEffect {...effect} />)).not.toContain("over budget");
  });
});

describe("a contract", () => {
  const contract: ContractRecord = {
    id: "c",
    applicationId: "a",
    campaignId: "k",
    offerNumber: 0,
    campaignName: "Autumn Kitchen",
    brandName: "Fernwood",
    influencer: { name: "Maya Okafor", handle: "maya" },
    acceptedBy: "influencer",
    alternative: 1,
    agreedAt: new Date("2026-10-05T09:00:00Z"),
    currency: "USD",
    terms: terms(),
  };
  const paper = (patch: Partial<ContractRecord>) =>
    read(<ContractPaper contract={{ ...contract, ...patch }} zone="UTC" now={contract.agreedAt} />);

  test("names who accepted whose offer", () => {
    expect(paper({})).toContain("when Maya Okafor accepted Fernwood’s offer.");
    expect(paper({ acceptedBy: "brand" })).toContain("when Fernwood accepted Maya Okafor’s offer.");
    expect(paper({ alternative: 2 })).toContain("accepted alternative 2 of Fernwood’s offer.");
  });
});

test("a role is named with its article", () => {
  expect(`Jana is now ${roleWithArticle("manager")}`).toBe("Jana is now a manager");
  expect(roleWithArticle("owner")).toBe("an owner");
});

test("closing says how many negotiations it ends, and that everyone will know", () => {
  expect(endsText("Closing it", 3)).toBe(
    "Closing it ends 3 open negotiations as No Agreement Reached (campaign closed). We’ll let everyone involved know.",
  );
  expect(endsText("Closing it", 0)).toBe("No negotiations are open.");
});
