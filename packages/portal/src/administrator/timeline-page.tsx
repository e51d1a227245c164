import { actedAfter, type WhoActed } from '@kyhan/api';
import type { Owed } from '@kyhan/client';
import { shardIdOf } from '@kyhan/plan/ids';
import type { AssignmentHistory, NoticeAttempt, OfficePaper, SendingRecord } from '@kyhan/register';
import {
  addressedAs,
  eventSentence,
  groupedDigits,
  type InBoth,
  NOTICE_KIND_NAMES,
  NOTICE_STATE_NAMES,
  noticeResponse,
  officialPaperWords,
  pageWords,
  periodWords,
  type Said,
  saidIn,
  shortInstant,
} from '@kyhan/words';
import { sendingEntries } from './sending-entries.js';
import { isAskedWork } from '../shared/is-asked-work.js';
import { page, type PageFrame } from '../shared/page.js';
import { purgedWords } from '../shared/purged-words.js';
import { RowsTable, type Cell } from '../shared/rows-table.js';
import { StatusTag } from '../shared/status-tag.js';
import { TableLinks } from '../shared/table-links.js';
import { SummaryList, SummaryRow } from '../shared/summary-list.js';
import { unitThatOwes, unitName } from '../shared/unit-name.js';
import { Clause, PlanText } from '../shared/plan-text.js';
import { workFacts } from '../shared/work-facts.js';
import { workTitle, workWords } from '../shared/work-title.js';

export interface TimelinePageProps {
  readonly frame: PageFrame;
  readonly owed: Owed;
  readonly history: AssignmentHistory;
  readonly attempts: readonly NoticeAttempt[];
  /** Papers of the office that name it. */
  readonly papers: readonly OfficePaper[];
  /** What was told of its result on its way out. */
  readonly sendings: readonly SendingRecord[];
  /** What the unit did itself. */
  readonly own: AssignmentHistory['events'];
  /** Of Temporal’s own page, the namespace included; absent where there is none. */
  readonly temporalUrl?: string | undefined;
  /** Who did what, in words. */
  readonly who: WhoActed;
  readonly now: number;
}

/** One thing that happened, wherever it is kept. */
interface Entry {
  readonly at: number;
  readonly what: string;
  /** What belongs to it, a line each. */
  readonly lines: readonly string[];
  readonly who: string;
}

/** Everything that happened to one assignment in one order: for an inspector who asks, on one sheet. */
export function timelinePage(props: TimelinePageProps): string {
  const { frame, owed, history, now } = props;
  const { language } = frame;
  const words = saidIn(pageWords.timeline, language);
  const title = titleOf(props);
  const zone = owed.plan.timeZone;
  const { head, rows } = timelineTable(props);
  const last = history.events.at(-1);
  const children = (
    <div class="kyhan-sheet">
      <span class="govuk-caption-l">
        <PlanText words={unitThatOwes(owed)} language={language} />
      </span>
      <h1 class="govuk-heading-l">
        {words.title}: <PlanText words={workWords(owed)} language={language} />
      </h1>
      <Facts {...props} />
      <RowsTable caption={words.title} captionHidden head={head} rows={rows} />
      <p class="govuk-body-s">
        {words.asOf({ at: shortInstant(now, zone) })}{' '}
        {last && words.chain({ hash: last.hash.slice(0, 16), count: history.events.length })}
      </p>
      <Workflows {...props} />
      <div class="kyhan-no-print">
        <TableLinks path={frame.path} language={language} />
      </div>
      <p class="govuk-body kyhan-no-print">
        <a class="govuk-link" href={`/assignments/${owed.assignment.assignmentId}`}>
          {words.back}
        </a>
      </p>
    </div>
  );
  return page({ frame, title, wide: true, children });
}

function titleOf({ frame: { language }, owed }: TimelinePageProps): string {
  return `${pageWords.timeline.title[language]}: ${workTitle(owed, language)}`;
}

/** The same as a table, under the title of the page. */
export function timelineTable(props: TimelinePageProps) {
  const words = saidIn(pageWords.timeline, props.frame.language);
  const zone = props.owed.plan.timeZone;
  const { sendings: events, who, frame } = props;
  const entries: readonly Entry[] = [
    ...eventEntries(props),
    ...noticeEntries(props),
    ...paperEntries(props),
    ...sendingEntries({ events, who, language: frame.language }),
  ].toSorted((a, b) => a.at - b.at);
  return {
    name: titleOf(props),
    head: [words.at, words.what, words.who],
    rows: entries.map(({ at, what, lines, who }): readonly Cell[] => [
      { text: shortInstant(at, zone), shown: <span class="kyhan-moment">{shortInstant(at, zone)}</span> },
      { text: [what, ...lines].join('; '), shown: <Told what={what} lines={lines} /> },
      who,
    ]),
  };
}

function Told({ what, lines }: Pick<Entry, 'what' | 'lines'>) {
  return (
    <>
      {what}
      {lines.map((line) => (
        <div class="govuk-hint govuk-!-margin-bottom-0 kyhan-written">{line}</div>
      ))}
    </>
  );
}

