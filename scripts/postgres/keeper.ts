import pg from "pg";
import { connectionTo } from "@/lib/db/connection";
import { type Cluster, KEEPER, OWNER } from "./cluster";

const ANSWER_SECONDS = 60;

/** The connection string of a role on this machine's loopback address. */
export function address(port: number, role: string, password: string, database: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** A connection for administering the cluster itself. */
export async function keeper(cluster: Cluster, port: number): Promise<pg.Client> {
  const url = address(port, KEEPER, cluster.password, "postgres");
  const client = new pg.Client(connectionTo(url, ANSWER_SECONDS));
  // The server may end before its clients. The next use of the connection will notice.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Whether the server on `port` accepts our password and serves our files. */
export async function serverOn(port: number, cluster: Cluster): Promise<"ours" | "another's" | "silent"> {
  let client: pg.Client;
  try {
    client = await keeper(cluster, port);
  } catch (error) {
    const refusedUs = error instanceof pg.DatabaseError && error.code?.startsWith("28");
    return refusedUs ? "another's" : "silent";
  }
  try {
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === cluster.folder ? "ours" : "another's";
  } catch {
    return "silent";
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates the application's role and database, if they are missing. */
export async function furnish(client: pg.Client, password: string): Promise<void> {
  const role = await client.query("select from pg_roles where rolname = $1", [OWNER]);
  if (role.rowCount === 0) {
    await client.query(`create role ${OWNER} login createdb password ${client.escapeLiteral(password)}`);
  }
  const database = await client.query("select from pg_database where datname = $1", [OWNER]);
  if (database.rowCount === 0) await client.query(`create database ${OWNER} owner ${OWNER}`);
}
