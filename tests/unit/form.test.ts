import { describe, expect, test } from "vitest";
import {
  done,
  errorOf,
  fieldOf,
  IDLE,
  invalid,
  invalidFrom,
  MAX_FORM_ENTRIES,
  MAX_FORM_VALUE,
  readForm,
  refused,
  valuesOf,
} from "@/lib/form/form";

function posted(...entries: [string, string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe("reading a form", () => {
  test("keeps what was typed, in order, with every value of a repeated name", () => {
    const form = posted(["fee", " 1,250 "], ["platform", "x"], ["platform", "tiktok"], ["note", ""]);
    expect(readForm(form)).toEqual({ fee: [" 1,250 "], platform: ["x", "tiktok"], note: [""] });
  });

  test("leaves out files and the fields that React adds", () => {
    const form = posted(
      ["$ACTION_ID_1", "1"],
      ["$ACTION_REF_2", ""],
      ["file", new Blob(["x"])],
      ["fee", "1"],
    );
    expect(readForm(form)).toEqual({ fee: ["1"] });
  });

  test("cuts a huge post to its limits", () => {
    const many = posted(...Array.from({ length: 5000 }, (_, at): [string, string] => [`f${at}`, "1"]));
    expect(Object.keys(readForm(many))).toHaveLength(MAX_FORM_ENTRIES);
    const long = readForm(posted(["note", "a".repeat(2_000_000)], ["n".repeat(101), "1"]));
    expect(Object.keys(long)).toEqual(["note"]);
    expect(long["note"]?.[0]).toHaveLength(MAX_FORM_VALUE);
  });

  test("lets no name reach the prototype", () => {
    const values = readForm(posted(["__proto__", "1"], ["constructor", "2"], ["fee", "3"]));
    expect(Object.keys(values)).toEqual(["constructor", "fee"]);
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });

  test("removes what Postgres cannot store, keeps whole emoji, and gives all lines the same ending", () => {
    const emoji = String.fromCodePoint(0x1f600);
    const form = posted(["note", `a\0b\r\nc${emoji}`]);
    expect(readForm(form)).toEqual({ note: [`ab\nc${emoji}`] });
    const cut = readForm(posted(["note", "a".repeat(MAX_FORM_VALUE - 1) + emoji]));
    expect(cut["note"]?.[0]).toBe("a".repeat(MAX_FORM_VALUE - 1));
  });
});

describe("the answer to a form", () => {
  const values = { email: ["a@b.c"], password: ["correct horse"], newPassword: ["battery"] };

  test("keeps everything that was typed, but never puts a password back into a page", () => {
    const kept = { email: ["a@b.c"] };
    expect(invalid({ email: "Taken." }, values)).toEqual({
      status: "invalid",
      fields: { email: "Taken." },
      values: kept,
    });
    const refusal = { name: "stale", sentence: "Look again." };
    expect(refused(refusal, values)).toEqual({ status: "refused", refusal, values: kept });
  });

  test("shows only the first of several issues with one field", () => {
    const issues = [
      { path: ["fee"], message: "First." },
      { path: ["fee"], message: "Second." },
      { path: ["deliverables", 0, "quantity"], message: "Third." },
    ];
    const state = invalidFrom(issues, {});
    expect(state).toMatchObject({ fields: { fee: "First.", "deliverables.0.quantity": "Third." } });
    expect([errorOf(state, "fee"), errorOf(state, "note"), errorOf(IDLE, "fee")]).toEqual([
      "First.",
      undefined,
      undefined,
    ]);
  });

  test("puts values back only after a failure", () => {
    expect(valuesOf(IDLE)).toEqual({});
    expect(valuesOf(done("Saved."))).toEqual({});
    expect(fieldOf(valuesOf(invalid({}, values)), "email")).toBe("a@b.c");
    expect(fieldOf({}, "email")).toBe("");
  });
});
