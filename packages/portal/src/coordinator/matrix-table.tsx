import { PlanText } from '../shared/plan-text.js';
import { localDate } from '@kyhan/calendar';
import {
  assignmentStatus,
  figuresOf,
  type AssignmentStatus,
  type FigureGroup,
  type Figures,
} from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import type { MatrixCell, SignFacts, UnitPeriodMatrix } from '@kyhan/register';
import { raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { type Language, nowCalled, pageWords, saidIn, shortDate, withNowCalled } from '@kyhan/words';
import { drawnStatus, STATUS_SIGNS, statusInWords } from '../shared/status-in-words.js';
import { cellWords } from './cell-words.js';
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

type ToldProps = MatrixTableProps & {
  /** Whether anything of it is contributed to a lead's result. */
  readonly hasContributions: boolean;
};

/** Contributions are counted in numbers of their own, where there are any. */
export const CONTRIBUTION_COLUMNS = ['contributions', 'contributionsOverdue'] as const;

/** Units down, cycles across by due day, each cell a sign that leads to what it stands for; heads stay in sight. */
export function MatrixTable(props: MatrixTableProps) {
  const { matrix, now, language } = props;
  const words = saidIn(pageWords.overview, language);
  const signs = new Map<SignFacts, SignOf>();
  const all = figuresOf(
    matrix.columns.flatMap(({ groups }) => groups),
    now,
  );
  const told = { ...props, hasContributions: all.contributions > 0 };
  return (
    <div class="kyhan-scroll" tabindex={0} role="region" aria-label={words.region}>
      <table class="kyhan-matrix">
        <caption class="govuk-visually-hidden">{words.caption}</caption>
        <Head {...told} />
        <tbody>
          {matrix.rows.map((row) => (
            <Row {...told} row={row} signs={signs} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {matrix.columns.map(({ cycleId, groups }) => (
              <td class="kyhan-sign-cell">
                <NotDone {...props} figures={figuresOf(groups, now)} wish={{ cycle: cycleId }} />
              </td>
            ))}
            <Totals {...told} figures={all} wish={{}} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Bands of the year and its quarters, then each cycle by its number and day. */
function Head({ matrix, language, plan, now, columnName, hasContributions }: ToldProps) {
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
        {hasContributions &&
          CONTRIBUTION_COLUMNS.map((figure) => (
            <th scope="col" rowspan={2}>
              {pageWords.assignments.figures[figure][language]}
            </th>
          ))}
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

type RowProps = ToldProps & {
  readonly row: UnitPeriodMatrix['rows'][number];
  /** What was worked out once, for all that stand alike. */
  readonly signs: Map<SignFacts, SignOf>;
};

function Row(props: RowProps) {
  const { row, plan, matrix, now, language, shown } = props;
  const on = localDate(now, plan.timeZone);
  const first = matrix.columns.findIndex(({ dueOn }) => dueOn >= on);
  const { unitId, cells } = row;
  return (
    <tr>
      <th scope="row">
        <a href={listAt({ ...shown, unit: unitId })}>
          <PlanText
            words={withNowCalled(row.name, nowCalled({ newest: plan, unitId, on }))}
            language={language}
          />
        </a>
      </th>
      {raw(
        cells.map((cell, place) => signCell(cell, { of: props, place, isToday: place === first })).join(''),
      )}
      <Totals {...props} figures={figuresOf(groupsOf(cells), now)} wish={{ unit: unitId }} />
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

/** What a sign says, and its cell around the address that it leads to. */
interface SignOf {
  readonly status: AssignmentStatus;
  readonly words: string;
  readonly around: CellAround;
}

type CellAround = readonly [before: string, behind: string];

interface SignPlace {
  readonly of: RowProps;
  readonly place: number;
  readonly isToday: boolean;
}

/**
 * The steps of an obligation folded into one sign, which says them all to whoever hears or points at it. There are
 * thousands, and few that differ but in where they lead: those are drawn once.
 */
function signCell(cell: readonly MatrixCell[], { of, place, isToday }: SignPlace): string {
  const [only] = cell;
  const column = of.matrix.columns[place];
  if (only === undefined || column === undefined) return `${tdOf(isToday)}</td>`;
  if (cell.length === 1)
    return around(signOf(only.facts, of).around, {
      isToday,
      href: `/assignments/${encodeURI(only.assignmentId)}`,
    });
  const [one] = cell
    .map(({ facts }) => signOf(facts, of))
    .toSorted((a, b) => BY_NEED[a.status] - BY_NEED[b.status]);
  const words = cellWords(cell, { ...of, column });
  const href = listAt({ cycle: column.cycleId, unit: of.row.unitId });
  const isApart = cell.every(({ facts }) => facts.contribution);
  return around(drawn({ status: one?.status ?? 'open', words, isApart }), { isToday, href });
}

function tdOf(isToday: boolean): string {
  return isToday ? '<td class="kyhan-today">' : '<td>';
}

/** The address is encoded as one: nothing in it ends the attribute. */
function around(
  [before, behind]: CellAround,
  { isToday, href }: { readonly isToday: boolean; readonly href: string },
): string {
  return `${tdOf(isToday)}${before}${href.replaceAll('&', '&amp;')}${behind}</td>`;
}

const SOMEWHERE = '/somewhere';

interface Drawn {
  readonly status: AssignmentStatus;
  readonly words: string;
  /** It is contributed to a lead's result. */
  readonly isApart: boolean;
}

function drawn({ status, words, isApart }: Drawn): CellAround {
  const apart = isApart ? ' kyhan-sign--contribution' : '';
  const sign = (
    <a href={SOMEWHERE} class={`kyhan-sign kyhan-status--${status}${apart}`} aria-label={words}>
      {STATUS_SIGNS[status]}
    </a>
  );
  const [before = '', behind = ''] = [sign as HtmlEscapedString].join('').split(SOMEWHERE);
  return [before, behind];
}

function signOf(facts: SignFacts, { signs, now, language }: RowProps): SignOf {
  const known = signs.get(facts);
  if (known !== undefined) return known;
  const { asked, contribution: isApart } = facts;
  const status = drawnStatus(assignmentStatus(facts, now), asked);
  const said = statusInWords({ facts, now, language, asked });
  const words = isApart ? pageWords.contributions.sign({ said })[language] : said;
  const sign = { status, words, around: drawn({ status, words, isApart }) };
  signs.set(facts, sign);
  return sign;
}

type TotalsProps = ToldProps & {
  readonly figures: Figures;
  readonly wish: ListWish;
};

/** What was assigned, what of it is not done and overdue, and what is contributed beside it: each leads to the list that has as many. */
function Totals(props: TotalsProps) {
  const { figures, shown, wish, hasContributions } = props;
  return (
    <>
      <td class="kyhan-number">
        <a href={listAt({ ...shown, ...wish, figure: 'assigned' })}>{figures.assigned}</a>
      </td>
      <td class="kyhan-number">
        <NotDone {...props} />
      </td>
      {hasContributions &&
        CONTRIBUTION_COLUMNS.map((figure) => (
          <td class="kyhan-number">
            {figures[figure] === 0 ? (
              '0'
            ) : (
              <a href={listAt({ ...shown, ...wish, figure })}>{figures[figure]}</a>
            )}
          </td>
        ))}
    </>
  );
}

function NotDone({
  figures: { overdue, missed, lapsed },
  shown,
  wish,
}: Pick<TotalsProps, 'figures' | 'shown' | 'wish'>) {
  const count = overdue + missed + lapsed;
  return count === 0 ? <>0</> : <a href={listAt({ ...shown, ...wish, figure: 'notDone' })}>{count}</a>;
}

/** Each is counted once; how often something was returned is told by no number here. */
function groupsOf(cells: UnitPeriodMatrix['rows'][number]['cells']): readonly FigureGroup[] {
  const counts = new Map<SignFacts, number>();
  for (const cell of cells) for (const { facts } of cell) counts.set(facts, (counts.get(facts) ?? 0) + 1);
  return [...counts].map(([facts, count]) => ({ facts, count, timesReturned: 0, timesMendedLate: 0 }));
}
