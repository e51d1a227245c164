import { page, type PageFrame } from './page.js';
import { RowsTable, type Cell } from './rows-table.js';

export interface ListPageProps {
  readonly frame: PageFrame;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly empty: string;
  /** What became of what was sent. */
  readonly outcome?: string | undefined;
  /** What stands above the table, and below it. */
  readonly above?: unknown;
  readonly below?: unknown;
}

/** A plain table: cycles, notices, findings, a unit's work. */
export function listPage({ frame, title, head, rows, empty, outcome, ...around }: ListPageProps): string {
  const children = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {outcome && (
        <p class="govuk-inset-text" role="status">
          {outcome}
        </p>
      )}
      {around.above}
      {rows.length === 0 ? (
        <p class="govuk-body">{empty}</p>
      ) : (
        <RowsTable caption={title} captionHidden head={head} rows={rows} />
      )}
      {around.below}
    </>
  );
  return page({ frame, title, wide: true, children });
}
