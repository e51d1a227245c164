import type { PurgedPart, PurgeSubject } from '@kyhan/contracts';
import type { AcceptedBefore, AssignmentHistory } from '@kyhan/register';
import {
  addressedAs,
  eventSentence,
  type InBoth,
  type Language,
  NOTICE_KIND_NAMES,
  NOTICE_STATE_NAMES,
  nowCalled,
  officialDay,
  pageWords,
  saidIn,
  shortInstant,
  UNIT_ACT_NAMES,
} from '@kyhan/words';
import { localDate } from '@kyhan/calendar';
import { page, type PageFrame } from './page.js';
import type { WhoActed } from '@kyhan/api';
import type { Owed } from '@kyhan/client';
import { purgedWords } from './purged-words.js';
import { PurgeLink } from './purge-link.js';
import { RowsTable } from './rows-table.js';
import { isAskedWork } from './is-asked-work.js';
import { workFacts } from './work-facts.js';
import { SummaryList, SummaryRow } from './summary-list.js';
import { StatusTag } from './status-tag.js';
import { EnteredFacts } from './entered-facts.js';
import { unitThatOwes, proposedUnit, unitName } from './unit-name.js';
import { Clause, PlanText } from './plan-text.js';
import { SubmittedValues, type FilesAt } from './submitted-values.js';
import { VersionDifference } from './version-difference.js';
import { workTitle, workWords } from './work-title.js';
import { WrittenBelow } from './written-below.js';

export interface HistoryPageProps {
  readonly frame: PageFrame;
  readonly owed: Owed;
  readonly history: AssignmentHistory;
  /** Who did what, in words. */
  readonly who: WhoActed;
  readonly now: number;
  readonly filesAt: FilesAt;
  /** What was accepted of the same unit for the period before. */
  readonly lastPeriod?: AcceptedBefore | undefined;
  /** Where a unit that has signed in submits; absent for others, and once it has ended. */
  readonly submitAt?: string;
  /** What became of a ruling just sent; a sentence. */
  readonly outcome?: string;
  /** How far its result has gone out; where it goes to somebody. */
  readonly sending?: unknown;
  /** What waits for the head of the unit; for that one. */
  readonly approval?: unknown;
  /** What can be ruled now; for whoever may rule. */
  readonly decisions?: unknown;
}

