import { describe, expect, it } from "vitest";
import { inRole, SOURCES } from "./roles";

const FORM = "components/ui/form.tsx";
const OWNED_FORM = "components/session/action-form.tsx";

describe("a form that posts to an action", () => {
  it("is always made for a person: nothing but ActionForm makes one", () => {
    const others = SOURCES.filter(({ file }) => file !== FORM && file !== OWNED_FORM);
    const making = /<form\b|<PersonForm\b|\buseActionState\(/;
    expect(others.filter(({ text }) => making.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it("carries the key of its submission in a KeyField, so that sending again is safe", () => {
    const keyed = /name="key"/;
    expect(SOURCES.filter(({ text }) => keyed.test(text)).map(({ file }) => file)).toEqual([
      "components/ui/key-field.tsx",
    ]);
  });

  it("cuts nothing that is typed or pasted into it", () => {
    const cutting = /<(input|textarea)\b[^>]*\bmaxLength=/;
    const forms = SOURCES.filter(({ file }) => file !== "components/ui/search-field.tsx");
    expect(forms.filter(({ text }) => cutting.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

/** Actions that anybody may call, whoever is signed in. */
const FOR_ANYBODY = ["signIn", "signUpBrand", "signUpInfluencer", "joinBrand", "chooseTheme"];

it("every other action refuses a form that was made for somebody else", () => {
  const actions = inRole("actions").flatMap(({ text }) =>
    text.split(/^(?=export async function )/m).slice(1),
  );
  expect(actions.length).toBeGreaterThan(20);
  const unguarded = actions
    .filter((action) => !/\bacting(User|Brand|Influencer|Party)\(values\b/.test(action))
    .map((action) => /function (\w+)/.exec(action)?.[1]);
  expect(unguarded.sort()).toEqual(FOR_ANYBODY.sort());
});
