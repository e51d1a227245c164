import { createServer } from 'node:net';

/** Below the range from which the system gives ports to whoever asks for any, and to each connection that goes out. */
const FIRST = 15_000;
/** Each process of jest looks in its own lane; those of several runs begin at other places of it. */
const LANES = 8;
const LANE = 2000;
const STEP = 37;

const { pid, env } = process;
const lane = (Number(env['JEST_WORKER_ID'] ?? pid) || 0) % LANES;
let next = (pid * STEP) % LANE;

/**
 * A port of loopback on which nobody listens, and that is given to nobody by chance while its owner is away: for
 * whatever is to come back where it was. Never the same twice in one process.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < LANE; tries += 1) {
    const port = FIRST + lane * LANE + next;
    next = (next + 1) % LANE;
    if (await isFree(port)) return port;
  }
  throw new Error(`no port is free from ${FIRST + lane * LANE} on`);
}

/** Listens as servers of ours do, and lets go at once. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
