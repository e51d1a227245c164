import { localDate } from '@kyhan/calendar';
import { assignmentStatus, figuresOf, type AssignmentStatus, type Figures } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import type { AssignmentFacts, UnitPeriodMatrix } from '@kyhan/register';
import { type Language, nowCalled, pageWords, saidIn, shortDate, withNowCalled } from '@kyhan/words';
import { STATUS_SIGNS, statusInWords } from '../shared/status-in-words.js';
import { listAt, type ListWish } from './list-wish.js';

export interface MatrixTableProps {
  readonly plan: Plan;
  readonly matrix: UnitPeriodMatrix;
  readonly now: number;
  readonly language: Language;
  /** What the list is asked for that has just what is shown. */
  readonly shown: ListWish;
  /** A cycle by name, with its day. */
  readonly columnName: (column: UnitPeriodMatrix['columns'][number]) => string;
}

/** Units down, cycles across by due day, each cell a sign that leads to what it stands for; heads stay in sight. */
export function MatrixTable(props: MatrixTableProps) {
  const { matrix, language } = props;
  const words = saidIn(pageWords.overview, language);
  const facts = matrix.rows.flatMap(({ cells }) => cells.flat());
  return (
    <div class="kyhan-scroll" tabindex={0} role="region" aria-label={words.region}>
      <table class="kyhan-matrix">
        <caption class="govuk-visually-hidden">{words.caption}</caption>
        <Head {...props} />
        <tbody>
          {matrix.rows.map((row) => (
            <Row {...props} row={row} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {matrix.columns.map(({ cycleId }, place) => (
              <td class="kyhan-sign-cell">
                <NotDone
                  {...props}
                  facts={matrix.rows.flatMap(({ cells }) => cells[place] ?? [])}
                  wish={{ cycle: cycleId }}
                />
              </td>
            ))}
            <Totals {...props} facts={facts} wish={{}} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Bands of the year and its quarters, then each cycle by its number and day. */
function Head({ matrix, language, plan, now, columnName }: MatrixTableProps) {
  const words = saidIn(pageWords.overview, language);
  const today = localDate(now, plan.timeZone);
  const first = matrix.columns.findIndex(({ dueOn }) => dueOn >= today);
  return (
    <thead>
      <tr class="kyhan-bands">
        <th scope="col" rowspan={2}>
          {pageWords.assignmentFacts.unit[language]}
        </th>
        {bands(matrix.columns).map(({ year, quarter, width }) => (
          <th scope="colgroup" colspan={width} class="kyhan-sign-cell">
            {width > 1 ? words.quarter({ quarter, year }) : words.shortQuarter({ quarter })}
          </th>
        ))}
        <th scope="col" rowspan={2}>
          {words.assigned}
        </th>
        <th scope="col" rowspan={2}>
          {words.notDoneOverdue}
        </th>
      </tr>
      <tr class="kyhan-columns">
        {matrix.columns.map((column, place) => (
          <th scope="col" class={place === first ? 'kyhan-sign-cell kyhan-today' : 'kyhan-sign-cell'}>
            <a href={listAt({ cycle: column.cycleId })} title={columnName(column)}>
              <span class="govuk-visually-hidden">{columnName(column)}</span>
              <span aria-hidden="true">
                {place + 1}
                <small>{dayAndMonth(column.dueOn)}</small>
              </span>
            </a>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** `25/03`: the year stands above. */
function dayAndMonth(day: string): string {
  return shortDate(day).slice(0, DAY_AND_MONTH);
}

const DAY_AND_MONTH = 'dd/MM'.length;

interface Band {
  readonly year: string;
  readonly quarter: number;
  readonly width: number;
}

function bands(columns: UnitPeriodMatrix['columns']): readonly Band[] {
  const found: Band[] = [];
  for (const { dueOn } of columns) {
    const [year, quarter] = [dueOn.slice(0, 4), Math.ceil(Number(dueOn.slice(5, 7)) / 3)];
    const last = found.at(-1);
    if (last?.year === year && last.quarter === quarter)
      found[found.length - 1] = { ...last, width: last.width + 1 };
    else found.push({ year, quarter, width: 1 });
  }
  return found;
}

function Row(props: MatrixTableProps & { readonly row: UnitPeriodMatrix['rows'][number] }) {
  const { row, plan, matrix, now, language, shown } = props;
  const on = localDate(now, plan.timeZone);
  const first = matrix.columns.findIndex(({ dueOn }) => dueOn >= on);
  const { unitId, cells } = row;
  return (
    <tr>
      <th scope="row">
        <a href={listAt({ ...shown, unit: unitId })}>
          {withNowCalled(row.name, nowCalled({ newest: plan, unitId, on }))[language]}
        </a>
      </th>
      {cells.map((facts, place) => (
        <td class={place === first ? 'kyhan-sign-cell kyhan-today' : 'kyhan-sign-cell'}>
          <Sign facts={facts} now={now} language={language} unitId={unitId} plan={plan} />
        </td>
      ))}
      <Totals {...props} facts={cells.flat()} wish={{ unit: unitId }} />
    </tr>
  );
}

/** Which of several steps stands for all: what most needs to be seen. */
const BY_NEED: Readonly<Record<AssignmentStatus, number>> = {
  overdue: 0,
  missed: 1,
  lapsed: 2,
  returned: 3,
  'due-soon': 4,
  open: 5,
  submitted: 6,
  upcoming: 7,
  accepted: 8,
  waived: 9,
  transferred: 10,
};

interface SignProps {
  readonly facts: readonly AssignmentFacts[];
  readonly now: number;
  readonly language: Language;
  readonly unitId: string;
  readonly plan: Plan;
}

/** The steps of an obligation folded into one sign, which says them all to whoever hears or points at it. */
function Sign({ facts, now, language, unitId, plan }: SignProps) {
  const [one, ...more] = facts.toSorted((a, b) => need(a, now) - need(b, now));
  if (one === undefined) return null;
  const status = assignmentStatus(one, now);
  const title = facts.map((step) =>
    signWords(step, { now, language, plan, isOneOfSeveral: more.length > 0 }),
  );
  const href =
    more.length === 0 ? `/assignments/${one.assignmentId}` : listAt({ cycle: one.cycleId, unit: unitId });
  return (
    <a href={href} class={`kyhan-sign kyhan-status--${status}`} title={title.join('; ')}>
      <span aria-hidden="true">{STATUS_SIGNS[status]}</span>
      <span class="govuk-visually-hidden">{title.join('; ')}</span>
    </a>
  );
}

function need(facts: AssignmentFacts, now: number): number {
  return BY_NEED[assignmentStatus(facts, now)];
}

interface SignOf {
  readonly now: number;
  readonly language: Language;
  readonly plan: Plan;
  readonly isOneOfSeveral: boolean;
}

/** How one step stands, in words. Pure; throws nothing. */
export function signWords(facts: AssignmentFacts, { now, language, plan, isOneOfSeveral }: SignOf): string {
  const said = statusInWords({ facts, now, language, asked: facts.asked });
  const steps = plan.obligations.find(({ id }) => id === facts.obligationId)?.steps ?? [];
  const step = isOneOfSeveral ? steps.find(({ id }) => id === facts.stepId) : undefined;
  return step === undefined
    ? said
    : `${pageWords.overview.step({ title: step.title[language] })[language]} ${said}`;
}

type TotalsProps = MatrixTableProps & {
  readonly facts: readonly AssignmentFacts[];
  readonly wish: ListWish;
};

/** What was assigned, and what of it is not done and overdue: each leads to the list that has as many. */
function Totals(props: TotalsProps) {
  const { facts, now, shown, wish } = props;
  const { assigned } = figures(facts, now);
  return (
    <>
      <td class="kyhan-number">
        <a href={listAt({ ...shown, ...wish, figure: 'assigned' })}>{assigned}</a>
      </td>
      <td class="kyhan-number">
        <NotDone {...props} />
      </td>
    </>
  );
}

function NotDone({ facts, now, shown, wish }: TotalsProps) {
  const { overdue, missed, lapsed } = figures(facts, now);
  const count = overdue + missed + lapsed;
  return count === 0 ? <>0</> : <a href={listAt({ ...shown, ...wish, figure: 'notDone' })}>{count}</a>;
}

function figures(facts: readonly AssignmentFacts[], now: number): Figures {
  const groups = facts.map((one) => ({
    facts: one,
    count: 1,
    timesReturned: one.timesReturned,
    timesMendedLate: one.timesMendedLate,
  }));
  return figuresOf(groups, now);
}
