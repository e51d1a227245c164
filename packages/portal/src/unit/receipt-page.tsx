import type { Submission } from '@kyhan/register';
import { officialInstant, periodName } from '@kyhan/words';
import { page, type PageFrame } from '../shared/page.js';
import type { Owed } from '@kyhan/api';
import { unitName } from './submission-page.js';
import { workTitle } from '../shared/work-title.js';

export interface ReceiptPageProps {
  readonly frame: PageFrame;
  readonly owed: Owed;
  readonly submission: Submission;
  readonly back: string;
}

/** Proof for the unit: what was stored, when, whether in time, and its hash. */
export function receiptPage({ frame, owed, submission, back }: ReceiptPageProps): string {
  const { language } = frame;
  const words = WORDS[language];
  const children = (
    <>
      <div class="govuk-panel govuk-panel--confirmation">
        <h1 class="govuk-panel__title">{words.received}</h1>
        <div class="govuk-panel__body">{submission.nil ? words.nilReturn : workTitle(owed, language)}</div>
      </div>
      <dl class="govuk-summary-list">
        {rowsOf({ frame, owed, submission }).map(([name, value]) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{name}</dt>
            <dd class="govuk-summary-list__value">{value}</dd>
          </div>
        ))}
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{words.hash}</dt>
          <dd class="govuk-summary-list__value kyhan-hash">{submission.hash}</dd>
        </div>
      </dl>
      <h2 class="govuk-heading-m">{words.next}</h2>
      <p class="govuk-body">{owed.step.review ? words.reviewed : words.acceptedOnArrival}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={back}>
          {words.back}
        </a>
      </p>
    </>
  );
  return page({ frame, title: words.title, children });
}

function rowsOf({ frame: { language }, owed, submission }: Omit<ReceiptPageProps, 'back'>) {
  const words = WORDS[language];
  const { assignment, plan } = owed;
  return [
    [words.unit, unitName(owed, language)],
    [words.what, workTitle(owed, language)],
    [words.period, periodName(assignment.periodKey, language)],
    [words.version, String(submission.version)],
    [words.storedAt, officialInstant(submission.storedAt, plan.timeZone, language)],
    [words.onTime, submission.onTime ? words.yes : words.no],
    [words.submission, submission.submissionId],
  ] as const;
}

const WORDS = {
  vi: {
    title: 'Biên nhận',
    received: 'Đã nhận bản nộp',
    nilReturn: 'Khai không phát sinh',
    unit: 'Đơn vị',
    what: 'Nội dung',
    period: 'Kỳ',
    version: 'Phiên bản',
    storedAt: 'Thời điểm nhận',
    onTime: 'Đúng hạn',
    yes: 'Có, đúng hạn',
    no: 'Không, trễ hạn',
    submission: 'Mã bản nộp',
    hash: 'Mã kiểm chứng',
    next: 'Việc tiếp theo',
    reviewed:
      'Chuyên viên đầu mối sẽ tiếp nhận hoặc trả lại để bổ sung; đơn vị được báo qua thư. Biên nhận cũng được gửi qua thư.',
    acceptedOnArrival: 'Bản nộp được tiếp nhận ngay. Biên nhận cũng được gửi qua thư.',
    back: 'Quay lại việc này',
  },
  en: {
    title: 'Receipt',
    received: 'Received',
    nilReturn: 'Nil return',
    unit: 'Unit',
    what: 'What',
    period: 'Period',
    version: 'Version',
    storedAt: 'Received',
    onTime: 'On time',
    yes: 'Yes',
    no: 'No, late',
    submission: 'Submission',
    hash: 'Hash',
    next: 'What comes next',
    reviewed:
      'The coordinator accepts it or returns it; you are told by mail. This receipt comes by mail too.',
    acceptedOnArrival: 'It is accepted on arrival. This receipt comes by mail too.',
    back: 'Back to this assignment',
  },
} as const;
