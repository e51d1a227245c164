import type { ErrorCode } from '@kyhan/errors';
import type { InBoth, Language } from '@kyhan/words';

/** What became of a ruling sent from a page, in a sentence: the page itself shows which assignment it was. */
const SENTENCES: Readonly<Partial<Record<ErrorCode | 'done', InBoth>>> = {
  done: { vi: 'Đã ghi nhận kết luận xử lý.', en: 'The ruling is recorded.' },
  ASSIGNMENT_ENDED: {
    vi: 'Không thực hiện được: việc này đã kết thúc.',
    en: 'Not done: the assignment has ended.',
  },
  NOTHING_SUBMITTED: {
    vi: 'Không thực hiện được: không có bản nộp nào đang chờ.',
    en: 'Not done: no submission is waiting.',
  },
  REASON_MISSING: {
    vi: 'Không thực hiện được: thiếu lý do; đơn vị sẽ đọc lý do này.',
    en: 'Not done: a reason is missing; the unit will read it.',
  },
  NEW_DAY_PAST: {
    vi: 'Không thực hiện được: hạn mới phải là một ngày chưa qua.',
    en: 'Not done: the new day is to be one that is still to come.',
  },
  UNIT_UNKNOWN: {
    vi: 'Không thực hiện được: kế hoạch không có đơn vị này.',
    en: 'Not done: the plan does not know that unit.',
  },
  TRANSFER_TARGET_OWES: {
    vi: 'Không thực hiện được: đơn vị nhận đã có việc này; hãy miễn thực hiện, kèm lý do.',
    en: 'Not done: that unit owes this itself already; waive it instead, with a reason.',
  },
};

/** The sentence for `?outcome=`; undefined where the address says nothing that we know. */
export function rulingOutcome(outcome: string | undefined, language: Language): string | undefined {
  return outcome !== undefined && Object.hasOwn(SENTENCES, outcome)
    ? SENTENCES[outcome as ErrorCode]?.[language]
    : undefined;
}
