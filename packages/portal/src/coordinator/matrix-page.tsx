import type { Plan } from '@kyhan/plan';
import type { AssignmentCounts, UnitPeriodMatrix } from '@kyhan/register';
import { pageWords, saidIn } from '@kyhan/words';
import { listAt, type ListWish } from './list-wish.js';
import { MatrixLegend } from './matrix-legend.js';
import { MatrixParts } from './matrix-parts.js';
import { CONTRIBUTION_COLUMNS, MatrixTable } from './matrix-table.js';
import { NotAcknowledged } from './not-acknowledged.js';
import { onRequest } from './on-request.js';
import { RangeChooser } from './range-chooser.js';
import { TableLinks } from '../shared/table-links.js';
import { columnNames } from './column-names.js';
import { page, type PageFrame } from '../shared/page.js';

export interface MatrixPageProps {
  readonly frame: PageFrame;
  /** All that can be chosen. */
  readonly plans: readonly Plan[];
  readonly plan: Plan;
  readonly matrix: UnitPeriodMatrix;
  /** Of the whole plan. */
  readonly counts: AssignmentCounts;
  readonly now: number;
  /** Chosen obligation; absent: all. */
  readonly obligationId?: string;
  /** Due days shown, both inclusive. */
  readonly from: string;
  readonly to: string;
}

/** Who owes what and how it stands: units down, cycles across. */
export function matrixPage(props: MatrixPageProps): string {
  const { frame, plan, matrix } = props;
  const { language } = frame;
  const words = saidIn(pageWords.overview, language);
  const { title } = words;
  const children = (
    <>
      <span class="govuk-caption-l">
        {words.planTitle({ number: plan.plan, title: plan.title[language] })}
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      <Counts {...props} />
      <RangeChooser {...props} action="/matrix" />
      <p class="govuk-body">
        <a class="govuk-link" href={`/plans/${plan.slug}/acts`}>
          {pageWords.planActs.title[language]}
        </a>
      </p>
      {onRequest(plan).length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/plans/${plan.slug}/requests`}>
            {pageWords.request.title[language]}
          </a>
        </p>
      )}
      <NotAcknowledged plan={plan} matrix={matrix} language={language} />
      {matrix.columns.length === 0 ? <p class="govuk-body">{words.empty}</p> : <Matrix {...props} />}
    </>
  );
  return page({ frame, title, wide: true, children });
}

function Counts({ frame, counts: told, plan }: MatrixPageProps) {
  const words = saidIn(pageWords.overview, frame.language);
  const { byStatus, rates, ...figures } = told;
  const { part, of, share } = rates.onTime;
  const { asked, askedWaived, answered } = figures;
  const counts = [
    [figures.assigned, words.assigned, { figure: 'assigned' }],
    [figures.onTime, words.doneOnTime, { figure: 'onTime' }],
    [figures.late, words.doneLate, { figure: 'late' }],
    [figures.inTime, words.notDoneInTime, { figure: 'inTime' }],
    // What was locked without being done has fallen due all the same.
    [figures.overdue + figures.missed + figures.lapsed, words.notDoneOverdue, { figure: 'notDone' }],
    [figures.waived, words.waived, { figure: 'waived' }],
    [share === null ? '–' : words.rate({ share, part, of }), words.onTime, undefined],
    [byStatus.submitted ?? 0, words.toReview, { status: 'submitted' }],
    ...(figures.contributions === 0
      ? []
      : CONTRIBUTION_COLUMNS.map(
          (figure) =>
            [figures[figure], pageWords.assignments.figures[figure][frame.language], { figure }] as const,
        )),
    ...(asked === 0
      ? []
      : [[words.ofAsked({ answered, asked: asked - askedWaived }), words.asked, undefined] as const]),
  ] as const;
  return (
    <ul class="kyhan-counts" aria-label={words.counts}>
      {counts.map(([shown, label, wish]) => (
        <li>
          <strong>
            {wish === undefined ? shown : <a href={listAt({ plan: plan.slug, ...wish })}>{shown}</a>}
          </strong>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** What the list is asked for that has just what the matrix shows. */
function shownWish({ plan, obligationId, from, to, matrix }: MatrixPageProps): ListWish {
  const range = { plan: plan.slug, cycleDueFrom: from, cycleDueTo: to };
  const { columns, ofColumns } = matrix;
  const [first, last] = [columns[0]?.cycleId, columns.at(-1)?.cycleId];
  return {
    ...range,
    ...(obligationId === undefined ? {} : { obligation: obligationId }),
    ...(columns.length === ofColumns.all || first === undefined || last === undefined
      ? {}
      : { firstCycle: first, lastCycle: last }),
  };
}

function Matrix(props: MatrixPageProps) {
  const { plan, matrix, now, frame } = props;
  const { language } = frame;
  const shown = shownWish(props);
  const columnName = columnNames(plan, language);
  return (
    <>
      <MatrixParts {...props} />
      <MatrixTable {...{ plan, matrix, now, language, shown, columnName }} />
      <MatrixLegend {...{ matrix, language, columnName }} />
      <TableLinks path={frame.path} language={language} />
    </>
  );
}
