import { ASSIGNMENT_STATUSES } from '@kyhan/engine';
import type { UnitPeriodMatrix } from '@kyhan/register';
import { type Language, pageWords, saidIn, STATUS_NAMES } from '@kyhan/words';
import { STATUS_SIGNS } from '../shared/status-in-words.js';
import { listAt } from './list-wish.js';

interface MatrixLegendProps {
  readonly matrix: UnitPeriodMatrix;
  readonly language: Language;
  readonly columnName: (column: UnitPeriodMatrix['columns'][number]) => string;
}

/** What the signs mean, and which cycle stands under which number: on a phone, the way to one cycle at a time. */
export function MatrixLegend({ matrix, language, columnName }: MatrixLegendProps) {
  const words = saidIn(pageWords.overview, language);
  const hasContributions = matrix.columns.some(({ groups }) =>
    groups.some(({ facts }) => facts.contribution === true),
  );
  return (
    <>
      <h2 class="govuk-heading-m govuk-!-margin-top-6">{words.signs}</h2>
      <ul class="kyhan-legend">
        {ASSIGNMENT_STATUSES.map((status) => (
          <li>
            <span class={`kyhan-sign kyhan-status--${status}`} aria-hidden="true">
              {STATUS_SIGNS[status]}
            </span>{' '}
            {STATUS_NAMES[status][language]}
          </li>
        ))}
        {hasContributions && (
          <li>
            <span class="kyhan-sign kyhan-status--open kyhan-sign--contribution" aria-hidden="true">
              {STATUS_SIGNS.open}
            </span>{' '}
            {pageWords.contributions.signed[language]}
          </li>
        )}
      </ul>
      <h2 class="govuk-heading-m">{words.cycles}</h2>
      <ol class="govuk-list govuk-list--number">
        {matrix.columns.map((column) => (
          <li>
            <a class="govuk-link" href={listAt({ cycle: column.cycleId })}>
              {columnName(column)}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
