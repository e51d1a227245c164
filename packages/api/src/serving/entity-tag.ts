import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * The tag of what is answered: the same bytes, the same tag.
 * Pure; throws nothing.
 */
export function entityTag(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url')}"`;
}

/**
 * Marks an answer with its tag, and says whether its reader has it already. A tag that somebody on the way has marked as
 * weak names the same answer (RFC 9110, 13.1.2). Throws nothing.
 */
export function hasAlready(
  { headers }: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
  tag: string,
): boolean {
  reply.header('etag', tag);
  const named = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return named.includes(tag);
}

/** Programs ask again and again: what they have kept themselves is not sent again; nobody on the way is to keep it. */
export function answerWithTags(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isRead = request.method === 'GET' && reply.statusCode === 200;
    if (!isRead || !(typeof payload === 'string' || Buffer.isBuffer(payload))) return payload;
    // What is read depends on who reads it.
    reply.header('vary', 'authorization, cookie');
    if (!hasAlready(request, reply, entityTag(payload))) return payload;
    reply.code(304).removeHeader('content-length').removeHeader('content-type');
    return null;
  });
}