function Facts({ frame: { language }, owed, now }: TimelinePageProps) {
  const names = saidIn(pageWords.assignmentFacts, language);
  const { period, due, besides } = workFacts(owed, language);
  const rows = [
    [names.period, period],
    [names.due, due],
    [names.clause, <Clause {...owed} language={language} />],
    ...besides,
  ] as const;
  return (
    <SummaryList rows={rows}>
      <SummaryRow name={names.status}>
        <StatusTag facts={owed.assignment} now={now} language={language} asked={isAskedWork(owed)} />
      </SummaryRow>
    </SummaryList>
  );
}

type Event = AssignmentHistory['events'][number];

const namesOf =
  (owed: Owed) =>
  (unitId: string): InBoth => ({
    vi: unitName(owed, 'vi', unitId),
    en: unitName(owed, 'en', unitId),
  });

function sentenceOf({ owed }: TimelinePageProps, { fact }: Event): InBoth {
  return eventSentence(fact, namesOf(owed), { timeZone: owed.plan.timeZone, asked: isAskedWork(owed) });
}

function eventEntries(props: TimelinePageProps): Entry[] {
  const { frame, history, owed, who } = props;
  const { language } = frame;
  const { document: onPaper, grantor: grantedBy } = saidIn(pageWords.history, language);
  return history.events.map((event) => {
    const { at, actor, document, grantor, purged } = event;
    const gone = purgedWords({ purged, part: 'reason', zone: owed.plan.timeZone, language });
    const reason = event.reason ?? gone;
    return {
      at,
      what: sentenceOf(props, event)[language],
      lines: [
        ...(reason ? [reason] : []),
        ...(document ? [onPaper({ document })] : []),
        ...(grantor ? [grantedBy({ grantor })] : []),
      ],
      who: who(actor, at)[language],
    };
  });
}

/** Letters on paper, as somebody recorded that they were issued. */
function paperEntries({ frame: { language }, papers, who }: TimelinePageProps): Entry[] {
  const words = saidIn(pageWords.timeline, language);
  return papers
    .filter(({ isIssued }) => isIssued)
    .map(({ at, actor, periodKey, document }) => ({
      at,
      what: words.urged({ period: periodWords(periodKey) }),
      lines: document === undefined ? [] : [officialPaperWords(document)[language]],
      who: who(actor, at)[language],
    }));
}

function noticeEntries(props: TimelinePageProps): Entry[] {
  const { frame, history } = props;
  const { language } = frame;
  const words = saidIn(pageWords.timeline, language);
  return history.notices.map((notice) => {
    const { notBefore, sentAt, claimedAt, kind, ordinal, ...to } = notice;
    return {
      at: sentAt ?? claimedAt ?? notBefore,
      what: words.notice({ kind: NOTICE_KIND_NAMES[kind], ordinal }),
      lines: noticeLines(props, notice, words),
      who: words.toAddress({ address: addressedAs(to) }),
    };
  });
}

type Notice = AssignmentHistory['notices'][number];
type Words = Said<typeof pageWords.timeline>;

/** Queued, each attempt with the server's answer, and what the unit did then; what nobody knows is said to be so. */
function noticeLines(props: TimelinePageProps, notice: Notice, words: Words): string[] {
  const { owed, attempts, frame } = props;
  const zone = owed.plan.timeZone;
  const own = attempts.filter(({ noticeId }) => noticeId === notice.noticeId);
  const isSent = notice.sentAt !== undefined;
  const said = own.flatMap(({ attempt, outcome, response, sentAt, claimedAt, messageSha256 }) => [
    words.attempt({
      attempt,
      outcome: NOTICE_STATE_NAMES[outcome === 'released' ? 'pending' : outcome],
      at: shortInstant(sentAt ?? claimedAt, zone),
      response: noticeResponse(response),
    }),
    ...(messageSha256 === null
      ? []
      : [words.handedOver({ hash: groupedDigits(messageSha256.toString('hex')) })]),
  ]);
  return [
    [
      // The register keeps it in real time alone: where plan time is another, it stands beside none of the sheet's.
      ...(frame.planDate === undefined
        ? [words.queued({ at: shortInstant(notice.queuedRealAt, zone) })]
        : []),
      words.notBefore({ at: shortInstant(notice.notBefore, zone) }),
    ].join('; '),
    ...(said.length === 0 ? [words.notSent] : said),
    ...(isSent ? [[words.opened, actedLine(props, notice, words)].join('; ')] : []),
  ];
}

/** The first thing that the unit did after a letter had left. */
function actedLine(props: TimelinePageProps, { sentAt }: Notice, words: Words): string {
  const { own, owed } = props;
  const then = actedAfter(own, sentAt);
  if (then === undefined) return words.notActed;
  return words.acted({ what: sentenceOf(props, then), at: shortInstant(then.at, owed.plan.timeZone) });
}

function Workflows({ frame: { language }, owed, temporalUrl }: TimelinePageProps) {
  if (temporalUrl === undefined) return null;
  const words = saidIn(pageWords.timeline, language);
  const { cycleId } = owed.assignment;
  const links = [
    [words.cycle, cycleId],
    [words.shard, shardIdOf(owed.assignment)],
  ] as const;
  return (
    <section class="kyhan-no-print" aria-labelledby="temporal">
      <h2 class="govuk-heading-m" id="temporal">
        {words.temporal}
      </h2>
      <p class="govuk-body">{words.temporalHint}</p>
      <ul class="govuk-list">
        {links.map(([name, id]) => (
          <li>
            {name}:{' '}
            <a class="govuk-link" href={`${temporalUrl}/workflows/${encodeURIComponent(id)}`}>
              {id}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
