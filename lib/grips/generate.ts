import path from "node:path";

// Grip on PRISMA_SCHEMA_ENGINE_BINARY, which tells Prisma's command line where its native engine is.
// Reason: `prisma generate` looks for the engine and downloads it if it is missing, although generating never runs
// it.
// Measured: without this, `prisma generate` fails where the engines' host cannot be reached.
// Goes when: `prisma generate` no longer looks for the engine.

/** Gives `prisma generate` an existing file in place of the engine. Other commands still look for the real one. */
export function generateWithoutEngine(): void {
  if (process.argv.includes("generate"))
    process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, "generate.ts");
}
