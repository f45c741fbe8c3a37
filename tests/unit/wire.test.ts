import { describe, expect, test } from "vitest";
import { isWhole } from "@/lib/form/wire";

const formOf = (entries: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.append(name, value);
  return form;
};

describe("the arguments of an action", () => {
  test.each<Record<string, string>>([
    { "0": '[{"status":"idle"},"$K1"]', "1_name": "{{{" },
    { "0": '["$@1"]', "1": '"$undefined"' },
    { "0": '[{"values":{"name":["$$@9"]}},"$K1"]', "1_name": "$@9" },
    { "0": '["$@a"]', "10": "null" },
  ])("%j are whole", (entries) => expect(isWhole(formOf(entries), true)).toBe(true));

  test.each<Record<string, string>>([
    {},
    { a: "1" },
    { "0": "{{{" },
    { "0": '["$@9"]' },
    { "0": '["$F1"]' },
    { "0": "[]", "1": "x" },
  ])("%j are not", (entries) => expect(isWhole(formOf(entries), true)).toBe(false));

  test("of a form sent before JavaScript stand under the action's own number", () => {
    const bound = (at: number) => JSON.stringify({ id: "60aa", bound: `$@${at}` });
    expect(isWhole(formOf({ $ACTION_REF_4: "", "$ACTION_4:0": bound(1), "$ACTION_4:1": "[]" }), false)).toBe(
      true,
    );
    expect(isWhole(formOf({ $ACTION_REF_4: "", "$ACTION_4:0": bound(9), "$ACTION_4:1": "[]" }), false)).toBe(
      false,
    );
    expect(isWhole(formOf({ "$ACTION_4:0": bound(1), "$ACTION_5:1": "[]" }), false)).toBe(false);
    expect(isWhole(formOf({ name: "Maya", $ACTION_ID_00aa: "" }), false)).toBe(true);
  });
});
