import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { filterOf, textOf, type InboxQuery } from './inbox-query.js';
import { INBOX_STYLE } from './inbox-style.js';
import { listContent } from './list-content.js';
import { ListPage } from './list-page.js';
import { addMailParts, untouched } from './add-mail-parts.js';
import { MailPage } from './mail-page.js';
import type { MailStore } from './mail-store.js';
import { NotFoundPage } from './not-found-page.js';
import { pageView, type PageView } from './page-view.js';

const NOT_FOUND = 404;
const MISDIRECTED = 421;
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** The inbox over HTTP: pages for people, `/api/messages` for programs. It only shows; nothing can be changed. */
export function inboxSite(store: MailStore, timeZone: string): FastifyInstance {
  const site = fastify({ forceCloseConnections: true });
  site.addHook('onRequest', refuseForeignNames);
  site.get('/inbox.css', (_, reply) => reply.type('text/css; charset=utf-8').send(INBOX_STYLE));
  addPages(site, store, timeZone);
  addMailParts(site, store);
  addApi(site, store);
  site.setNotFoundHandler((request, reply) => {
    const view = viewOf(request, timeZone);
    return page(
      reply.code(NOT_FOUND),
      <NotFoundPage view={view} otherLanguageHref={otherLanguage(view, timeZone).href('/')} />,
    );
  });
  return site;
}

/** A web page elsewhere could give its own name our address and read mails with signed links: names are checked. */
async function refuseForeignNames(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (['127.0.0.1', 'localhost', '[::1]'].includes(request.hostname.toLowerCase())) return;
  await reply
    .code(MISDIRECTED)
    .type('text/plain; charset=utf-8')
    .send('This inbox answers on 127.0.0.1 only.');
}

function addPages(site: FastifyInstance, store: MailStore, timeZone: string): void {
  site.get('/', (request, reply) => {
    const view = viewOf(request, timeZone);
    const content = listContent(store, request.query as InboxQuery);
    const otherLanguageHref = otherLanguage(view, timeZone).href('/', { ...content.filter });
    return page(reply, <ListPage view={view} content={content} otherLanguageHref={otherLanguageHref} />);
  });
  site.get<{ Params: { id: string } }>('/messages/:id', async (request, reply) => {
    const { id } = request.params;
    const mail = await store.find(id);
    if (mail === undefined) return reply.callNotFound();
    const view = viewOf(request, timeZone);
    const otherLanguageHref = otherLanguage(view, timeZone).href(`/messages/${id}`);
    const props = { view, mail, neighbours: neighboursOf(store, id), otherLanguageHref };
    return page(reply, <MailPage {...props} />);
  });
}

function addApi(site: FastifyInstance, store: MailStore): void {
  site.get('/api/messages', (request, reply) =>
    reply
      .type('application/json; charset=utf-8')
      .send({ messages: store.list(filterOf(request.query as InboxQuery)) }),
  );
  site.get<{ Params: { id: string } }>('/api/messages/:id', async (request, reply) => {
    const mail = await store.find(request.params.id);
    const json = reply.type('application/json; charset=utf-8');
    return mail === undefined ? json.code(NOT_FOUND).send({ code: 'PAGE_NOT_FOUND' }) : json.send(mail);
  });
}

function neighboursOf(store: MailStore, id: string) {
  const mails = store.list();
  const at = mails.findIndex((mail) => mail.id === id);
  return { previous: mails[at - 1]?.id, next: mails[at + 1]?.id };
}

function viewOf(request: FastifyRequest, timeZone: string): PageView {
  return pageView(textOf((request.query as InboxQuery)['lang']) === 'en' ? 'en' : 'vi', timeZone);
}

function otherLanguage(view: PageView, timeZone: string): PageView {
  return pageView(view.language === 'vi' ? 'en' : 'vi', timeZone);
}

function page(reply: FastifyReply, content: { toString(): string }): FastifyReply {
  return untouched(reply)
    .header('content-security-policy', PAGE_POLICY)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${content.toString()}`);
}
