import type { FastifyInstance } from 'fastify';
import { KyhanError } from '@kyhan/errors';
import { isKeepable } from '@kyhan/plan';
import { requestWords } from '@kyhan/words';

/** An address with characters that no register keeps (NUL, half a character) names nothing that there could be. */
export function refuseUnreadableAddresses(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ url }) => {
    if (!isReadable(url)) throw new KyhanError('REQUEST_INVALID', { problem: requestWords.unreadable });
  });
}

function isReadable(url: string): boolean {
  try {
    return isKeepable(decodeURIComponent(url));
  } catch {
    return false;
  }
}
