import type { DueMeasurement, WaitingPapers, WaitingReports } from '@kyhan/api';
import type { Plan } from '@kyhan/plan';
import { OUR_WAITINGS, type CountOfCycle, type CountOfUnit } from '@kyhan/register';
import {
  type InBoth,
  type Language,
  officialDate,
  pageWords,
  periodName,
  periodWords,
  type Said,
  saidIn,
  shortDate,
  shortDue,
  silenceWords,
} from '@kyhan/words';
import { page, type PageFrame } from '../shared/page.js';
import { pathWith } from '../shared/path-with.js';
import { planCell } from '../shared/plan-text.js';
import { RowsTable } from '../shared/rows-table.js';
import type { SentTable } from '../shared/send-table.js';
import { TableLinks } from '../shared/table-links.js';
import { listAt } from './list-wish.js';
import { ReportsToSend } from './reports-to-send.js';
import { lateAt, lateLevels, lateWish, todayWishes, type TodayDays } from './today-wishes.js';

/** The tables of the page, as an address asks for one of them as a file. */
export const TODAY_TABLES = ['cycles', 'units'] as const;
type TodayTableName = (typeof TODAY_TABLES)[number];

export interface TodayPageProps {
  readonly frame: PageFrame;
  readonly days: TodayDays;
  /** That letters wait, while they do. */
  readonly held: InBoth | undefined;
  /** Plans about which no unit is written to yet. */
  readonly silent: readonly { readonly planSlug: string; readonly text: InBoth }[];
  /** By the names of what is asked for, and drafts and findings. */
  readonly counts: Readonly<Record<string, number>>;
  /** Papers of the office that are drafted and wait to be signed. */
  readonly papers: readonly WaitingPapers[];
  /** Accepted reports that are to go out. */
  readonly reports: readonly WaitingReports[];
  /** Rosters that are measured these days. */
  readonly measurements: readonly DueMeasurement[];
  readonly units: readonly (CountOfUnit & { readonly name: InBoth })[];
  readonly cycles: readonly (CountOfCycle & {
    readonly title: InBoth;
    readonly periodFrom: string | undefined;
    readonly zone: string | undefined;
  })[];
  /** Plans that the reader decides for. */
  readonly decides: readonly Pick<Plan, 'slug' | 'plan' | 'title'>[];
  /** Rows of a table: of what is longer, one more is given. */
  readonly most: number;
}

/** What waits, what falls due, who is late: each number leads to the list that has as many. */
export function todayPage(props: TodayPageProps): string {
  const { frame, days, held, silent } = props;
  const { language } = frame;
  const words = saidIn(pageWords.today, language);
  const day = officialDate(days.today, language);
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.dated({ day: { vi: day, en: day } })}</h1>
      {held && (
        <div class="govuk-inset-text">
          <strong>{held[language]}</strong>{' '}
          {frame.viewer?.rights.may('inspect', {}) && (
            <a class="govuk-link" href="/health">
              {pageWords.health.toHealth[language]}
            </a>
          )}
        </div>
      )}
      {silent.map(({ planSlug, text }) => (
        <div class="govuk-inset-text">
          <strong>{text[language]}</strong>{' '}
          <a class="govuk-link" href={`/plans/${encodeURIComponent(planSlug)}/acts`}>
            {silenceWords.toActs[language]}
          </a>
        </div>
      ))}
      <Waiting {...props} />
      <Falling {...props} />
      <Late {...props} />
      <Decides {...props} />
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

type Counted = readonly [count: number, label: string, href: string];

