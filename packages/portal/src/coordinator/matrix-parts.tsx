import { MATRIX_COLUMNS, MATRIX_ROWS } from '@kyhan/register';
import { pageWords, saidIn } from '@kyhan/words';
import { pathWith } from '../shared/path-with.js';
import type { MatrixPageProps } from './matrix-page.js';

interface Way {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
}

/** Which part of a long matrix is shown, and the ways to those beside it; nothing where it is whole. */
export function MatrixParts({ frame, plan, obligationId, from, to, matrix }: MatrixPageProps) {
  const words = saidIn(pageWords.overview, frame.language);
  const { ofColumns, ofRows, columns, rows } = matrix;
  const here = { columns: partAt(ofColumns, MATRIX_COLUMNS), rows: partAt(ofRows, MATRIX_ROWS) };
  const goesOn = {
    columns: ofColumns.before + columns.length < ofColumns.all,
    rows: ofRows.before + rows.length < ofRows.all,
  };
  const ways: readonly (Way | false)[] = [
    here.columns > 1 && { ...here, name: words.cyclesBefore, columns: here.columns - 1 },
    goesOn.columns && { ...here, name: words.cyclesAfter, columns: here.columns + 1 },
    here.rows > 1 && { ...here, name: words.unitsBefore, rows: here.rows - 1 },
    goesOn.rows && { ...here, name: words.unitsAfter, rows: here.rows + 1 },
  ];
  const links = ways.filter((way) => way !== false);
  if (links.length === 0) return null;
  const told = (part: typeof ofColumns, shown: number) => {
    return { from: part.before + 1, to: part.before + shown, all: part.all };
  };
  const shown = { plan: plan.slug, obligation: obligationId, from, to };
  return (
    <>
      {columns.length < ofColumns.all && (
        <p class="govuk-body">{words.partOfCycles(told(ofColumns, columns.length))}</p>
      )}
      {rows.length < ofRows.all && <p class="govuk-body">{words.partOfUnits(told(ofRows, rows.length))}</p>}
      <nav class="kyhan-pages" aria-label={words.parts}>
        {links.map(({ name, ...part }) => (
          <a
            class="govuk-link"
            href={pathWith('/matrix', { ...shown, columns: String(part.columns), rows: String(part.rows) })}
          >
            {name}
          </a>
        ))}
      </nav>
    </>
  );
}

function partAt({ before }: { readonly before: number }, size: number): number {
  return before / size + 1;
}
