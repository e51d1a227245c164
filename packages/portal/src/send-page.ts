import type { FastifyReply } from 'fastify';

/** Sends a page. Nobody else is to keep it: it shows what its reader alone may see. */
export async function sendPage(reply: FastifyReply, html: string): Promise<FastifyReply> {
  return await reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-store').send(html);
}
