import pg from "pg";
import { migrateDeploy } from "../migrations/deploy";
import { type Child, startChild } from "./child";

/** Held while loading, so that of two starts at once one loads the demo content and the other finds it. */
const LOADING = 7_237_003;

/** What a database holds: the demo content, a part of it (loading was cut short), a life of its own, or nothing. */
type Content = "demo" | "half a demo" | "its own" | "nothing";

export type LoadOptions = {
  env: NodeJS.ProcessEnv; // of the loading process
  scale: number | undefined; // so many applications besides
  mayEmpty: boolean; // begin anew where loading was cut short
  started(child: Child): void; // told, so that it can be stopped
};

/**
 * Brings the database up to date and loads the demo content if it is empty, once.
 * Resolves to whether it holds the demo content.
 */
export async function prepareDatabase(url: string, options: LoadOptions): Promise<boolean> {
  await migrateDeploy(url);
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOADING]);
    const content = await contentOf(client);
    if (content === "demo" || content === "its own") return content === "demo";
    if (content === "half a demo") {
      if (!options.mayEmpty) {
        throw new Error(
          "Loading the demo content into this database was cut short: empty it, then start again.",
        );
      }
      await client.query(
        "drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public",
      );
      await migrateDeploy(url);
    }
    await client.query("create table demo_load (finished_at timestamptz)");
    await client.query("insert into demo_load default values");
    await load(options);
    await client.query("update demo_load set finished_at = clock_timestamp()");
    return true;
  } finally {
    await client.end();
  }
}

async function contentOf(client: pg.Client): Promise<Content> {
  const { rowCount: begun } = await client.query("select where to_regclass('demo_load') is not null");
  if (begun) {
    const { rows } = await client.query<{ finished: boolean }>(
      "select finished_at is not null as finished from demo_load",
    );
    return rows[0]?.finished ? "demo" : "half a demo";
  }
  const { rowCount } = await client.query("select from user_account limit 1");
  return rowCount ? "its own" : "nothing";
}

async function load({ env, scale, started }: LoadOptions): Promise<void> {
  const args = scale === undefined ? [] : [String(scale)];
  const loading = startChild({
    name: "loading of the demo content",
    script: "load-demo.ts",
    args,
    env,
    logFile: null,
  });
  started(loading);
  await loading.ready;
  await loading.stop();
}
