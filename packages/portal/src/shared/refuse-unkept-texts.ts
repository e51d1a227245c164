import { KyhanError } from '@kyhan/errors';
import { isKeepable } from '@kyhan/plan';
import { requestWords } from '@kyhan/words';
import type { FastifyInstance } from 'fastify';

/** A form with characters that no register keeps, which no browser lets anybody type (NUL): refused before it is read. */
export function refuseUnkeptTexts(app: FastifyInstance): void {
  app.addHook('preHandler', async ({ body }) => {
    const texts = Object.values(body ?? {}).flat();
    if (texts.some((text) => typeof text === 'string' && !isKeepable(text)))
      throw new KyhanError('REQUEST_INVALID', { problem: requestWords.unreadable });
  });
}
