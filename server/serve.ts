import "./environment";
import next from "next";
import { createServer } from "node:http";
import path from "node:path";
import { untilReachable } from "@/lib/db/reachable";
import { env } from "@/lib/env/env";
import { log } from "@/lib/log/log";
import { trustForwarded } from "./forwarded";
import { admit } from "./guard";
import { endWith, fail } from "./lifetime";

// npm start, and the server of `npm run demo` and `npm run dev`: Next.js behind a server that knows where each
// request comes from.
const FINISH_SECONDS = 10;
/** Longer than a load balancer keeps an idle connection, so that the balancer is the one to close it. */
const KEEP_ALIVE_SECONDS = 65;

async function serve(): Promise<void> {
  const isDevelopment = process.argv.includes("--dev");
  // The loader that runs this script turns source maps on, and Node would then keep all of the build's in memory.
  if (!isDevelopment) process.setSourceMapsEnabled(false);
  const { APP_URL, DATABASE_URL, HOST, PORT, TRUSTED_PROXY_HOPS } = env();
  const waiting = new AbortController();
  let stop = async () => waiting.abort();
  endWith(() => stop());
  await untilReachable(DATABASE_URL, waiting.signal);
  if (waiting.signal.aborted) return;
  const isTls = APP_URL.startsWith("https:");
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_SECONDS * 1000 });
  const app = next({
    dev: isDevelopment,
    dir: path.join(import.meta.dirname, ".."),
    hostname: HOST,
    port: PORT,
    httpServer: server,
  });
  await app.prepare();
  const answer = app.getRequestHandler();
  server.on("request", (request, response) => {
    trustForwarded(request.headers, request.socket.remoteAddress, TRUSTED_PROXY_HOPS);
    // People use the protocol of APP_URL, whatever is in between.
    request.headers["x-forwarded-proto"] = isTls ? "https" : "http";
    if (!admit(request, response, isTls)) return;
    answer(request, response).catch((err: unknown) => {
      log.error({ err }, "request failed");
      response.destroy();
    });
  });
  // Only the development server uses sockets. Otherwise Next.js would leave such a connection open forever.
  if (!isDevelopment) {
    server.on("upgrade", (_, socket) => socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"));
  }
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(PORT, HOST, resolve);
  });
  log.info({ host: HOST, port: PORT }, "serving");
  process.send?.("ready");

  stop = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const impatience = setTimeout(() => server.closeAllConnections(), FINISH_SECONDS * 1000);
    await closed;
    clearTimeout(impatience);
    await app.close();
  };
}

serve().catch(fail);