function Counts({ label, counts }: { readonly label: string; readonly counts: readonly Counted[] }) {
  return (
    <ul class="kyhan-counts" aria-label={label}>
      {counts.map(([count, name, href]) => (
        <li>
          <strong>
            <a href={href} aria-label={`${name}: ${count}`}>
              {count}
            </a>
          </strong>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Waiting({ frame, counts, papers, reports, measurements }: TodayPageProps) {
  const words = saidIn(pageWords.today, frame.language);
  const ours = OUR_WAITINGS.map((waiting): Counted => {
    return [counts[waiting] ?? 0, words.waitingFor[waiting], listAt({ waiting })];
  });
  const others: readonly Counted[] = [
    [counts['drafts'] ?? 0, words.drafts, '/cycles?state=draft'],
    [counts['findings'] ?? 0, words.findings, '/findings'],
  ];
  return (
    <>
      <h2 class="govuk-heading-m">{words.waiting}</h2>
      <Counts label={words.waiting} counts={[...ours, ...others]} />
      <PapersToSign papers={papers} language={frame.language} />
      <ReportsToSend reports={reports} language={frame.language} />
      <RostersToMeasure measurements={measurements} language={frame.language} />
    </>
  );
}

/** Each leads to its draft. */
function PapersToSign({
  papers,
  language,
}: Pick<TodayPageProps, 'papers'> & { readonly language: Language }) {
  if (papers.length === 0) return null;
  const words = saidIn(pageWords.officePapers, language);
  return (
    <ul class="govuk-list govuk-list--bullet" aria-label={words.toSign}>
      {papers.map(({ plan, paper: kind, period: { key: period }, count }) => (
        <li>
          {words.toSign}{' '}
          <a class="govuk-link" href={pathWith('/office-papers', { plan: plan.slug, kind, period })}>
            {words.ofPeriod({ kind: pageWords.officePapers.kinds[kind], period: periodWords(period) })}
          </a>{' '}
          {words.waiting({ count, number: plan.plan })}
        </li>
      ))}
    </ul>
  );
}

/** Each leads to how far it is on that day, from where the list is taken over. */
function RostersToMeasure({
  measurements,
  language,
}: Pick<TodayPageProps, 'measurements'> & { readonly language: Language }) {
  if (measurements.length === 0) return null;
  const words = saidIn(pageWords.training, language);
  return (
    <ul class="govuk-list govuk-list--bullet" aria-label={words.measured}>
      {measurements.map(({ plan: { slug: plan, plan: number }, target: { id, title }, on }) => (
        <li>
          <a class="govuk-link" href={pathWith('/training', { plan, on })}>
            {words.toMeasure({ target: title?.[language] ?? id, on: shortDate(on) })}
          </a>{' '}
          ({number})
        </li>
      ))}
    </ul>
  );
}

function Falling({ frame, days, counts, cycles, most }: TodayPageProps) {
  const { language, viewer } = frame;
  const mayOpen = (planSlug: string) => viewer?.rights.may('open', { planSlug }) === true;
  const words = saidIn(pageWords.today, language);
  const wishes = todayWishes(days);
  const span = (from: string, to: string) => words.dueInDays({ from: shortDate(from), to: shortDate(to) });
  const table = dueTable({ cycles: cycles.slice(0, most), language, mayOpen });
  const dueCounts: readonly Counted[] = [
    [counts['dueToday'] ?? 0, words.dueToday, listAt(wishes.dueToday)],
    [counts['dueNear'] ?? 0, span(days.tomorrow, days.near), listAt(wishes.dueNear)],
    [counts['dueFar'] ?? 0, span(days.after, days.far), listAt(wishes.dueFar)],
    [
      counts['owedThisMonth'] ?? 0,
      words.owedThisMonth({ month: periodWords(days.today.slice(0, 7)) }),
      listAt(wishes.owedThisMonth),
    ],
  ];
  return (
    <>
      <h2 class="govuk-heading-m">{words.falling}</h2>
      <Counts label={words.falling} counts={dueCounts} />
      <TodayTable table={table} of="cycles" empty={words.nothingDue} language={language} />
      {cycles.length > most && <More href={listAt(wishes.falling)} words={words} />}
    </>
  );
}

function Late({ frame: { language }, days, counts, units, most }: TodayPageProps) {
  const words = saidIn(pageWords.today, language);
  const levels = lateLevels()
    .filter((level) => level === 0 || (counts[lateAt(level)] ?? 0) > 0)
    .map((level): Counted => [
      counts[lateAt(level)] ?? 0,
      levelName(level, language),
      listAt(lateWish(level)),
    ]);
  const all: Counted = [counts['late'] ?? 0, words.allLate, listAt(todayWishes(days).late)];
  const table = lateTable({ units: units.slice(0, most), language });
  return (
    <>
      <h2 class="govuk-heading-m">{words.late}</h2>
      <Counts label={words.late} counts={[all, ...levels]} />
      <TodayTable table={table} of="units" empty={words.nobodyLate} language={language} />
      {units.length > most && <More href={all[2]} words={words} />}
    </>
  );
}

interface TodayTableProps {
  readonly table: Omit<SentTable, 'form'>;
  readonly of: TodayTableName;
  readonly empty: string;
  readonly language: Language;
}

/** The first rows of a table; all of it is taken away. */
function TodayTable({ table: { name, head, rows }, of, empty, language }: TodayTableProps) {
  if (rows.length === 0) return <p class="govuk-body">{empty}</p>;
  return (
    <>
      <RowsTable caption={name} head={head} rows={rows} />
      <TableLinks path={pathWith('/', { table: of })} language={language} about={name} />
    </>
  );
}

interface DueTableProps extends Pick<TodayPageProps, 'cycles'> {
  readonly language: Language;
  /** For whom the page of a cycle is, of a plan; absent where nothing is to be led to. */
  readonly mayOpen?: (planSlug: string) => boolean;
}

/** Cycles that fall due, with how many are not done in each. Pure; throws nothing. */
export function dueTable({ cycles, language, mayOpen }: DueTableProps) {
  const words = saidIn(pageWords.today, language);
  const rows = cycles.map(({ cycleId, planSlug, title, periodKey, periodFrom, zone, count, ...due }) => [
    planCell({ words: title, language }, mayOpen?.(planSlug) === true ? `/cycles/${cycleId}` : undefined),
    periodName(periodKey, language, periodFrom),
    shortDue(due, zone),
    {
      text: String(count),
      href: listAt({ figure: 'inTime', cycle: cycleId, dueFrom: due.dueOn, dueTo: due.dueOn }),
    },
  ]);
  return { name: words.dueCycles, head: [words.obligation, words.period, words.due, words.notDone], rows };
}

/** Units that are late, with how many times each. Pure; throws nothing. */
export function lateTable({ units, language }: Pick<TodayPageProps, 'units'> & { language: Language }) {
  const words = saidIn(pageWords.today, language);
  const rows = units.map(({ name, planSlug, unitId, count }) => [
    planCell({ words: name, language }),
    { text: String(count), href: listAt({ status: 'overdue', plan: planSlug, unit: unitId }) },
  ]);
  return { name: words.lateUnits, head: [words.unit, words.late], rows };
}

/** Where somebody decides for a plan beside its versions. */
function Decides({ frame: { language }, decides }: TodayPageProps) {
  if (decides.length === 0) return null;
  const words = saidIn(pageWords.today, language);
  return (
    <>
      <h2 class="govuk-heading-m">{words.decide}</h2>
      <ul class="govuk-list">
        {decides.map(({ slug, plan, title }) => (
          <li>
            <a class="govuk-link" href={`/plans/${slug}/acts`}>
              {words.decideFor({ plan, title })}
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href="/calendar">
            {pageWords.month.toPlans[language]}
          </a>
        </li>
      </ul>
    </>
  );
}

function levelName(level: number, language: Language): string {
  const words = saidIn(pageWords.today, language);
  return level === 0 ? words.notEscalated : words.escalated({ level });
}

function More({ href, words }: { readonly href: string; readonly words: Said<typeof pageWords.today> }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {words.more}
      </a>
    </p>
  );
}
