import type { FastifyReply } from 'fastify';
import type { MadeFileReply } from './handlers.js';

/** Sends a file that is made as it is read, to be saved; how long it becomes nobody knows before. Throws nothing. */
export async function sendMadeFile(reply: FastifyReply, { name, mediaType, content }: MadeFileReply) {
  return await reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store')
    .type(mediaType)
    .send(content);
}
