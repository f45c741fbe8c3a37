import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { newId } from "@/lib/id/id";
import { seal, SESSION_SECONDS, unseal } from "@/lib/session/token";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
  vi.stubEnv("APP_URL", "http://localhost:3000");
  vi.stubEnv("AUTH_SECRET", "a secret of this test, of no use elsewhere");
});
afterEach(() => void vi.useRealTimers());

const TOKEN = { userId: newId(), sessionId: newId() };

test("a cookie is read as it was sealed, the first time and every time after", async () => {
  const sealed = await seal(TOKEN);
  expect([await unseal(sealed), await unseal(sealed)]).toEqual([TOKEN, TOKEN]);
});

test("a cookie that was read before is refused when a letter of it is changed or missing", async () => {
  const sealed = await seal(TOKEN);
  await unseal(sealed);
  const middle = sealed.length >> 1;
  const other = sealed[middle] === "x" ? "y" : "x";
  for (const altered of [
    sealed.slice(0, middle) + other + sealed.slice(middle + 1),
    sealed.slice(0, -1),
    "",
    "x",
  ])
    expect(await unseal(altered)).toBeNull();
});

test("a cookie that was read before is refused once it has expired", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const sealed = await seal(TOKEN);
  expect(await unseal(sealed)).toEqual(TOKEN);
  vi.setSystemTime(Date.now() + (SESSION_SECONDS - 60) * 1000);
  expect(await unseal(sealed)).toEqual(TOKEN);
  vi.setSystemTime(Date.now() + 120 * 1000);
  expect(await unseal(sealed)).toBeNull();
});
