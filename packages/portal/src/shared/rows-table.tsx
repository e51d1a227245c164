import type { Child } from 'hono/jsx';

/** Text, a link, or a piece of a page with what it says as text. */
export type Cell = string | LinkCell | ShownCell | Child;
interface LinkCell {
  readonly text: string;
  readonly href: string;
  /** Of the text, where it is not that of the page. */
  readonly lang?: string;
}
interface ShownCell {
  readonly text: string;
  readonly shown: Child;
}

interface RowsTableProps {
  readonly caption: string;
  /** Said to those who hear the page, where a heading says it to those who see it. */
  readonly captionHidden?: boolean;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A table that a phone shows as a list, each cell with the name of its column. The roles are said outright, since
 * a browser forgets that a table is one where its parts are shown otherwise.
 */
export function RowsTable({ caption, captionHidden = false, head, rows }: RowsTableProps) {
  return (
    <table class="govuk-table kyhan-rows" role="table">
      <caption
        class={captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}
      >
        {caption}
      </caption>
      <thead class="govuk-table__head" role="rowgroup">
        <tr class="govuk-table__row" role="row">
          {head.map((name) => (
            <th scope="col" class="govuk-table__header" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role="rowgroup">
        {rows.map((cells) => (
          <tr class="govuk-table__row" role="row">
            {cells.map((cell, column) => (
              <td class="govuk-table__cell" role="cell" data-column={head[column]}>
                <div>
                  {isLink(cell) ? (
                    <a class="govuk-link" href={cell.href} lang={cell.lang}>
                      {cell.text}
                    </a>
                  ) : isShown(cell) ? (
                    cell.shown
                  ) : (
                    cell
                  )}
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a cell says, as a text; nothing of a piece of a page that does not say. Pure; throws nothing. */
export function cellText(cell: Cell): string {
  if (isLink(cell) || isShown(cell)) return cell.text;
  return typeof cell === 'string' ? cell : '';
}

/** Whether a cell is a text, or says what it is as one. Pure; throws nothing. */
export function saysText(cell: Cell): boolean {
  return typeof cell === 'string' || isLink(cell) || isShown(cell);
}

function isLink(cell: Cell): cell is LinkCell {
  return typeof cell === 'object' && cell !== null && 'href' in cell;
}

function isShown(cell: Cell): cell is ShownCell {
  return typeof cell === 'object' && cell !== null && 'shown' in cell;
}
