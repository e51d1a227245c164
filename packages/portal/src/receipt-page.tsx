import type { Submission } from '@kyhan/register';
import { officialInstant, periodName } from '@kyhan/words';
import { page, type PageFrame } from './page.js';
import type { Owed } from './receive-submission.js';
import { unitName } from './submission-page.js';

export interface ReceiptPageProps {
  readonly frame: PageFrame;
  readonly owed: Owed;
  readonly submission: Submission;
  readonly back: string;
}

/** Proof for the unit: what was stored, when, whether in time, and its hash. */
export function receiptPage({ frame, owed, submission, back }: ReceiptPageProps): string {
  const { language } = frame;
  const vi = language === 'vi';
  const rows = [
    [vi ? 'Đơn vị' : 'Unit', unitName(owed, language)],
    [vi ? 'Nội dung' : 'What', owed.step.title[language]],
    [vi ? 'Kỳ' : 'Period', periodName(owed.assignment.periodKey, language)],
    [vi ? 'Phiên bản' : 'Version', String(submission.version)],
    [vi ? 'Thời điểm nhận' : 'Received', officialInstant(submission.storedAt, owed.plan.timeZone, language)],
    [
      vi ? 'Đúng hạn' : 'On time',
      submission.onTime ? (vi ? 'Có, đúng hạn' : 'Yes') : vi ? 'Không, trễ hạn' : 'No, late',
    ],
    [vi ? 'Mã bản nộp' : 'Submission', submission.submissionId],
  ] as const;
  const children = (
    <>
      <div class="govuk-panel govuk-panel--confirmation">
        <h1 class="govuk-panel__title">{vi ? 'Đã nhận bản nộp' : 'Received'}</h1>
        <div class="govuk-panel__body">
          {submission.nil ? (vi ? 'Khai không phát sinh' : 'Nil return') : owed.obligation.title[language]}
        </div>
      </div>
      <dl class="govuk-summary-list">
        {rows.map(([name, value]) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{name}</dt>
            <dd class="govuk-summary-list__value">{value}</dd>
          </div>
        ))}
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{vi ? 'Mã kiểm chứng' : 'Hash'}</dt>
          <dd class="govuk-summary-list__value kyhan-hash">{submission.hash}</dd>
        </div>
      </dl>
      <h2 class="govuk-heading-m">{vi ? 'Việc tiếp theo' : 'What comes next'}</h2>
      <p class="govuk-body">
        {owed.step.review
          ? vi
            ? 'Chuyên viên đầu mối sẽ tiếp nhận hoặc trả lại để bổ sung; đơn vị được báo qua thư. Biên nhận cũng được gửi qua thư.'
            : 'The coordinator accepts it or returns it; you are told by mail. This receipt comes by mail too.'
          : vi
            ? 'Bản nộp được tiếp nhận ngay. Biên nhận cũng được gửi qua thư.'
            : 'It is accepted on arrival. This receipt comes by mail too.'}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={back}>
          {vi ? 'Quay lại việc này' : 'Back to this assignment'}
        </a>
      </p>
    </>
  );
  return page({ frame, title: vi ? 'Biên nhận' : 'Receipt', children });
}
