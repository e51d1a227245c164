import { createServer } from 'node:net';
import { KyhanError } from '@kyhan/errors';

/** A port to listen on, and whether it is another one than was preferred: then say so. */
export interface FreePort {
  readonly port: number;
  readonly moved: boolean;
}

const HOST = '127.0.0.1';
const LOOK_AHEAD = 50;

/**
 * The preferred port on loopback, or the next free one. Without a preference the system chooses.
 * `taken` are ports already promised to other parts that do not listen yet.
 * @throws KyhanError PORT_TAKEN where 50 ports in a row are taken
 */
export async function freePort(preferred = 0, taken: ReadonlySet<number> = new Set()): Promise<FreePort> {
  for (let port = preferred; port < preferred + LOOK_AHEAD; port += 1) {
    const found = taken.has(port) ? undefined : await listenable(preferred === 0 ? 0 : port);
    if (found !== undefined && !taken.has(found))
      return { port: found, moved: preferred !== 0 && found !== preferred };
  }
  throw new KyhanError('PORT_TAKEN', { port: `${preferred}–${preferred + LOOK_AHEAD - 1}` });
}

function listenable(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen({ port, host: HOST, exclusive: true }, () => {
      const address = probe.address();
      const found = typeof address === 'object' ? address?.port : undefined;
      probe.close(() => resolve(found));
    });
  });
}
