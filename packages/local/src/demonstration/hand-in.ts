import type { FieldValues } from './example-values.js';

/** HTTP status of a conflict: meanwhile the assignment was locked, waived or given to another unit. */
const HAS_ENDED = 409;

export interface HandIn {
  /** The signed link, as it stood in the mail. */
  readonly link: string;
  readonly nil: boolean;
  readonly values: FieldValues;
  readonly note: string;
}

/**
 * Opens the page, fills in its form and sends it, as a browser without scripts does.
 * Returns false where the page no longer takes anything.
 */
export async function handIn({ link, nil, values, note }: HandIn): Promise<boolean> {
  const page = await (await fetch(link)).text();
  const submissionId = /name="submissionId" value="([^"]+)"/.exec(page)?.[1];
  if (submissionId === undefined) return false;
  const form = new FormData();
  form.set('submissionId', submissionId);
  form.set('note', note);
  if (nil) form.set('nil', 'yes');
  for (const [field, value] of Object.entries(values)) form.set(`field-${field}`, value);
  const response = await fetch(link, { method: 'POST', body: form, redirect: 'manual' });
  if (response.status === 303) return true;
  if (response.status === HAS_ENDED) return false;
  throw new Error(`handing in was refused (${response.status}): ${problemsOf(await response.text())}`);
}

function problemsOf(page: string): string {
  const summary = /error-summary__list">(.*?)<\/ul>/s.exec(page)?.[1] ?? page.slice(0, 300);
  return summary.replaceAll(/<[^>]+>/g, ' ').trim();
}
