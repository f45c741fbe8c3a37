import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** The port of the server under attack; tests/e2e/start.ts started it. */
export const PORT = Number(process.env.E2E_PORT);
export const ORIGIN = `http://localhost:${PORT}`;

export type Request = {
  method?: string;
  path: string; // sent as it is, so that it can be malformed
  headers?: Record<string, string | undefined>; // undefined: not sent
  cookie?: string | undefined;
  body?: string | Buffer;
  port?: number | undefined;
};
export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const TIMEOUT_MS = 20_000;

/** Sends one request, byte for byte, and follows no redirect. Rejects if no answer comes. */
export function send({ method = "GET", path, headers = {}, cookie, body, port = PORT }: Request) {
  return new Promise<Answer>((resolve, reject) => {
    const all = { host: `localhost:${port}`, cookie, ...headers };
    const sent = request({
      host: "127.0.0.1",
      port,
      method,
      path,
      agent,
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
      timeout: TIMEOUT_MS,
    });
    sent.once("timeout", () => sent.destroy(new Error(`${method} ${path.slice(0, 80)} was not answered`)));
    sent.once("error", reject);
    sent.once("response", (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("error", reject);
      answer.once("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.end(body);
  });
}

/** "name=value" for each cookie that an answer sets, as a browser sends it back. */
export function cookiesOf({ headers }: Answer): string[] {
  return (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0] ?? "");
}
