import { expect, test } from "vitest";
import { cookieIn, cookieText } from "@/components/ui/cookie";

test("a cookie is found by its exact name only", () => {
  expect(cookieIn("timezone=UTC; zone=Europe%2FBerlin", "zone")).toBe("Europe%2FBerlin");
  expect(cookieIn("zone=a=b; x=1", "zone")).toBe("a=b");
  expect(cookieIn("zone=", "zone")).toBe("");
  for (const other of ["", "timezone=UTC", "x=zone=UTC", "zone", "Zone=UTC", "zone2=UTC", "zon=UTC"])
    expect(cookieIn(other, "zone"), other).toBeNull();
});

test("over TLS a cookie is only for TLS", () => {
  expect(cookieText("zone", "Europe/Berlin", { isTls: false })).toBe(
    "zone=Europe%2FBerlin; path=/; max-age=31536000; samesite=lax",
  );
  expect(cookieText("zone", "UTC", { isTls: true })).toMatch(/; secure$/);
});
