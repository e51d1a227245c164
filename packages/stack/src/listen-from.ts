import { isKyhanError, KyhanError } from '@kyhan/errors';

/** A port preferred, where the next that is free will do (0: any), or the only one that will. */
export type PortWish = number | { readonly only: number };

/** So many ports in a row are tried. */
const LOOK_AHEAD = 50;

/**
 * Listens on the port of this machine that is wished for or, where that is only preferred and taken, on the next that
 * is not; 0: on any, which whoever listens has to tell. It is not asked beforehand which one is free: somebody else
 * could take that meanwhile.
 * @param listen rejects with EADDRINUSE or PORT_TAKEN where the port is taken; what else it says is thrown on
 * @throws KyhanError PORT_TAKEN where the only port, or 50 in a row, are taken
 */
export async function listenFrom<Listener>(
  wish: PortWish,
  listen: (port: number) => Promise<Listener>,
): Promise<Listener> {
  const ports = portsOf(wish);
  let cause: unknown;
  for (const port of ports)
    try {
      return await listen(port);
    } catch (error) {
      if (!isTaken(error)) throw error;
      cause = error;
    }
  throw new KyhanError('PORT_TAKEN', { port: portWords(ports) }, { cause });
}

function portsOf(wish: PortWish): number[] {
  if (typeof wish !== 'number') return [wish.only];
  return Array.from({ length: LOOK_AHEAD }, (_, step) => (wish === 0 ? 0 : wish + step));
}

function portWords(ports: readonly number[]): string {
  return ports.length === 1 ? `${ports[0]}` : `${ports[0]}–${ports.at(-1)}`;
}

function isTaken(error: unknown): boolean {
  if (isKyhanError(error)) return error.code === 'PORT_TAKEN';
  // Some ports are kept back by the system.
  return ['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
}