/** Everything that happened to one assignment, for whoever has to prove it. */
export function historyPage(props: HistoryPageProps): string {
  const { frame, owed, outcome, submitAt, decisions } = props;
  const { language } = frame;
  const title = workTitle(owed, language);
  const children = (
    <>
      {outcome && (
        <div class="govuk-inset-text" role="status">
          {outcome}
        </div>
      )}
      <span class="govuk-caption-l">
        <PlanText words={unitThatOwes(owed)} language={language} />
      </span>
      <h1 class="govuk-heading-l">
        <PlanText words={workWords(owed)} language={language} />
      </h1>
      <Facts {...props} />
      {frame.viewer?.isStaff === true && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/timelines/${owed.assignment.assignmentId}`}>
            {pageWords.timeline.print[language]}
          </a>
          <br />
          <a class="govuk-link" href={`/extracts/${owed.assignment.assignmentId}`}>
            {pageWords.evidence.open[language]}
          </a>
        </p>
      )}
      {submitAt && (
        <a class="govuk-button" href={submitAt}>
          {(isAskedWork(owed) ? pageWords.history.answer : pageWords.history.open)[language]}
        </a>
      )}
      <Contested {...props} />
      <AskedExtension {...props} />
      <Stopped {...props} />
      <UntakenActs {...props} />
      <Promised {...props} />
      {props.approval}
      {props.sending}
      {decisions}
      <Submissions {...props} />
      <Events {...props} />
      <Notices {...props} />
    </>
  );
  return page({ frame, title, children });
}

function Facts({ frame, owed, now }: HistoryPageProps) {
  const { language } = frame;
  const names = saidIn(pageWords.assignmentFacts, language);
  const { assignment, plan, newest, obligation } = owed;
  const { period, due, besides } = workFacts(owed, language);
  const { unitId } = assignment;
  const on = localDate(now, plan.timeZone);
  const successor = nowCalled({ newest, unitId, on, scope: obligation.scope });
  const rows = [
    [names.period, period],
    [names.due, due],
    [names.locks, shortInstant(assignment.lockAt, plan.timeZone)],
    [names.clause, <Clause {...owed} language={language} />],
    ...besides,
    ...(assignment.insteadOf === undefined
      ? []
      : [[names.successorOf, unitName(owed, language, assignment.insteadOf)] as const]),
    ...(successor === undefined ? [] : [[names.nowCalled, successor[language]] as const]),
  ] as const;
  return (
    <SummaryList rows={rows}>
      <SummaryRow name={names.status}>
        <StatusTag facts={assignment} now={now} language={language} asked={isAskedWork(owed)} />
      </SummaryRow>
    </SummaryList>
  );
}

/** What the unit says against owing this, while nobody has answered. */
function Contested({ frame, owed, history }: HistoryPageProps) {
  const { contestedAt, endedAt } = owed.assignment;
  if (contestedAt === undefined || endedAt !== undefined) return null;
  const { language } = frame;
  const contested = history.events.findLast(({ fact }) => fact.type === 'contested');
  const proposed = contested?.fact.type === 'contested' ? contested.fact.proposed : undefined;
  return (
    <div class="govuk-inset-text kyhan-returned">
      <strong>{pageWords.history.contested[language]}</strong>{' '}
      <WrittenReason of={contested} zone={owed.plan.timeZone} language={language} />
      {proposed && <div>{proposedUnit(owed, language, proposed)}</div>}
    </div>
  );
}

/** Until when the unit asks to have its day put off, and why, while nobody has answered. */
function AskedExtension({ frame, owed, history }: HistoryPageProps) {
  const { asking } = owed.assignment;
  if (asking === undefined) return null;
  const own = history.acts.find(({ actId }) => actId === asking.actId);
  const asked = pageWords.history.asking({ day: officialDay(asking.newDueOn) });
  return (
    <div class="govuk-inset-text kyhan-returned">
      <strong>{asked[frame.language]}</strong>{' '}
      <WrittenReason of={own} zone={owed.plan.timeZone} language={frame.language} />
    </div>
  );
}

/** Since when the clock stands still, and why. */
function Stopped({ frame, owed, history }: HistoryPageProps) {
  const { stoppedAt } = owed.assignment;
  if (stoppedAt === undefined) return null;
  const stopped = pageWords.history.stopped({ at: shortInstant(stoppedAt, owed.plan.timeZone) });
  return (
    <div class="govuk-inset-text">
      <strong>{stopped[frame.language]}</strong>{' '}
      <WrittenReason
        of={history.events.findLast(({ fact }) => fact.type === 'clock-stopped')}
        zone={owed.plan.timeZone}
        language={frame.language}
      />
    </div>
  );
}

/** By when it is promised, while it is waited for. */
function Promised({ frame, owed }: HistoryPageProps) {
  const { promisedOn, endedAt } = owed.assignment;
  if (promisedOn === undefined || endedAt !== undefined) return null;
  const promised = pageWords.unitActs.promised({ day: officialDay(promisedOn) });
  return <div class="govuk-inset-text">{promised[frame.language]}</div>;
}

/** What the unit did and no turn has taken in: while Temporal is away it is known here. */
function UntakenActs({ frame, owed, history }: HistoryPageProps) {
  const waiting = history.acts.filter(({ takenInSequence }) => takenInSequence === undefined);
  if (waiting.length === 0) return null;
  const words = saidIn(pageWords.history, frame.language);
  return (
    <div class="govuk-inset-text">
      {words.waiting}
      <ul class="govuk-list govuk-list--bullet">
        {waiting.map(({ actId, act, storedAt, reason, proposed, purged }) => (
          <li>
            {words.waitingAct({ act: UNIT_ACT_NAMES[act], at: shortInstant(storedAt, owed.plan.timeZone) })}
            <div>
              <WrittenReason of={{ reason, purged }} zone={owed.plan.timeZone} language={frame.language} />
            </div>
            {proposed && <div>{proposedUnit(owed, frame.language, proposed)}</div>}
            {reason && (
              <PurgeLink
                of={{ kind: 'unit-act', id: actId, assignmentId: owed.assignment.assignmentId }}
                about={UNIT_ACT_NAMES[act][frame.language]}
                viewer={frame.viewer}
                language={frame.language}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Submissions({ frame, owed, history, filesAt, lastPeriod }: HistoryPageProps) {
  const { language } = frame;
  if (history.submissions.length === 0) return null;
  const words = saidIn(pageWords.history, language);
  const versionOf = ({ version, storedAt }: AssignmentHistory['submissions'][number]) =>
    words.version({ version, at: shortInstant(storedAt, owed.plan.timeZone) });
  return (
    <>
      <h2 class="govuk-heading-m">{words.submissions}</h2>
      {history.submissions.toReversed().map((submission, index) => (
        <details class="govuk-details" open={index === 0}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{versionOf(submission)}</span>
          </summary>
          <div class="govuk-details__text">
            <Differing {...{ owed, language, history, submission }} />
            <EnteredFacts submission={submission} zone={owed.plan.timeZone} language={language} />
            <SubmittedValues
              {...{ submission, form: owed.form, language, filesAt, lastPeriod }}
              zone={owed.plan.timeZone}
            />
            <p class="kyhan-hash">{words.hash({ hash: submission.hash })}</p>
            {isSomethingTyped(submission) && (
              <PurgeLink
                of={{ kind: 'submission', id: submission.submissionId }}
                about={versionOf(submission)}
                viewer={frame.viewer}
                language={language}
              />
            )}
          </div>
        </details>
      ))}
    </>
  );
}

type Version = AssignmentHistory['submissions'][number];

/** Whether something is there that could have been typed by mistake. Pure; throws nothing. */
function isSomethingTyped({ values, note, document, onBehalf, files, purged = [] }: Version): boolean {
  const hasFiles = files.length > 0 && !purged.some(({ part }) => part === 'files');
  return [note, document, onBehalf?.reason].some(Boolean) || Object.keys(values).length > 0 || hasFiles;
}

interface DifferingProps extends Pick<HistoryPageProps, 'owed' | 'history'> {
  readonly language: Language;
  readonly submission: AssignmentHistory['submissions'][number];
}

/** Of a later version what it says otherwise than the one before, of those that the reader may see. */
function Differing({ owed, language, history, submission }: DifferingProps) {
  const before = history.submissions.findLast(({ version }) => version < submission.version);
  return before === undefined ? null : (
    <VersionDifference
      before={before}
      after={submission}
      form={owed.form}
      zone={owed.plan.timeZone}
      language={language}
    />
  );
}

function Events({ frame, owed, history, who }: HistoryPageProps) {
  const { language } = frame;
  const nameOf = (unitId: string): InBoth => ({
    vi: unitName(owed, 'vi', unitId),
    en: unitName(owed, 'en', unitId),
  });
  const { document: onPaper, grantor: grantedBy } = saidIn(pageWords.history, language);
  const zone = owed.plan.timeZone;
  const rows = history.events.map((event) => {
    const { at, fact, actor, reason, document, grantor, purged, hash } = event;
    const gone = purgedWords({ purged, part: 'reason', zone, language });
    const said = eventSentence(fact, nameOf, { timeZone: zone, asked: isAskedWork(owed) })[language];
    const of = typedInEvent(owed.assignment.assignmentId, event);
    return [
      <Moment at={at} zone={zone} />,
      <>
        {said}
        {reason && <WrittenBelow>{reason}</WrittenBelow>}
        {gone && <WrittenBelow>{gone}</WrittenBelow>}
        {document && <WrittenBelow>{onPaper({ document })}</WrittenBelow>}
        {grantor && <WrittenBelow>{grantedBy({ grantor })}</WrittenBelow>}
        {(reason ?? document) && <PurgeLink of={of} about={said} viewer={frame.viewer} language={language} />}
      </>,
      who(actor, at)[language],
      <span class="kyhan-hash">{hash.slice(0, 10)}</span>,
    ];
  });
  const { caption, at: when, what, by, hash: mark } = saidIn(pageWords.history.events, language);
  return <RowsTable caption={caption} head={[when, what, by, mark]} rows={rows} />;
}

/** In what the words of an event were typed: what a unit did and a ruling are more than their event. Pure; throws nothing. */
function typedInEvent(
  assignmentId: string,
  { fact, rulingId, sequence }: AssignmentHistory['events'][number],
): Omit<PurgeSubject, 'parts'> {
  if (rulingId !== undefined) return { kind: 'ruling', id: rulingId, assignmentId };
  if ('actId' in fact && typeof fact.actId === 'string')
    return { kind: 'unit-act', id: fact.actId, assignmentId };
  return { kind: 'event', id: assignmentId, sequence };
}

interface WrittenReasonProps {
  readonly of:
    | { readonly reason?: string | undefined; readonly purged?: readonly PurgedPart[] | undefined }
    | undefined;
  readonly zone: string;
  readonly language: Language;
}

/** Why, as somebody wrote it, or that it went by an act. */
function WrittenReason({ of, zone, language }: WrittenReasonProps) {
  const gone = purgedWords({ purged: of?.purged, part: 'reason', zone, language });
  return <span class="kyhan-written">{of?.reason ?? gone}</span>;
}

/** Date and time, which stay together. */
function Moment({ at, zone }: { at: number; zone: string }) {
  return <span class="kyhan-moment">{shortInstant(at, zone)}</span>;
}

function Notices({ frame, owed, history }: HistoryPageProps) {
  const { language } = frame;
  const words = saidIn(pageWords.notices, language);
  const rows = history.notices.map(({ notBefore, kind, ordinal, state, ...to }) => [
    <Moment at={notBefore} zone={owed.plan.timeZone} />,
    words.nth({ kind: NOTICE_KIND_NAMES[kind], ordinal }),
    addressedAs(to)[language],
    NOTICE_STATE_NAMES[state][language],
  ]);
  const head = [words.from, words.kind, words.to, words.result];
  return <RowsTable caption={words.title} head={head} rows={rows} />;
}
