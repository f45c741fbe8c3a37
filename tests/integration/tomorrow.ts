// Loaded into a process before anything else: its clock is a day ahead.
const DAY_MS = 86_400_000;
const Today = Date;

globalThis.Date = class extends Today {
  constructor(...given: [] | [number | string | Date]) {
    super(...((given.length === 0 ? [Today.now() + DAY_MS] : given) as [number]));
  }
  static override now(): number {
    return Today.now() + DAY_MS;
  }
} as DateConstructor;
