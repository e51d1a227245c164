import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between clients and one server, and can swallow or cut off what they say to one another. */
export interface ByteProxy {
  readonly port: number;
  /** From now on nothing passes, and nobody is told. */
  silence(wanted: boolean): void;
  /** Every connection ends as if the network were torn. False where there was none. */
  drop(): boolean;
  stop(): Promise<void>;
}

/** Passes bytes on to a port of this machine until it is told otherwise. */
export async function byteProxy(port: number): Promise<ByteProxy> {
  let isSilent = false;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const behind = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.on('data', (bytes) => void (isSilent || other.write(bytes)));
      one.setNoDelay(true);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const drop = () => {
    const isAny = sockets.size > 0;
    for (const socket of sockets) socket.destroy();
    return isAny;
  };
  return {
    port: (server.address() as AddressInfo).port,
    silence: (wanted) => {
      isSilent = wanted;
    },
    drop,
    stop: async () => {
      server.close();
      drop();
    },
  };
}
