import { page, type PageFrame } from './page.js';
import { RowsTable, type Cell } from './rows-table.js';

export interface ListPageProps {
  readonly frame: PageFrame;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly empty: string;
}

/** A plain table: cycles, notices, findings, a unit's work. */
export function listPage({ frame, title, head, rows, empty }: ListPageProps): string {
  const children = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {rows.length === 0 ? (
        <p class="govuk-body">{empty}</p>
      ) : (
        <RowsTable caption={title} captionHidden head={head} rows={rows} />
      )}
    </>
  );
  return page({ frame, title, wide: true, children });
}
