import { type Language, pageWords } from '@kyhan/words';
import type { FigureRow } from './figure-row.js';
import { RowsTable } from '../shared/rows-table.js';
import { TableLinks } from '../shared/table-links.js';
import { contributedTable } from './contributed-table.js';

interface ContributedPartProps {
  /** What its first column has. */
  readonly first: string;
  /** Those that contribute, and below them their sum. */
  readonly rows: readonly FigureRow[];
  /** The address of the page, which gives it as a file too. */
  readonly path: string;
  readonly language: Language;
}

/** What is contributed, by unit, beside what each owes for itself: in none of the rates. */
export function ContributedPart({ first, rows, path, language }: ContributedPartProps) {
  const heading = pageWords.contributions.contributions[language];
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <p class="govuk-body">{pageWords.contributions.apart[language]}</p>
      <RowsTable caption={heading} captionHidden {...contributedTable(first, rows, language)} />
      <TableLinks path={path} language={language} />
    </>
  );
}
