/** A rule refused: a name for code to switch on, and a sentence for the person who tried. */
export type Refusal<N extends string = string> = { name: N; sentence: string };

/** What a service function returns. Refusals are values; only our own failures throw. */
export type Result<T, N extends string = string> = ({ ok: true } & T) | { ok: false; refusal: Refusal<N> };

/** The refusing half of a Result: `return refuse("stale", "...")`. */
export function refuse<N extends string>(name: N, sentence: string): { ok: false; refusal: Refusal<N> } {
  return { ok: false, refusal: { name, sentence } };
}
