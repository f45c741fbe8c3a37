import net from "node:net";

const LOOPBACK = ["127.0.0.1"];
/** The addresses at which another program may answer http://localhost. */
export const LOCALHOST = [...LOOPBACK, "::"];

/** The first port of `wanted` that is free at all addresses in `hosts`; otherwise any free one. */
export async function freePort(
  wanted: readonly number[],
  hosts: readonly string[] = LOOPBACK,
): Promise<number> {
  for (const port of [...wanted, 0]) {
    const found = await listening(port, LOOPBACK[0]);
    if (found === null) continue;
    const others = await Promise.all(hosts.slice(1).map((host) => listening(found, host)));
    if (!others.includes(null)) return found;
  }
  throw new Error("No port is free on this machine.");
}

/** Listens for a moment. Returns the port that it got, or null if it is taken. */
async function listening(port: number, host: string | undefined): Promise<number | null> {
  const server = net.createServer();
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code === "EADDRINUSE" ? null : port),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? null) : null));
    });
  });
}
