import { describe, expect, test } from "vitest";
import type { FormState } from "@/lib/form/form";
import { hasPlainHeads, isWhole } from "@/lib/grips/react-wire";
import { failureOf, sentBeforeScripts, sentByScript } from "./react";

function formOf(entries: readonly (readonly [string, string])[]) {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const FIELDS = [
  ["_1_name", "{{{"],
  ["_1_fee", "$@9"],
] as const;

describe("React, as Next.js brings it", () => {
  test("sends calls that the grip accepts, whatever was typed before", async () => {
    const typed = { fee: ["$1,250", "$undefined", "$$", "$K1"], platforms: [] };
    for (const state of [
      { status: "idle" },
      { status: "done", message: "$Saved." },
      { status: "invalid", fields: { fee: "$ is missing." }, values: typed },
      { status: "refused", refusal: { name: "stale", sentence: "$F1" }, values: typed },
    ] as const)
      expect(
        isWhole(await sentByScript(structuredClone(state) as FormState, formOf([["fee", "$@9"]])), true),
      ).toBe(true);
  });

  test("writes form fields that the grip accepts, for browsers without JavaScript", async () => {
    const form = await sentBeforeScripts();
    form.append("fee", "$@9");
    expect([...form.keys()].filter((name) => name.startsWith("$"))).not.toEqual([]);
    expect(isWhole(form, false)).toBe(true);
  });

  test.each(["{{{", '["$F1","$K1"]', '["$0:__proto__:then","$K1"]', '[{"status":"$Q1"},"$K1"]'])(
    "fails on %s with an error like any other",
    (args) => expect(failureOf(args), "the grip can go").toMatch(/^(Syntax|Type)?Error$/),
  );
});

describe("a call", () => {
  const isCall = (args: string, ...more: [string, string][]) =>
    isWhole(formOf([...FIELDS, ...more, ["0", args]]), true);

  test.each([
    '[{"status":"idle"},"$K1"]',
    '[{"status":"done","message":"Saved."},"$K1f"]',
    '[{"status":"invalid","fields":{"fee":"No."},"values":{"fee":["$$1,250","$undefined"],"platforms":[]}},"$K1"]',
  ])("with %s is whole", (args) => expect(isCall(args)).toBe(true));

  test.each([
    "",
    "{{{",
    "null",
    '"$K1"',
    "[]",
    '["$K1"]',
    '[{"status":"idle"}]',
    '[{"status":"idle"},"$K1","$K1"]',
    '[{"status":"idle"},"x"]',
    '[{"status":"idle"},[["email","x"]]]',
    '[["status"],"$K1"]',
    '["$F1","$K1"]',
    '["$0:__proto__:then","$K1"]',
    '[{"status":"$Q1"},"$K1"]',
    '[{"values":{"fee":["$1:constructor"]}},"$K1"]',
    `[{"values":${"[".repeat(60_000)}${"]".repeat(60_000)}},"$K1"]`,
  ])("with %.40s is not whole", (args) => expect(isCall(args)).toBe(false));

  test("has its arguments once, and no invented parts", () => {
    const args = '[{"status":"idle"},"$K1"]';
    expect(isCall(args, ["0", args])).toBe(false);
    expect(isCall(args, ["7", "{}"])).toBe(false);
    expect(isWhole(formOf(FIELDS), true)).toBe(false);
  });
});

describe("a form sent before JavaScript", () => {
  const sent = (action: string, bound: string) =>
    formOf([
      ["$ACTION_REF_4", ""],
      ["$ACTION_4:0", action],
      ["$ACTION_4:1", bound],
      ["$ACTION_KEY", "k1"],
      ...FIELDS,
    ]);
  const ACTION = '{"id":"60aa","bound":"$@1"}';
  const STATE = '[{"status":"idle"}]';

  test("names its action, and has the earlier state under the action's own number", () => {
    expect(isWhole(sent(ACTION, STATE), false)).toBe(true);
    expect(isWhole(sent(ACTION, STATE), true)).toBe(false);
  });

  test.each([
    ['{"id":"60aa","bound":"$@9"}', STATE],
    ['{"id":"60aa","bound":null}', STATE],
    ['{"id":["60aa"],"bound":"$@1"}', STATE],
    ["null", STATE],
    ["{", STATE],
    [ACTION, "null"],
    [ACTION, "[]"],
    [ACTION, '["$@1"]'],
    [ACTION, '[{"status":"$F1"}]'],
    [ACTION, '[{"status":"idle"},1]'],
  ])("with %s and %s is not whole", (action, bound) =>
    expect(isWhole(sent(action, bound), false)).toBe(false),
  );

  test("without an action, or with two, is not whole", () => {
    expect(isWhole(formOf(FIELDS), false)).toBe(false);
    const two = sent(ACTION, STATE);
    two.append("$ACTION_REF_5", "");
    expect(isWhole(two, false)).toBe(false);
  });
});

describe("the parts of a posted form", () => {
  const TYPE = "multipart/form-data; boundary=----b1";
  const posted = (...heads: string[]) =>
    `${heads.map((head) => `------b1\r\n${head}\r\n\r\nvalue\r\n`).join("")}------b1--\r\n`;
  const head = (name: string) => `Content-Disposition: form-data; name="${name}"`;

  test("have short headers", () => {
    const file = `${head("photo")}; filename="a.png"\r\nContent-Type: image/png`;
    expect(hasPlainHeads(posted(head("_1_email"), head("_1_m\u00c3\u00bc"), file), TYPE)).toBe(true);
    expect(hasPlainHeads(posted(head("a")), 'multipart/form-data; boundary="----b1"; charset=utf-8')).toBe(
      true,
    );
  });

  test.each([
    head("x".repeat(20_000)),
    `${head("a")}\r\nX-A: ${"y".repeat(20_000)}`,
    head("a\0b"),
    head("a\u0007"),
  ])("with %.60j are not plain", (other) => {
    expect(hasPlainHeads(posted(head("a"), other), TYPE)).toBe(false);
  });

  test("need a boundary, and an end of each header", () => {
    expect(hasPlainHeads(posted(head("a")), "multipart/form-data")).toBe(false);
    expect(hasPlainHeads("------b1\r\nContent-Disposition", TYPE)).toBe(false);
  });
});
