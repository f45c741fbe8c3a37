import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A network between Parley and its database that can fall silent: sockets stay open, and nothing is carried. */
export type Network = {
  /** The database's address through this network. */
  readonly url: string;
  /** From now on nothing is carried, neither by open connections nor by new ones. */
  silence(): void;
  /** New connections are carried again. Those from before stay silent. */
  restore(): void;
  close(): Promise<void>;
};

/** Opens such a network to the database at `url`, on a `port` of this machine (0: any). */
export async function networkTo(url: string, port = 0): Promise<Network> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((client) => {
    keep(client);
    if (silent) return void client.pause();
    const database = keep(connect(Number(target.port), target.hostname));
    client.pipe(database).pipe(client);
    client.on("close", () => database.destroy());
    database.on("close", () => client.destroy());
  });
  function keep(socket: Socket): Socket {
    sockets.add(socket);
    socket.on("error", () => undefined);
    return socket.on("close", () => sockets.delete(socket));
  }
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const own = new URL(target);
  own.port = String((server.address() as { port: number }).port);
  return {
    url: own.href,
    silence: () => {
      silent = true;
      for (const socket of sockets) socket.removeAllListeners("close").unpipe().pause();
    },
    restore: () => {
      silent = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
