import { type Language, pageWords, saidIn } from '@kyhan/words';
import { TABLE_FORMS } from './send-table.js';

interface TableLinksProps {
  /** The address of the list, with its filters. */
  readonly path: string;
  readonly language: Language;
  /** Which table it is, where a page has several. */
  readonly about?: string;
}

/** Ways to take the whole list away, as far as its filters reach and not only this page. */
export function TableLinks({ path, language, about }: TableLinksProps) {
  const words = saidIn(pageWords.pagedList, language);
  return (
    <p class="govuk-body kyhan-no-print">
      {words.takeAway}{' '}
      {TABLE_FORMS.map((form) => (
        <>
          <a class="govuk-link" href={takenAs(path, form)} download>
            {words[form]}
            {about && <span class="govuk-visually-hidden">: {about}</span>}
          </a>{' '}
        </>
      ))}
    </p>
  );
}

function takenAs(path: string, form: string): string {
  const url = new URL(path, 'http://portal');
  url.searchParams.delete('after');
  url.searchParams.delete('before');
  url.searchParams.set('as', form);
  return `${url.pathname}${url.search}`;
}
