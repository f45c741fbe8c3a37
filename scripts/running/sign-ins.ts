import { DEMO_SIGN_INS } from "@/prisma/demo/people";

const HEAD = ["Who", "Role", "E-mail", "Password"] as const;

/** The demo's accounts as a table for the terminal. */
export function signInTable(): string {
  const rows = DEMO_SIGN_INS.map(({ name, role, brand, email, password }) => [
    name,
    brand === null ? role : `${role} of ${brand}`,
    email,
    password,
  ]);
  const table = [[...HEAD], ...rows];
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   "));
  return lines.map((line) => `  ${line.trimEnd()}`).join("\n");
}
