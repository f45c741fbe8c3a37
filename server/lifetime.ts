/**
 * Runs `stop` once and exits when this process is asked to end: by a signal, or because the command that started it
 * is gone. A killed parent sends no signal, but its channel closes.
 */
export function endWith(stop: () => Promise<void>): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    stop().then(
      () => process.exit(),
      (error: unknown) => fail(error),
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  if (process.channel) process.on("disconnect", end);
}

/** Ends the process with one sentence about what went wrong. */
export function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
