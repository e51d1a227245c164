import type { MailSummary } from './inbox-mail.js';
import { PageShell } from './page-shell.js';
import type { PageView } from './page-view.js';

/** What the list shows: one page of the mails that match, newest first. */
export interface ListContent {
  readonly mails: readonly MailSummary[];
  /** How many match in all. */
  readonly count: number;
  /** Counted from 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly recipients: readonly string[];
  readonly filter: { readonly to?: string; readonly search?: string };
}

export function ListPage({
  view,
  content,
  otherLanguageHref,
}: {
  view: PageView;
  content: ListContent;
  otherLanguageHref: string;
}) {
  const { words } = view;
  const isFiltered = Boolean(content.filter.to || content.filter.search);
  return (
    <PageShell view={view} title={words.title} otherLanguageHref={otherLanguageHref}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <FilterForm view={view} content={content} />
      <p role="status">{words.mailCount({ count: content.count })}</p>
      {content.mails.length === 0 ? (
        <p class="empty">{isFiltered ? words.nothingFound : words.empty}</p>
      ) : (
        <MailTable view={view} mails={content.mails} />
      )}
      <Pages view={view} content={content} />
    </PageShell>
  );
}

function FilterForm({ view, content }: { view: PageView; content: ListContent }) {
  const { words, language } = view;
  const { to = '', search = '' } = content.filter;
  return (
    <form method="get" action="/" role="search">
      <input type="hidden" name="lang" value={language} />
      <label>
        <span>{words.search}</span>
        <input type="search" name="search" value={search} />
      </label>
      <label>
        <span>{words.recipient}</span>
        <select name="to">
          <option value="">{words.everyone}</option>
          {content.recipients.map((address) => (
            <option value={address} selected={address === to}>
              {address}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.show}</button>
      {to || search ? <a href={view.href('/')}>{words.clear}</a> : null}
    </form>
  );
}

function MailTable({ view, mails }: { view: PageView; mails: readonly MailSummary[] }) {
  const { words } = view;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.received}</th>
          <th scope="col">{words.to}</th>
          <th scope="col">{words.subject}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr>
            <td class="when">
              <time datetime={mail.receivedAt}>{view.time(mail.receivedAt)}</time>
            </td>
            <td>{mail.to.join(', ')}</td>
            <td>
              <a href={view.href(`/messages/${mail.id}`)}>{mail.subject || words.noSubject}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pages({ view, content }: { view: PageView; content: ListContent }) {
  const { page, pageCount, filter } = content;
  const { words } = view;
  const link = (to: number) => view.href('/', { ...filter, page: to });
  if (pageCount < 2) return null;
  return (
    <nav aria-label={words.pages}>
      {page > 1 ? (
        <a rel="prev" href={link(page - 1)}>
          ← {words.newer}
        </a>
      ) : null}
      <span>
        {page} / {pageCount}
      </span>
      {page < pageCount ? (
        <a rel="next" href={link(page + 1)}>
          {words.older} →
        </a>
      ) : null}
    </nav>
  );
}
