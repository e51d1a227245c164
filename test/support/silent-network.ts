import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What stands between a client and its database, and can swallow what they say to one another. */
export interface SilentNetwork {
  /** The database behind it. */
  readonly url: string;
  /** From now on nothing passes, and nobody is told: also new connections are made and hear nothing. */
  silence(wanted: boolean): void;
  stop(): Promise<void>;
}

/** Passes bytes on between clients and the database at `url` until it is told to swallow them. */
export async function silentNetwork(url: string): Promise<SilentNetwork> {
  const { hostname, port } = new URL(url);
  let isSilent = false;
  const sockets = new Set<Socket>();
  const proxy = await listening((client) => {
    const server = connect(Number(port), hostname);
    for (const socket of [client, server]) sockets.add(socket);
    client.on('error', () => undefined).on('close', () => server.destroy());
    server.on('error', () => undefined).on('close', () => client.destroy());
    client.on('data', (bytes) => isSilent || server.write(bytes));
    server.on('data', (bytes) => isSilent || client.write(bytes));
  });
  const own = new URL(url);
  own.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return {
    url: own.href,
    silence: (wanted) => {
      isSilent = wanted;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await closed(proxy);
    },
  };
}

/** A server of bytes on loopback, on a port that is free. */
export async function listening(answer: (socket: Socket) => void): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Takes nobody in any more. */
export async function closed(server: Server): Promise<void> {
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
