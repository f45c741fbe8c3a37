import path from "node:path";

// Grip on PRISMA_SCHEMA_ENGINE_BINARY, which tells Prisma's command line where its native engine is.
// Reason: `prisma generate` looks for the engine and downloads it when it is missing, though generating never runs it.
// Measured: without it, `prisma generate` fails where the host of the engines cannot be reached.
// Goes when: `prisma generate` does without the engine.

/** Has `prisma generate` take any file that exists for the engine. Other commands are left to find the real one. */
export function generateWithoutEngine(): void {
  if (process.argv.includes("generate"))
    process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, "generate.ts");
}
