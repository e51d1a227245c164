import type { FastifyInstance, FastifyReply } from 'fastify';
import type { MailStore } from './mail-store.js';

// A mail's own page may look as it likes, but neither runs nor loads anything.
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";

/** The parts of a mail as they are: HTML for its frame, raw source, attachments. */
export function addMailParts(site: FastifyInstance, store: MailStore): void {
  site.get<{ Params: { id: string } }>('/messages/:id/html', async (request, reply) => {
    const mail = await store.find(request.params.id);
    if (mail?.html === undefined) return reply.callNotFound();
    return reply
      .header('content-security-policy', MAIL_POLICY)
      .type('text/html; charset=utf-8')
      .send(openingElsewhere(mail.html));
  });
  site.get<{ Params: { id: string } }>('/messages/:id/raw', async (request, reply) => {
    const raw = await store.raw(request.params.id);
    return raw === undefined ? reply.callNotFound() : untouched(reply).send(raw);
  });
  site.get<{ Params: { id: string; index: string } }>(
    '/messages/:id/attachments/:index',
    async ({ params: { id, index } }, reply) => {
      const attachment = (await store.find(id))?.attachments[Number(index)];
      const content = await store.attachment(id, Number(index));
      if (attachment === undefined || content === undefined) return reply.callNotFound();
      const name = encodeURIComponent(attachment.name);
      return untouched(reply)
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .type('application/octet-stream')
        .send(content);
    },
  );
}

/** Links in a mail open beside the inbox: inside its frame they would be shut in. */
function openingElsewhere(html: string): string {
  const base = '<base target="_blank">';
  const withBase = html.replace(/<head[^>]*>/i, (head) => head + base);
  return withBase === html ? base + html : withBase;
}

/** What a mail holds is to be shown as it is called: not guessed, not kept, and its links tell nobody of us. */
export function untouched(reply: FastifyReply): FastifyReply {
  return reply
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8');
}
