/** The page was there, and did not take what was filled in. */
export class PageRefusal extends Error {}

/** HTTP status of a conflict: meanwhile the assignment was locked, waived or given to another unit. */
const HAS_ENDED = 409;

/** A form of a unit's page, as a browser without scripts opens and sends it. */
export interface PageForm {
  /** The signed link, as it stood in the mail. */
  readonly link: string;
  /** The hidden field that keeps one sending from becoming two. */
  readonly idField: string;
  /** Where the form is sent. */
  readonly sentTo: string;
  /** What is filled in, with the hidden id. */
  readonly filledIn: (id: string) => FormData | URLSearchParams;
}

/**
 * Opens the page, fills in its form and sends it.
 * Returns false where the page no longer takes anything.
 * @throws PageRefusal with what the page says where it refuses what was filled in; Error where it does not answer
 */
export async function sendPageForm({ link, idField, sentTo, filledIn }: PageForm): Promise<boolean> {
  const page = await (await fetch(link)).text();
  const [id, token] = [hiddenIn(page, idField), hiddenIn(page, 'pageToken')];
  if (id === undefined || token === undefined) return false;
  const body = filledIn(id);
  body.set('pageToken', token);
  const response = await fetch(sentTo, { method: 'POST', body, redirect: 'manual' });
  if (response.status === 303) return true;
  if (response.status === HAS_ENDED) return false;
  const refused = `the page refused (${response.status}): ${problemsOf(await response.text())}`;
  throw response.status < 500 ? new PageRefusal(refused) : new Error(refused);
}

function hiddenIn(page: string, name: string): string | undefined {
  return new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1];
}

function problemsOf(page: string): string {
  const summary = /error-summary__list">(.*?)<\/ul>/s.exec(page)?.[1] ?? page.slice(0, 300);
  return summary.replaceAll(/<[^>]+>/g, ' ').trim();
}
