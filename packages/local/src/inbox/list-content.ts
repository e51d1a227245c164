import { filterOf, queryText, type InboxQuery } from './inbox-query.js';
import type { ListContent } from './list-page.js';
import type { MailStore } from './mail-store.js';

const MAILS_PER_PAGE = 50;

/** One page of the mails that a request asks for, newest first. */
export function listContent(store: MailStore, query: InboxQuery): ListContent {
  const { to, search } = filterOf(query);
  const filter = { ...(to === undefined ? {} : { to }), ...(search === undefined ? {} : { search }) };
  const mails = store.list(filter).toReversed();
  const pageCount = Math.max(1, Math.ceil(mails.length / MAILS_PER_PAGE));
  const page = Math.min(pageCount, Math.max(1, Math.trunc(Number(queryText(query['page']) ?? 1)) || 1));
  return {
    mails: mails.slice((page - 1) * MAILS_PER_PAGE, page * MAILS_PER_PAGE),
    count: mails.length,
    page,
    pageCount,
    recipients: store.recipients(),
    filter,
  };
}
