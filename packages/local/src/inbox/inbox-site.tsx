import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { OTHER_LANGUAGE } from '@kyhan/words';
import { filterOf, queryText, type InboxQuery } from './inbox-query.js';
import { INBOX_STYLE } from './inbox-style.js';
import { listContent } from './list-content.js';
import { ListPage } from './list-page.js';
import { addMailParts, untouched } from './add-mail-parts.js';
import { MailPage } from './mail-page.js';
import type { MailStore } from './mail-store.js';
import { NotFoundPage } from './not-found-page.js';
import { pageView, type InboxView, type PageView } from './page-view.js';

const NOT_FOUND = 404;
const MISDIRECTED = 421;
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** The inbox over HTTP: pages for people, `/api/messages` for programs. It only shows; nothing can be changed. */
export function inboxSite(store: MailStore, shown: InboxView): FastifyInstance {
  const site = fastify({ forceCloseConnections: true });
  site.addHook('onRequest', refuseForeignNames);
  site.get('/inbox.css', (_, reply) => reply.type('text/css; charset=utf-8').send(INBOX_STYLE));
  addPages(site, store, shown);
  addMailParts(site, store);
  addApi(site, store);
  site.setNotFoundHandler((request, reply) => {
    const view = viewOf(request, shown);
    return page(
      reply.code(NOT_FOUND),
      <NotFoundPage view={view} otherLanguageHref={otherLanguage(view, shown).href('/')} />,
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

function addPages(site: FastifyInstance, store: MailStore, shown: InboxView): void {
  site.get('/', (request, reply) => {
    const view = viewOf(request, shown);
    const content = listContent(store, request.query as InboxQuery);
    const otherLanguageHref = otherLanguage(view, shown).href('/', { ...content.filter });
    return page(reply, <ListPage view={view} content={content} otherLanguageHref={otherLanguageHref} />);
  });
  site.get<{ Params: { id: string } }>('/messages/:id', async (request, reply) => {
    const { id } = request.params;
    const mail = await store.find(id);
    if (mail === undefined) return reply.callNotFound();
    const view = viewOf(request, shown);
    const otherLanguageHref = otherLanguage(view, shown).href(`/messages/${id}`);
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

function viewOf(request: FastifyRequest, shown: InboxView): PageView {
  const asked = queryText((request.query as InboxQuery)['lang']);
  return pageView(asked === 'vi' || asked === 'en' ? asked : shown.language, shown);
}

function otherLanguage(view: PageView, shown: InboxView): PageView {
  return pageView(OTHER_LANGUAGE[view.language].language, shown);
}

function page(reply: FastifyReply, content: { toString(): string }): FastifyReply {
  return untouched(reply)
    .header('content-security-policy', PAGE_POLICY)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${content.toString()}`);
}
