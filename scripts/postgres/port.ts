import net from "node:net";

const HOST = "127.0.0.1";

/** The first port of `wanted` that nobody listens on, else any free one. */
export async function freePort(wanted: readonly number[]): Promise<number> {
  for (const port of wanted) {
    if (await listening(port)) return port;
  }
  const free = await listening(0);
  if (free === null) throw new Error("No port is free on this machine.");
  return free;
}

/** Listens for an instant; the port it got, or null when it is taken. */
async function listening(port: number): Promise<number | null> {
  const server = net.createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(null));
    server.listen({ port, host: HOST, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? null) : null));
    });
  });
}
