import type { FastifyReply } from 'fastify';

/** Sends a page. */
export async function sendPage(reply: FastifyReply, html: string): Promise<FastifyReply> {
  return await reply.type('text/html; charset=utf-8').send(html);
}
