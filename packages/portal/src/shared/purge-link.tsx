import type { Viewer } from '@kyhan/api';
import type { PurgeSubject } from '@kyhan/contracts';
import { type Language, pageWords } from '@kyhan/words';
import { purgeAddress } from './purge-address.js';
import type { Cell } from './rows-table.js';

interface PurgeLinkProps {
  /** In what it was typed. */
  readonly of: Omit<PurgeSubject, 'parts'>;
  /** What it is, for those who hear the page: one of many is like the others. */
  readonly about: string;
  readonly viewer: Viewer | undefined;
  readonly language: Language;
}

/** That something was typed here by mistake, for whoever may ask that it goes. */
export function PurgeLink({ of, about, viewer, language }: PurgeLinkProps) {
  if (viewer?.rights.may('appoint', {}) !== true) return null;
  return (
    <div class="kyhan-no-print">
      <a class="govuk-link kyhan-purge" href={purgeAddress('/purges/new', of)}>
        {pageWords.purges.ask[language]}
        <span class="govuk-visually-hidden">: {about}</span>
      </a>
    </div>
  );
}

/** What somebody typed, as a cell of a table, with the way to ask that it goes; a file of the table has the text alone. */
export function withPurgeLink(text: string, link: PurgeLinkProps): Cell {
  const shown = (
    <>
      {text}
      <PurgeLink {...link} />
    </>
  );
  return { text, shown };
}
