import { parseArgs } from "node:util";

export type Options = { reset: boolean; scale: number; port: number };

const USUAL_PORT = 3000;
const MAX_SCALE = 5_000_000;

/** Reads `--reset`, `--scale N` and `--port N`. Throws one sentence about anything else. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { reset: { type: "boolean" }, scale: { type: "string" }, port: { type: "string" } },
  });
  return {
    reset: values.reset ?? false,
    scale: values.scale === undefined ? 0 : whole("--scale", values.scale, MAX_SCALE),
    port: whole("--port", values.port ?? process.env.PORT ?? String(USUAL_PORT), 65_535),
  };
}

function whole(name: string, text: string, max: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= max) return number;
  throw new Error(`${name} takes a whole number from 1 to ${max}, not "${text}".`);
}
