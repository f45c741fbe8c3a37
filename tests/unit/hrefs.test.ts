import { describe, expect, it } from "vitest";
import { hrefsAt, moveOf, returnPath, tabOf } from "@/lib/negotiation/hrefs";

describe("the links of a negotiation's screen", () => {
  it("extend the path, and keep the list's filters beside a drawer", () => {
    expect(hrefsAt("/negotiations/1").move("accept")).toBe("/negotiations/1?move=accept");
    expect(hrefsAt("/campaigns/1/offers?sort=fee&open=2").tab("profile")).toBe(
      "/campaigns/1/offers?sort=fee&open=2&tab=profile",
    );
    expect(hrefsAt("/negotiations/1").tab("negotiation")).toBe("/negotiations/1");
  });

  it("are read back, without anything unknown", () => {
    expect([moveOf("counter"), moveOf("bid"), moveOf(undefined), moveOf(["accept"])]).toEqual([
      "counter",
      null,
      null,
      null,
    ]);
    expect([tabOf("profile"), tabOf("nothing")]).toEqual(["profile", "negotiation"]);
  });
});

describe("the way back after a move", () => {
  it("leads to a negotiation's screen", () => {
    expect(returnPath("/negotiations/1")).toBe("/negotiations/1");
    expect(returnPath("/campaigns/1/offers?open=2&sort=fee")).toBe("/campaigns/1/offers?open=2&sort=fee");
  });

  it.each([
    "",
    "https://elsewhere.example/campaigns/1",
    "//elsewhere.example/campaigns/1",
    "/\\elsewhere.example",
    "/campaigns/../account",
    "/campaigns/%2e%2e/account",
    "/account",
    "javascript:alert(1)",
  ])("never to %j", (text) => expect(returnPath(text)).toBeNull());
});
