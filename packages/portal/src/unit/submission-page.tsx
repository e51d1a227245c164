import type { Submission } from '@kyhan/register';
import { officialDate, officialInstant, periodName, type Language } from '@kyhan/words';
import { inputName } from './input-name.js';
import { HandInForm, type HandInFormProps } from './hand-in-form.js';
import { page, type PageFrame } from '../shared/page.js';
import type { Owed, SubmissionProblem } from '@kyhan/api';
import { StatusTag } from '../shared/status-tag.js';
import { SubmittedValues, type FilesAt } from '../shared/submitted-values.js';
import { workTitle } from '../shared/work-title.js';

export interface SubmissionPageProps extends Omit<HandInFormProps, 'language'> {
  readonly frame: PageFrame;
  readonly now: number;
  /** Where the files of earlier submissions are read. */
  readonly filesAt: FilesAt;
  readonly earlier: readonly Submission[];
  /** Why it was returned, while it is. */
  readonly returnReason?: string;
  /** Accepted submissions of the step that this one gathers, with the names of their units. */
  readonly gathered: readonly { readonly unit: string; readonly submission: Submission }[];
}

/** What is owed and the form to hand it in, behind a signed link. */
export function submissionPage(props: SubmissionPageProps): string {
  const { frame, owed, problems } = props;
  const { language } = frame;
  const title = workTitle(owed, language);
  const children = (
    <>
      {problems.length > 0 && <ErrorSummary problems={problems} language={language} />}
      <span class="govuk-caption-l">{unitName(owed, language)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <ReasonOfReturn {...props} />
      <OwedSummary {...props} />
      <Gathered {...props} />
      <Earlier {...props} />
      {owed.assignment.endedAt === undefined ? (
        <HandInForm {...props} language={language} />
      ) : (
        <Ended language={language} />
      )}
    </>
  );
  return page({
    frame,
    title: problems.length > 0 ? `${language === 'vi' ? 'Lỗi' : 'Error'}: ${title}` : title,
    children,
  });
}

/** The name of the unit that owes. */
export function unitName({ plan, assignment }: Owed, language: Language, unitId = assignment.unitId): string {
  return plan.units.find(({ id }) => id === unitId)?.name[language] ?? unitId;
}

interface ErrorSummaryProps {
  readonly problems: readonly SubmissionProblem[];
  readonly language: Language;
}

function ErrorSummary({ problems, language }: ErrorSummaryProps) {
  return (
    <div class="govuk-error-summary" role="alert" tabindex={-1} autofocus>
      <h2 class="govuk-error-summary__title">
        {language === 'vi'
          ? 'Chưa gửi được; chưa có gì được lưu'
          : 'It could not be sent; nothing was stored'}
      </h2>
      <ul class="govuk-list govuk-error-summary__list">
        {problems.map(({ at, message }) => (
          <li>{at === 'whole' ? message[language] : <a href={`#${inputOf(at)}`}>{message[language]}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

function inputOf(at: Exclude<SubmissionProblem['at'], 'whole'>): string {
  return typeof at === 'object' ? inputName(at.field) : at;
}

function ReasonOfReturn({ frame, returnReason }: SubmissionPageProps) {
  if (returnReason === undefined) return null;
  return (
    <div class="govuk-inset-text kyhan-returned">
      <strong>{frame.language === 'vi' ? 'Được trả lại để bổ sung: ' : 'Returned: '}</strong>
      <span class="kyhan-written">{returnReason}</span>
    </div>
  );
}

function OwedSummary({ frame, owed, now }: SubmissionPageProps) {
  const { language } = frame;
  const { assignment, obligation, plan } = owed;
  const vi = language === 'vi';
  const period = periodName(assignment.periodKey, language);
  const { endedAt, submittedAt, returnedAt } = assignment;
  const isWaiting = endedAt === undefined && (submittedAt === undefined || returnedAt !== undefined);
  const rows = [
    [
      vi ? 'Kỳ' : 'Period',
      `${period} (${officialDate(assignment.periodFrom, language)} – ${officialDate(assignment.periodTo, language)})`,
    ],
    [
      vi ? 'Hạn nộp' : 'Due',
      `${vi ? 'hết ' : 'the end of '}${officialDate(assignment.dueOn, language)}${isWaiting ? timeLeft(assignment.dueAt - now, vi) : ''}`,
    ],
    [
      vi ? 'Căn cứ' : 'Clause',
      `${plan.plan}, ${vi ? 'mục' : 'section'} ${obligation.source.section}: “${obligation.source.quote}”`,
    ],
    ...(obligation.basis === 'given' || obligation.confirmed
      ? []
      : [
          [
            vi ? 'Lưu ý' : 'Note',
            vi
              ? 'Cần xác nhận (suy luận): kế hoạch không nêu rõ kỳ hạn này'
              : 'To be confirmed (inferred): the plan does not give this recurrence',
          ],
        ]),
  ] as const;
  return (
    <dl class="govuk-summary-list">
      <Row name={vi ? 'Tình trạng' : 'Status'}>
        <StatusTag facts={assignment} now={now} language={language} />
      </Row>
      {rows.map(([name, value]) => (
        <Row name={name ?? ''}>{value}</Row>
      ))}
    </dl>
  );
}

function Row({ name, children }: { name: string; children?: unknown }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class="govuk-summary-list__value">{children}</dd>
    </div>
  );
}

const DAY_MS = 24 * 60 * 60 * 1000;

function timeLeft(ms: number, vi: boolean): string {
  const days = Math.floor(Math.abs(ms) / DAY_MS);
  if (ms <= 0) return vi ? ` (đã quá hạn ${days + 1} ngày)` : ` (${days + 1} days over)`;
  if (days === 0) return vi ? ' (còn chưa đến một ngày)' : ' (less than a day left)';
  return vi ? ` (còn ${days} ngày)` : ` (${days} days left)`;
}

function Gathered({ frame, gathered, owed, filesAt }: SubmissionPageProps) {
  if (gathered.length === 0) return null;
  const vi = frame.language === 'vi';
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {vi
            ? `Nội dung các đơn vị đã gửi ở bước trước (${gathered.length})`
            : `What units sent in the step before (${gathered.length})`}
        </span>
      </summary>
      <div class="govuk-details__text">
        {gathered.map(({ unit, submission }) => (
          <>
            <h3 class="govuk-heading-s">{unit}</h3>
            <SubmittedValues
              submission={submission}
              form={gatheredForm(owed)}
              language={frame.language}
              filesAt={filesAt}
            />
          </>
        ))}
      </div>
    </details>
  );
}

function gatheredForm({ obligation, step, plan }: Owed) {
  const from = obligation.steps.find(({ id }) => id === step.gathers);
  return from?.form === undefined ? undefined : plan.forms[from.form];
}

const SENT_AGAIN = {
  vi: 'Biểu mẫu dưới đây có sẵn nội dung đã nộp. Gửi lại sẽ tạo phiên bản mới; các phiên bản trước vẫn được lưu.',
  en: 'The form below begins with what it said. Sending again makes a new version; earlier ones are kept.',
} as const;

function Earlier({ frame, earlier, owed, filesAt }: SubmissionPageProps) {
  const last = earlier.at(-1);
  if (last === undefined) return null;
  const { language } = frame;
  const isOpen = owed.assignment.endedAt === undefined;
  const at = officialInstant(last.storedAt, owed.plan.timeZone, language);
  return (
    <div class="govuk-inset-text">
      {language === 'vi'
        ? `Đã có bản nộp phiên bản ${last.version} lúc ${at}. `
        : `Version ${last.version} was handed in on ${at}. `}
      {isOpen && SENT_AGAIN[language]}
      <details class="govuk-details govuk-!-margin-top-2 govuk-!-margin-bottom-0" open={!isOpen}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">
            {language === 'vi' ? 'Nội dung đã nộp' : 'What was handed in'}
          </span>
        </summary>
        <div class="govuk-details__text">
          <SubmittedValues submission={last} form={owed.form} language={language} filesAt={filesAt} />
        </div>
      </details>
    </div>
  );
}

function Ended({ language }: { language: Language }) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        {language === 'vi'
          ? 'Việc này đã kết thúc, không nhận thêm bản nộp. Nếu cần, đề nghị chuyên viên đầu mối mở lại.'
          : 'This has ended and takes no more submissions. Ask the coordinator to reopen it if needed.'}
      </strong>
    </div>
  );
}
