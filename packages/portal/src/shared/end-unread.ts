import type { FastifyInstance } from 'fastify';

/** How long whoever was refused may go on sending: who sends reads the answer in its time, and no longer. */
const LINGER_MS = 5000;

/**
 * What was answered before it was read, an upload that is refused, is read past for a moment and then cut off: cut off
 * at once, its sender would lose the answer with it.
 */
export function endUnread(app: FastifyInstance): void {
  app.addHook('onResponse', async ({ raw }) => {
    if (raw.complete || raw.destroyed) return;
    raw.unpipe();
    raw.resume();
    const ending = setTimeout(() => raw.socket.destroy(), LINGER_MS).unref();
    raw.once('close', () => clearTimeout(ending));
    raw.once('end', () => clearTimeout(ending));
  });
}
