import { PrismaPg } from "@prisma/adapter-pg";
import { expect, test } from "vitest";
import { WholeScripts } from "@/lib/grips/whole-scripts";

const connectionString = process.env.DATABASE_URL ?? "";
const MAKES_A_FUNCTION = `
  CREATE FUNCTION answer() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 42; END $$;
  SELECT answer();
`;

async function runBy(factory: PrismaPg, script: string): Promise<void> {
  const adapter = await factory.connect();
  await adapter.executeScript(script).finally(() => adapter.dispose());
}

test("Prisma's own adapter cuts a function in two", async () => {
  await expect(
    runBy(new PrismaPg({ connectionString }), MAKES_A_FUNCTION),
    "the grip can go",
  ).rejects.toThrow();
});

test("with the grip a script runs completely or leaves nothing behind", async () => {
  const whole = () => new WholeScripts({ connectionString });
  await expect(runBy(whole(), `${MAKES_A_FUNCTION} SELECT nothing;`)).rejects.toThrow(/nothing/);
  await runBy(whole(), MAKES_A_FUNCTION);
});
