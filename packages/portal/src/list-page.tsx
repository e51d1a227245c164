import type { Child } from 'hono/jsx';
import { page, type PageFrame } from './page.js';

/** Text, a link, or a piece of a page. */
type Cell = Child | { readonly text: string; readonly href: string };

export interface ListPageProps {
  readonly frame: PageFrame;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly empty: string;
}

/** A plain table: cycles, notices, findings. */
export function listPage({ frame, title, head, rows, empty }: ListPageProps): string {
  const children = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {rows.length === 0 ? (
        <p class="govuk-body">{empty}</p>
      ) : (
        <table class="govuk-table">
          <caption class="govuk-visually-hidden">{title}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {head.map((name) => (
                <th scope="col" class="govuk-table__header">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {rows.map((cells) => (
              <tr class="govuk-table__row">
                {cells.map((cell) => (
                  <td class="govuk-table__cell">
                    {isLink(cell) ? (
                      <a class="govuk-link" href={cell.href}>
                        {cell.text}
                      </a>
                    ) : (
                      cell
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
  return page({ frame, title, wide: true, children });
}

function isLink(cell: Cell): cell is { readonly text: string; readonly href: string } {
  return typeof cell === 'object' && cell !== null && 'href' in cell;
}
