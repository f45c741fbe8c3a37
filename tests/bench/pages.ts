import { gzipSync } from "node:zlib";
import pg from "pg";
import { newId } from "@/lib/id/id";
import { seal, sessionCookieName } from "@/lib/session/token";
import { interleaved, perSecond, type ReportLine, throughput, times } from "./measure";
import { buildCopy, get, residentBytes, serveCopy } from "./server";

const CLIENTS = 8;
const RUNS = 5;
const VIEWS_A_RUN = 400;
const WARM_UP = 1_000;
const VIEWS_FOR_MEMORY = 10_000;
const KB = 1_000;

/** The rows about the Offer Management page, from one build served by one process. */
export async function measurePages(): Promise<ReportLine[]> {
  const { path, cookie } = await signedInReader();
  const server = await serveCopy(buildCopy());
  try {
    const page = () => get(server.port, path, cookie);
    const empty = () => get(server.port, "/empty", cookie);
    const body = await page();
    const rows = body.split('class="row-link"').length - 1;
    if (rows !== 50) throw new Error(`the page shows ${rows} rows, not 50`);

    await throughput(
      CLIENTS,
      Array.from({ length: WARM_UP }, () => page),
    );
    const warm = residentBytes(server.pid);
    const speed = await interleaved(
      RUNS,
      ...([page, empty].map(load) as [() => Promise<number>, () => Promise<number>]),
    );
    const headers = await routersHeaders(server.port, path, cookie);
    const change = () => get(server.port, `${path}?sort=newest`, cookie, headers);
    const changed = await change();
    if (changed.includes("<html") || changed.length > body.length / 2)
      throw new Error("a change of view sends the whole page");
    const changes = await interleaved(RUNS, load(change), load(page));
    await throughput(
      CLIENTS,
      Array.from({ length: VIEWS_FOR_MEMORY }, () => page),
    );
    const growth = residentBytes(server.pid) / warm;

    const [ours, floor] = [
      await scriptBytes(server.port, body),
      await scriptBytes(server.port, await empty()),
    ];
    return [
      {
        what: "Offer Management, 50 rows of 10,000, over HTTP",
        measured: perSecond(speed.ours),
        floor: perSecond(speed.floor),
        ratio: times(speed.ratio),
        reach: ">= 0.5 x",
        reached: speed.ratio >= 0.5,
      },
      {
        what: "another order of it, as the browser's router asks for it",
        measured: perSecond(changes.ours),
        floor: perSecond(changes.floor),
        ratio: times(changes.ratio),
        reach: ">= 2 x",
        reached: changes.ratio >= 2,
      },
      {
        what: "its JavaScript, gzipped",
        measured: `${(ours / KB).toFixed(1)} kB`,
        floor: `${(floor / KB).toFixed(1)} kB`,
        ratio: `+ ${((ours - floor) / KB).toFixed(1)} kB`,
        reach: "<= floor + 40 kB",
        reached: ours <= floor + 40 * KB,
      },
      {
        what: `server memory after ${VIEWS_FOR_MEMORY.toLocaleString("en-US")} page views`,
        measured: `${Math.round((growth * warm) / 1e6)} MB`,
        floor: `${Math.round(warm / 1e6)} MB`,
        ratio: times(growth),
        reach: "<= 1.3 x",
        reached: growth <= 1.3,
      },
    ];
  } finally {
    await server.stop();
  }
}

function load(page: () => Promise<string>) {
  return () =>
    throughput(
      CLIENTS,
      Array.from({ length: VIEWS_A_RUN }, () => page),
    );
}

/**
 * The headers with which a browser that shows the page asks for another view of it: the answer then leaves out the frame.
 * The state of its router is what the server itself sends with the page.
 */
async function routersHeaders(port: number, path: string, cookie: string): Promise<Record<string, string>> {
  const answer = await get(port, path, cookie, { rsc: "1" });
  const first = answer.split("\n").find((line) => line.startsWith("0:"));
  if (first === undefined) throw new Error("the page does not tell the router's state");
  const [[state]]: [[unknown]] = JSON.parse(first.slice(2)).f;
  return {
    rsc: "1",
    "next-url": path,
    "next-router-state-tree": encodeURIComponent(JSON.stringify(state)),
  };
}

/** A manager's session cookie, and the address of Offer Management of the largest campaign. */
async function signedInReader(): Promise<{ path: string; cookie: string }> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
  const { rows } = await pool.query<{ campaign_id: string; user_id: string }>(
    `SELECT l.campaign_id, m.user_id FROM ledger l JOIN member m ON m.brand_id = l.brand_id AND m.role = 'manager'
      ORDER BY l.brand_turn + l.influencer_turn + l.agreed + l.ended + l.expired DESC, l.campaign_id LIMIT 1`,
  );
  const [row] = rows;
  if (!row) throw new Error("no campaign to look at");
  const sessionId = newId();
  await pool.query(
    "INSERT INTO session (id, user_id, user_agent, expires_at) VALUES ($1, $2, 'bench', now() + interval '1 day')",
    [sessionId, row.user_id],
  );
  await pool.end();
  const token = await seal({ userId: row.user_id, sessionId });
  return { path: `/campaigns/${row.campaign_id}/offers`, cookie: `${sessionCookieName()}=${token}` };
}

/** The gzipped size of every script the page loads. */
async function scriptBytes(port: number, body: string): Promise<number> {
  const sources = new Set([...body.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1] ?? ""));
  let bytes = 0;
  for (const source of sources) {
    if (body.includes(`src="${source}" noModule`)) continue;
    bytes += gzipSync(await get(port, source, "")).length;
  }
  return bytes;
}
