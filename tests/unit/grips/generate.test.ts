import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { BIN } from "@/scripts/running/inputs";

const SCHEMA = `generator client {
  provider = "prisma-client"
  output   = "./generated"
}
datasource db {
  provider = "postgresql"
}
model Thing {
  id Int @id
}
`;

/** Runs `prisma generate` on a small schema, without access to the host that serves the engines. */
async function generates(env: Record<string, string> = {}): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), "parley-generate-"));
  await writeFile(path.join(folder, "schema.prisma"), SCHEMA);
  const child = spawn(path.join(BIN, "prisma"), ["generate", "--schema", "schema.prisma"], {
    cwd: folder,
    env: {
      NODE_ENV: "test",
      PATH: process.env.PATH,
      HOME: folder,
      CHECKPOINT_DISABLE: "1",
      PRISMA_ENGINES_MIRROR: "http://127.0.0.1:9",
      ...env,
    },
    stdio: "ignore",
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  await rm(folder, { recursive: true, force: true });
  return code === 0;
}

/** Whether the engine was downloaded with the packages. npm 11 does not do that here. */
async function isInstalled(): Promise<boolean> {
  const engines = path.join(createRequire(path.join(BIN, "prisma")).resolve("@prisma/engines"), "..", "..");
  return (await readdir(engines)).some((name) => name.startsWith("schema-engine-"));
}

test("prisma generate wants to download an engine that it never runs", async () => {
  expect(await generates({ PRISMA_SCHEMA_ENGINE_BINARY: import.meta.filename })).toBe(true);
  expect(await generates(), "the grip can go").toBe(await isInstalled());
});
