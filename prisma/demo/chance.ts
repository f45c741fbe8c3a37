/** A source of random numbers for the demo. The same seed gives the same numbers at every load. */
export type Chance = {
  /** A number from `low` up to, but not including, `high`. */
  between(low: number, high: number): number;
  /** True with this probability, 0 to 1. */
  is(likelihood: number): boolean;
  one<T>(of: readonly T[]): T;
  /** All of them in random order. */
  shuffled<T>(of: readonly T[]): T[];
};

/** Mulberry32, seeded by the text. */
export function chanceOf(seed: string): Chance {
  let state = [...seed].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619),
    2_166_136_261,
  );
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  return {
    between,
    is: (likelihood) => next() < likelihood,
    one: (of) => {
      const found = of[Math.floor(next() * of.length)];
      if (found === undefined) throw new Error("nothing to choose from");
      return found;
    },
    shuffled: (of) =>
      of
        .map((item) => ({ item, place: next() }))
        .sort((one, other) => one.place - other.place)
        .map(({ item }) => item),
  };
}

/**
 * Takes items from a pool in turn, in random order, so that neighbours do not say the same. Each must fit; when none that
 * is left does, the whole pool is dealt again.
 */
export function inTurn<T>(pool: readonly T[], chance: Chance): (fits?: (item: T) => boolean) => T {
  let left: T[] = [];
  return (fits = () => true) => {
    if (!left.some(fits)) left = chance.shuffled(pool);
    const place = left.findIndex(fits);
    const [taken] = left.splice(place, place === -1 ? 0 : 1);
    if (taken === undefined) throw new Error("nothing in the pool fits");
    return taken;
  };
}
