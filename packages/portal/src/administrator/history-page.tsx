import type { AssignmentHistory } from '@kyhan/register';
import {
  eventSentence,
  NOTICE_KIND_NAMES,
  NOTICE_STATE_NAMES,
  officialDate,
  periodName,
  shortInstant,
  type InBoth,
} from '@kyhan/words';
import { page, type PageFrame } from '../shared/page.js';
import type { Owed } from '@kyhan/api';
import { readActorId, TIME_ACTOR } from '@kyhan/plan/ids';
import { RowsTable } from '../shared/rows-table.js';
import { RulingForms } from '../coordinator/ruling-forms.js';
import { StatusTag } from '../shared/status-tag.js';
import { unitName } from '../unit/submission-page.js';
import { SubmittedValues, type FilesAt } from '../shared/submitted-values.js';
import { workTitle } from '../shared/work-title.js';

export interface HistoryPageProps {
  readonly frame: PageFrame;
  readonly owed: Owed;
  readonly history: AssignmentHistory;
  readonly now: number;
  readonly filesAt: FilesAt;
  /** Where a unit that has signed in submits; absent for others, and once it has ended. */
  readonly submitAt?: string;
  /** What became of a ruling just sent; a sentence. */
  readonly outcome?: string;
}

/** Everything that happened to one assignment, for whoever has to prove it. */
export function historyPage(props: HistoryPageProps): string {
  const { frame, owed, outcome, submitAt } = props;
  const { language } = frame;
  const title = workTitle(owed, language);
  const children = (
    <>
      {outcome && (
        <div class="govuk-inset-text" role="status">
          {outcome}
        </div>
      )}
      <span class="govuk-caption-l">{unitName(owed, language)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <Facts {...props} />
      {submitAt && (
        <a class="govuk-button" href={submitAt}>
          {language === 'vi' ? 'Mở để nộp' : 'Open to submit'}
        </a>
      )}
      {frame.viewer?.role !== 'unit' && <RulingForms owed={owed} language={language} />}
      <Submissions {...props} />
      <Events {...props} />
      <Notices {...props} />
    </>
  );
  return page({ frame, title, children });
}

function Facts({ frame, owed, now }: HistoryPageProps) {
  const { language } = frame;
  const vi = language === 'vi';
  const { assignment, obligation, plan } = owed;
  const rows = [
    [
      vi ? 'Kỳ' : 'Period',
      `${periodName(assignment.periodKey, language)} (${officialDate(assignment.periodFrom, language)} – ${officialDate(assignment.periodTo, language)})`,
    ],
    [vi ? 'Hạn nộp' : 'Due', `${vi ? 'hết ' : 'the end of '}${officialDate(assignment.dueOn, language)}`],
    [vi ? 'Khóa' : 'Locks', shortInstant(assignment.lockAt, plan.timeZone)],
    [
      vi ? 'Căn cứ' : 'Clause',
      `${plan.plan}, ${vi ? 'mục' : 'section'} ${obligation.source.section}: “${obligation.source.quote}”`,
    ],
    ...(assignment.insteadOf === undefined
      ? []
      : [[vi ? 'Kế nhiệm' : 'Successor of', unitName(owed, language, assignment.insteadOf)]]),
  ] as const;
  return (
    <dl class="govuk-summary-list">
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">{vi ? 'Tình trạng' : 'Status'}</dt>
        <dd class="govuk-summary-list__value">
          <StatusTag facts={assignment} now={now} language={language} />
        </dd>
      </div>
      {rows.map(([name, value]) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{name}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Submissions({ frame, owed, history, filesAt }: HistoryPageProps) {
  const { language } = frame;
  if (history.submissions.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{language === 'vi' ? 'Các bản nộp' : 'Submissions'}</h2>
      {history.submissions.toReversed().map((submission, index) => (
        <details class="govuk-details" open={index === 0}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {`${language === 'vi' ? 'Phiên bản' : 'Version'} ${submission.version}, ${shortInstant(submission.storedAt, owed.plan.timeZone)}`}
            </span>
          </summary>
          <div class="govuk-details__text">
            <SubmittedValues submission={submission} form={owed.form} language={language} filesAt={filesAt} />
            <p class="kyhan-hash">SHA-256 {submission.hash}</p>
          </div>
        </details>
      ))}
    </>
  );
}

function Events({ frame, owed, history }: HistoryPageProps) {
  const { language } = frame;
  const vi = language === 'vi';
  const nameOf = (unitId: string): InBoth => ({
    vi: unitName(owed, 'vi', unitId),
    en: unitName(owed, 'en', unitId),
  });
  const rows = history.events.map(({ at, fact, actor, reason, hash }) => [
    <Moment at={at} zone={owed.plan.timeZone} />,
    <>
      {eventSentence(fact, nameOf)[language]}
      {reason && <div class="govuk-hint govuk-!-margin-bottom-0 kyhan-written">{reason}</div>}
    </>,
    actorName(actor, owed, vi),
    <span class="kyhan-hash">{hash.slice(0, 10)}</span>,
  ]);
  const head = vi ? ['Thời điểm', 'Sự việc', 'Bởi', 'Mã'] : ['When', 'What', 'By', 'Hash'];
  return <RowsTable caption={vi ? 'Diễn biến' : 'What happened'} head={head} rows={rows} />;
}

/** Date and time, which stay together. */
function Moment({ at, zone }: { at: number; zone: string }) {
  return <span class="kyhan-moment">{shortInstant(at, zone)}</span>;
}

function actorName(actor: string, owed: Owed, vi: boolean): string {
  const { role, account = '' } = readActorId(actor);
  if (actor === TIME_ACTOR) return vi ? 'đến hạn' : 'time';
  if (role === 'unit') return unitName(owed, vi ? 'vi' : 'en', account);
  const roles: Record<string, string> = vi
    ? { coordinator: 'đầu mối', administrator: 'quản trị', system: 'hệ thống' }
    : {};
  return `${roles[role] ?? role}${account === '' ? '' : ` (${account})`}`;
}

function Notices({ frame, owed, history }: HistoryPageProps) {
  const { language } = frame;
  const vi = language === 'vi';
  const rows = history.notices.map(({ notBefore, kind, ordinal, address, state }) => [
    <Moment at={notBefore} zone={owed.plan.timeZone} />,
    `${NOTICE_KIND_NAMES[kind][language]} ${ordinal}`,
    address,
    NOTICE_STATE_NAMES[state][language],
  ]);
  const head = vi ? ['Từ lúc', 'Loại', 'Người nhận', 'Kết quả'] : ['From', 'Kind', 'To', 'Result'];
  return <RowsTable caption={vi ? 'Thông báo' : 'Notices'} head={head} rows={rows} />;
}
