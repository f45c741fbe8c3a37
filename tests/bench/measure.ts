/** One line of the report: what was measured, its floor if it has one, and what it should reach. */
export type ReportLine = {
  what: string;
  measured: string;
  floor: string;
  ratio: string;
  reach: string;
  reached: boolean;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error("a median of nothing");
  return (low + high) / 2;
}

/**
 * Runs the two in turns, A B A B ..., after one turn each that does not count, so that a machine that slows down affects
 * both.
 */
export async function interleaved(
  runs: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<{ ours: number; floor: number; ratio: number }> {
  const figures: { ours: number; floor: number }[] = [];
  for (let run = 0; run <= runs; run++) {
    const figure = { floor: await floor(), ours: await ours() };
    if (run > 0) figures.push(figure);
  }
  return {
    ours: median(figures.map((figure) => figure.ours)),
    floor: median(figures.map((figure) => figure.floor)),
    ratio: median(figures.map((figure) => figure.ours / figure.floor)),
  };
}

/** Does all jobs, `workers` at a time. Returns how many it did a second. */
export async function throughput(
  workers: number,
  jobs: readonly (() => Promise<unknown>)[],
): Promise<number> {
  let next = 0;
  const started = performance.now();
  const worker = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) await job();
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return jobs.length / ((performance.now() - started) / 1000);
}

export function perSecond(value: number): string {
  return `${Math.round(value).toLocaleString("en-US")}/s`;
}
export function times(ratio: number): string {
  return `${ratio.toFixed(2)} x`;
}
