import { isKyhanError, KyhanError } from '@kyhan/errors';

/** So many ports in a row are tried. */
const LOOK_AHEAD = 50;

/**
 * Listens on the preferred port of this machine or, where that is taken, on the next that is not; 0: on any, which
 * whoever listens has to tell. It is not asked beforehand which one is free: somebody else could take that meanwhile.
 * @param listen rejects with EADDRINUSE or PORT_TAKEN where the port is taken; what else it says is thrown on
 * @throws KyhanError PORT_TAKEN where 50 ports in a row are taken
 */
export async function listenFrom<Listener>(
  preferred: number,
  listen: (port: number) => Promise<Listener>,
): Promise<Listener> {
  let cause: unknown;
  for (let step = 0; step < LOOK_AHEAD; step += 1)
    try {
      return await listen(preferred === 0 ? 0 : preferred + step);
    } catch (error) {
      if (!isTaken(error)) throw error;
      cause = error;
    }
  throw new KyhanError('PORT_TAKEN', { port: `${preferred}–${preferred + LOOK_AHEAD - 1}` }, { cause });
}

function isTaken(error: unknown): boolean {
  if (isKyhanError(error)) return error.code === 'PORT_TAKEN';
  // Some ports are kept back by the system.
  return ['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
}
