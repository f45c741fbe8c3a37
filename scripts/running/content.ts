import pg from "pg";
import { connectionTo, LONG_SECONDS } from "@/lib/db/connection";
import { type Child, startChild } from "./child";
import { migrateDeploy } from "../migrations/deploy";

/** Held while loading. If two commands start at the same time, one loads the demo content and the other finds it. */
const LOADING = 7_237_003;

/**
 * What a database contains: the demo content, part of it (loading was interrupted), content of its own, or nothing.
 */
type Content = "demo" | "half a demo" | "its own" | "nothing";

export type LoadOptions = {
  env: NodeJS.ProcessEnv; // of the loading process
  scale: number; // how many applications it should hold besides the demo content
  isOwn: boolean; // the checkout's own database: if loading was interrupted, it is emptied and loaded again
  started(child: Child): void; // called with the loading process, so that it can be stopped
};

/**
 * Brings the database up to date. If it is empty, loads the demo content; then adds as many applications as
 * requested. Resolves to whether the database contains the demo content.
 */
export async function prepareDatabase(url: string, options: LoadOptions): Promise<boolean> {
  await migrateDeploy(url, options);
  const client = new pg.Client(connectionTo(url, LONG_SECONDS));
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOADING]);
    const content = await contentOf(client);
    if (content === "its own") return false;
    if (content === "half a demo") await empty(client, url, options);
    if (content !== "demo") await loadDemo(client, options);
    await loadScale(client, options);
    return true;
  } finally {
    await client.end();
  }
}

async function contentOf(client: pg.Client): Promise<Content> {
  const { rowCount: begun } = await client.query("select where to_regclass('demo_load') is not null");
  if (begun) {
    const { rowCount: finished } = await client.query("select from demo_load where finished_at is not null");
    return finished ? "demo" : "half a demo";
  }
  const { rowCount: people } = await client.query("select from user_account limit 1");
  return people ? "its own" : "nothing";
}

async function empty(client: pg.Client, url: string, { isOwn }: LoadOptions): Promise<void> {
  if (!isOwn) {
    throw new Error(
      "Loading the demo content into this database was interrupted. Empty the database, then start again.",
    );
  }
  await client.query(
    "drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public",
  );
  await migrateDeploy(url);
}

async function loadDemo(client: pg.Client, options: LoadOptions): Promise<void> {
  await client.query("create table demo_load (finished_at timestamptz, scale integer not null default 0)");
  await client.query("insert into demo_load default values");
  await load([], options);
  await client.query("update demo_load set finished_at = clock_timestamp()");
}

async function loadScale(client: pg.Client, options: LoadOptions): Promise<void> {
  const { rows } = await client.query<{ scale: number }>("select scale from demo_load");
  const missing = options.scale - (rows[0]?.scale ?? 0);
  if (missing <= 0) return;
  await load([String(missing)], options);
  await client.query("update demo_load set scale = $1", [options.scale]);
}

async function load(args: readonly string[], { env, started }: LoadOptions): Promise<void> {
  const loading = startChild({
    name: "loading of the demo content",
    script: "scripts/load-demo.ts",
    args,
    env: { ...env, DATABASE_STATEMENT_SECONDS: String(LONG_SECONDS) },
    logFile: null,
  });
  started(loading);
  await loading.ready;
  await loading.stop();
}
