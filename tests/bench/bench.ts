import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { migrateDeploy } from "@/scripts/migrations/deploy";
import { temporaryDatabase } from "@/scripts/temporary-database";
import { type ReportLine, times } from "./measure";

// npm run bench [-- moves log sweep list pages]: every figure next to its floor, on databases of its own. Nothing else
// should run on the machine meanwhile.
const SMALL = 10_000;
const MIDDLE = 100_000;
const LARGE = 1_000_000;
/** Applications in a campaign: in the largest one, for lists, and in each of the many that moves are spread over. */
const CROWDED = 10_000;
const USUAL = 1_000;
/** Events of the log that are relayed. */
const LOGGED = 40_000;
/** Scale content leaves part of its negotiations open. This many have more than MIDDLE open ones. */
const ENOUGH_OPEN = 260_000;

const chosen = process.argv.slice(2);
function wants(name: string) {
  return chosen.length === 0 || chosen.includes(name);
}

/** Runs one measurement in a process of its own, on one database. */
async function run<T>(url: string, name: string, count = 0, size = 0): Promise<T> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", path.join(import.meta.dirname, "run.ts"), name, String(count), String(size)],
    {
      env: {
        ...process.env,
        DATABASE_URL: url,
        DATABASE_STATEMENT_SECONDS: "3600",
        AUTH_SECRET: randomBytes(32).toString("hex"),
        APP_URL: "http://localhost:3000",
        LOG_LEVEL: "warn",
      },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    },
  );
  return new Promise((resolve, reject) => {
    child.once("message", (message: { found: T }) => resolve(message.found));
    child.once("exit", (code) => reject(new Error(`measuring ${name} ended with ${code}`)));
  });
}

/** Starts a durable database with that many applications, for as long as `measure` takes. */
async function withDatabase<T>(
  applications: number,
  size: number,
  measure: (url: string) => Promise<T>,
): Promise<T> {
  console.log(`Loading ${applications.toLocaleString("en-US")} applications ...`);
  const database = await temporaryDatabase({ durable: true });
  try {
    await migrateDeploy(database.url);
    await run(database.url, "seed", applications, size);
    return await measure(database.url);
  } finally {
    await database.stop();
  }
}

async function measureListGrowth(): Promise<ReportLine[]> {
  const small = await withDatabase(SMALL, CROWDED, (url) => run<number>(url, "list"));
  const large = await withDatabase(LARGE, CROWDED, (url) => run<number>(url, "list"));
  return [
    {
      what: `list and counts with ${LARGE.toLocaleString("en-US")} applications in the database`,
      measured: `${large.toFixed(2)} ms`,
      floor: `${small.toFixed(2)} ms`,
      ratio: times(large / small),
      reach: "<= 1.3 x",
      reached: large / small <= 1.3,
    },
  ];
}

const rows: ReportLine[] = [];
function add(found: ReportLine[]) {
  rows.push(...found);
  console.table(found);
}
if (wants("moves")) add(await withDatabase(MIDDLE, USUAL, (url) => run<ReportLine[]>(url, "moves")));
if (wants("log")) add(await withDatabase(MIDDLE, USUAL, (url) => run<ReportLine[]>(url, "log", LOGGED)));
if (wants("pages")) add(await withDatabase(SMALL, CROWDED, (url) => run<ReportLine[]>(url, "pages")));
if (wants("list")) add(await measureListGrowth());
if (wants("sweep"))
  add(await withDatabase(ENOUGH_OPEN, CROWDED, (url) => run<ReportLine[]>(url, "sweep", MIDDLE)));
console.table(rows);
