import type { AssignmentFacts } from '@kyhan/register';
import { type Language, pageWords, periodName, periodWords, saidIn, shortDue } from '@kyhan/words';
import { page, type PageFrame } from '../shared/page.js';
import { Outcome } from '../shared/outcome.js';
import { pathWith } from '../shared/path-with.js';
import { RowsTable } from '../shared/rows-table.js';
import { TableLinks } from '../shared/table-links.js';
import { statusCell, StatusTag } from '../shared/status-tag.js';
import type { MonthView } from './month-of.js';
import { SharedCalendars, type SharedCalendarsProps } from '../feeds/shared-calendars.js';

/** Something that is due in the month. */
export interface DueWork {
  readonly facts: AssignmentFacts;
  readonly title: string;
  readonly timeZone: string;
}

interface MonthPageProps {
  readonly frame: PageFrame;
  readonly view: MonthView;
  readonly today: string;
  readonly works: readonly DueWork[];
  readonly now: number;
  readonly zone: string;
  /** How it is read elsewhere. */
  readonly sharing: SharedCalendarsProps;
  /** What became of what was sent, and what is shown this once. */
  readonly said?: string | undefined;
  readonly secret?: string | undefined;
}

/** What is due in a month: as a calendar for those who see it, and as a list for everybody. */
export function monthPage(props: MonthPageProps): string {
  const { frame, view, works, today, sharing, zone, said, secret } = props;
  const { language } = frame;
  const words = saidIn(pageWords.month, language);
  const title = words.title({ month: periodWords(view.month) });
  const children = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <Outcome said={said} secret={secret} />
      <nav class="kyhan-month-nav" aria-label={words.nav}>
        <MonthLink month={view.before} name={words.before} language={language} />
        {view.month !== today.slice(0, 7) && (
          <a class="govuk-link" href="/calendar">
            {words.thisMonth}
          </a>
        )}
        <MonthLink month={view.after} name={words.after} language={language} />
      </nav>
      <MonthTable {...props} caption={title} />
      {works.length === 0 ? <p class="govuk-body">{words.empty}</p> : <MonthList {...props} />}
      <SharedCalendars {...sharing} language={language} zone={zone} />
    </>
  );
  return page({ frame, title, wide: true, children });
}

function MonthLink({ month, name, language }: { month: string; name: string; language: Language }) {
  return (
    <a class="govuk-link" href={`/calendar?month=${month}`}>
      {name}
      <span class="govuk-visually-hidden">: {periodName(month, language)}</span>
    </a>
  );
}

type MonthTableShown = Pick<MonthPageProps, 'frame' | 'view' | 'works' | 'today' | 'now'> & {
  readonly caption: string;
};

function MonthTable({ frame, view, works, today, now, caption }: MonthTableShown) {
  const { language } = frame;
  return (
    <table class="kyhan-month">
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {pageWords.month.weekdays.map((name) => (
            <th scope="col">{name[language]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.weeks.map((week) => (
          <tr>
            {week.map((day) => (
              <td
                class={day.startsWith(view.month) ? '' : 'kyhan-month__other'}
                aria-current={day === today ? 'date' : undefined}
              >
                <span class="kyhan-month__day">{Number(day.slice(8))}</span>
                <DueOn
                  works={works.filter(({ facts }) => facts.dueOn === day)}
                  now={now}
                  language={language}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DueOn({ works, now, language }: Pick<MonthPageProps, 'works' | 'now'> & { language: Language }) {
  if (works.length === 0) return null;
  return (
    <ul class="govuk-list kyhan-month__works">
      {works.map(({ facts, title }) => (
        <li>
          <a class="govuk-link" href={`/assignments/${facts.assignmentId}`}>
            {title}
          </a>
          <div>
            <StatusTag facts={facts} now={now} language={language} asked={facts.asked} />
          </div>
        </li>
      ))}
    </ul>
  );
}

type MonthTableProps = Pick<MonthPageProps, 'works' | 'now' | 'view'> & { readonly language: Language };

/** What is due in the month as a table, the same for the page and for a file. */
export function dueTable({ works, now, view, language }: MonthTableProps) {
  const { work, period, due, status } = saidIn(pageWords.assignmentFacts, language);
  const rows = works.map(({ facts, title, timeZone }) => [
    shortDue(facts, timeZone),
    { text: title, href: `/assignments/${facts.assignmentId}` },
    periodName(facts.periodKey, language, facts.periodFrom),
    statusCell({ facts, now, language, asked: facts.asked }),
  ]);
  const name = pageWords.month.title({ month: periodWords(view.month) })[language];
  return { name, head: [due, work, period, status], rows };
}

function MonthList({ frame: { language }, ...props }: MonthPageProps) {
  const { head, rows } = dueTable({ ...props, language });
  return (
    <>
      <RowsTable caption={pageWords.month.list[language]} head={head} rows={rows} />
      <TableLinks path={pathWith('/calendar', { month: props.view.month })} language={language} />
    </>
  );
}
