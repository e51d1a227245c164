import type { MailFilter } from './inbox-mail.js';

/** The part of a request's address after the question mark. */
export type InboxQuery = Record<string, string | string[] | undefined>;

/** Which mails a request asks for; empty fields of a form ask for nothing. */
export function filterOf(query: InboxQuery): MailFilter {
  const filter: Record<string, string> = {};
  for (const name of ['to', 'since', 'search'] as const) {
    const text = queryText(query[name]);
    if (text !== undefined) filter[name] = text;
  }
  return filter;
}

/** One value of the query, without blanks; undefined where it is empty or missing. */
export function queryText(value: string | string[] | undefined): string | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}
