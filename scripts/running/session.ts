import path from "node:path";
import { endWith } from "@/server/lifetime";
import { chosenDatabase, eraseDatabase, STATE_FOLDER } from "../database";
import { build, generateClient, isBuilt } from "./build";
import type { Child } from "./child";
import { prepareDatabase } from "./content";
import { readOptions } from "./options";
import { addressOf, environment, startParley } from "./parley";
import { signInTable } from "./sign-ins";
import { freePort, LOCALHOST } from "../postgres/port";

/** How many ports are tried, from the wanted one on, before any free one is taken. */
const PORTS_TRIED = 20;
/** Where the demo's processes write their logs. */
const LOG_FOLDER = path.join(STATE_FOLDER, "log");

/**
 * `npm run demo` and, in development, `npm run dev`: starts everything that Parley needs and prints its address.
 * Ctrl-C ends it. Development serves the sources as they change; the demo serves a build.
 */
export async function runSession(args: readonly string[], development: boolean): Promise<void> {
  const stops: Stop[] = [];
  const ending = new AbortController();
  const started = start({ args, development, signal: ending.signal, atEnd: (stop) => stops.push(stop) });
  const stopAll = async () => {
    ending.abort();
    await stopLastFirst(stops);
    // Also stops what was still starting.
    await started.catch(() => undefined);
    await stopLastFirst(stops);
  };
  endWith(() => {
    console.log("\nStopping ...");
    return stopAll();
  });
  // The reader of our output may close it. We keep running.
  process.stdout.on("error", () => undefined);
  try {
    const lost = await started;
    throw new Error(await lost());
  } catch (error) {
    // An error caused by our own ending is not reported.
    if (ending.signal.aborted) return;
    console.error(error instanceof Error ? error.message : error);
    await stopAll();
    process.exit(1);
  }
}

type Stop = () => Promise<void>;
type Session = {
  args: readonly string[];
  development: boolean;
  signal: AbortSignal; // aborted when the session has to end
  atEnd(stop: Stop): void;
};

/** The database is started first, so it is stopped last. */
async function stopLastFirst(stops: Stop[]): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop();
}

async function start({ args, development, signal, atEnd }: Session): Promise<() => Promise<string>> {
  const { reset, scale, port: wanted } = readOptions(args);
  const isOwn = !process.env.DATABASE_URL;
  if (reset && !isOwn)
    throw new Error("--reset only erases Parley's own database, but DATABASE_URL is set to another one.");
  await generateClient(signal);
  if (!development && !isBuilt()) {
    console.log("Building, because something has changed. This takes a minute ...");
    await build(signal);
  }
  signal.throwIfAborted();
  if (reset) await eraseDatabase();

  console.log(isOwn ? "Starting the database ..." : "Using the database in DATABASE_URL ...");
  const database = await chosenDatabase();
  atEnd(() => database.stop());
  signal.throwIfAborted();

  const port = await freePort(following(wanted), LOCALHOST);
  if (port !== wanted) console.log(`Port ${wanted} is taken: using ${port}.`);
  const env = await environment({ databaseUrl: database.url, port, development });
  const started = (child: Child) => atEnd(() => child.stop());
  console.log("Bringing its content up to date ...");
  const hasDemo = await prepareDatabase(database.url, { env, scale, isOwn, started });
  signal.throwIfAborted();

  console.log("Starting the server and the worker ...");
  const parley = startParley({ env, logFolder: development ? null : LOG_FOLDER });
  atEnd(() => parley.stop());
  await parley.ready;
  console.log(`\nParley is at ${addressOf(port)}\n`);
  console.log(
    hasDemo
      ? `${signInTable()}\n`
      : "The database already has content of its own, so no demo content was loaded.\n",
  );
  console.log("Ctrl-C stops it.");
  return () => parley.lost;
}

function following(port: number): number[] {
  return Array.from({ length: PORTS_TRIED }, (_, step) => port + step);
}
