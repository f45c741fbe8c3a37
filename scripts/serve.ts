import "./environment";
import { createServer } from "node:http";
import path from "node:path";
import next from "next";
import { env } from "@/lib/env/env";
import { log } from "@/lib/log/log";
import { trustForwarded } from "./serving/forwarded";
import { endWith, fail } from "./serving/lifetime";

// npm start, and the server of `npm run demo` and `npm run dev`: Next.js behind a server that knows who is asking.
const FINISH_SECONDS = 10;
/** Longer than a balancer keeps an idle connection, so that it is the balancer that closes it. */
const KEEP_ALIVE_SECONDS = 65;

async function serve(): Promise<void> {
  const { HOST, PORT, TRUSTED_PROXY_HOPS } = env();
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_SECONDS * 1000 });
  const app = next({
    dev: process.argv.includes("--dev"),
    dir: path.join(import.meta.dirname, ".."),
    hostname: HOST,
    port: PORT,
    httpServer: server,
  });
  await app.prepare();
  const answer = app.getRequestHandler();
  server.on("request", (request, response) => {
    trustForwarded(request.headers, request.socket.remoteAddress, TRUSTED_PROXY_HOPS);
    answer(request, response).catch((error: unknown) => {
      log.error({ err: error }, "request failed");
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(PORT, HOST, resolve);
  });
  log.info({ host: HOST, port: PORT }, "serving");
  process.send?.("ready");

  endWith(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const impatience = setTimeout(() => server.closeAllConnections(), FINISH_SECONDS * 1000);
    await closed;
    clearTimeout(impatience);
    await app.close();
  });
}

serve().catch(fail);
