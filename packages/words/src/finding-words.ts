import {
  FINDING_KINDS,
  type FindingEnding,
  type FindingFacts,
  type FindingOwner,
  type FindingSeverity,
} from '@kyhan/contracts';
import { FINDINGS } from './findings.js';
import type { InBoth } from './language.js';
import { sameInBoth } from './same-in-both.js';
import { subjectName, type NamesOfPlan } from './subject-name.js';
import { text } from './text.js';

/** A finding in words, with what follows from its kind. */
export interface WordedFinding {
  readonly severity: FindingSeverity;
  readonly owner: FindingOwner;
  /** Its subject by name. */
  readonly about: InBoth;
  /** What its kind is called. */
  readonly title: InBoth;
  readonly text: InBoth;
  readonly todo: InBoth;
}

/** What a finding says, from its kind and data. Pure; throws nothing. */
export function findingWords(finding: FindingFacts, namesOf?: NamesOfPlan): WordedFinding {
  const { kind, subject, data } = finding;
  const about =
    'unit' in data ? data.unit : 'machine' in data ? sameInBoth(data.machine) : subjectName(subject, namesOf);
  const { title, todo, text: said } = FINDINGS[kind] as (typeof FINDINGS)['cycle-missing'];
  return {
    ...FINDING_KINDS[kind],
    about,
    title,
    todo,
    text: said(data as Readonly<Record<string, never>>, about),
  };
}

/** How soon somebody has to look. */
export const FINDING_SEVERITY_NAMES: Readonly<Record<FindingSeverity, InBoth>> = {
  urgent: text({ vi: 'Khẩn', en: 'Urgent' }),
  normal: text({ vi: 'Thường', en: 'Normal' }),
  information: text({ vi: 'Để biết', en: 'Information' }),
};

/** Who is to act. */
export const FINDING_OWNER_NAMES: Readonly<Record<FindingOwner, InBoth>> = {
  coordinator: text({ vi: 'Đầu mối', en: 'Coordinator' }),
  administrator: text({ vi: 'Quản trị', en: 'Administrator' }),
};

/** Why a finding is closed. */
export const FINDING_ENDING_NAMES: Readonly<Record<FindingEnding, InBoth>> = {
  'clock-right': text({ vi: 'giờ đã đúng', en: 'the clock is right again' }),
  'scanner-answers': text({ vi: 'chương trình quét đã trả lời', en: 'the scanner answers again' }),
  'plan-applied': text({ vi: 'đã áp dụng xong', en: 'it is applied' }),
  'backed-up': text({ vi: 'đã có bản sao lưu mới', en: 'there is a new backup' }),
  stamped: text({ vi: 'đã có dấu thời gian', en: 'stamped' }),
  'taken-over': text({ vi: 'đã tiếp quản', en: 'it was taken over' }),
  'where-it-was': text({ vi: 'đã về chỗ cũ', en: 'it lies where it was' }),
  'runs-again': text({ vi: 'đã chạy lại', en: 'it runs again' }),
  'cycle-opened': text({ vi: 'đợt đã được mở', en: 'the cycle was opened' }),
  'cycle-closed': text({ vi: 'đợt đã chốt', en: 'the cycle has closed' }),
  'cycle-drafted': text({ vi: 'đợt đã được mở dưới dạng dự thảo', en: 'the cycle waits as a draft' }),
  'cycle-skipped': text({ vi: 'đầu mối đã bỏ qua kỳ này', en: 'the coordinator has skipped the period' }),
  'nobody-owes': text({ vi: 'không có đơn vị phải thực hiện', en: 'nobody owes it' }),
  'owes-nothing': text({ vi: 'đơn vị không còn việc đang mở', en: 'the unit has nothing open any more' }),
  'contact-named': text({ vi: 'kế hoạch đã ghi đầu mối', en: 'the plan names a contact' }),
  'mailbox-replaced': text({ vi: 'kế hoạch đã ghi hộp thư khác', en: 'the plan names another mailbox' }),
  'mail-left': text({ vi: 'thư đã gửi được', en: 'mail has left' }),
  'webhook-answered': text({
    vi: 'địa chỉ đã nhận báo sự kiện trở lại',
    en: 'the webhook takes messages again',
  }),
  'webhook-ended': text({ vi: 'không báo cho địa chỉ này nữa', en: 'the webhook was ended' }),
  'notice-settled': text({ vi: 'thông báo không còn chờ gửi', en: 'the notice waits no longer' }),
  decided: text({ vi: 'đã xử lý được', en: 'it could be decided' }),
  ruled: text({ vi: 'đã có ý kiến xử lý khác được thực hiện', en: 'another ruling was carried out' }),
  answered: text({ vi: 'đã được trả lời', en: 'it was answered' }),
  'sent-out': text({ vi: 'báo cáo đã gửi đi', en: 'the report has gone out' }),
  'handed-in': text({ vi: 'đơn vị đã gửi báo cáo', en: 'the unit has handed in' }),
  'assignment-ended': text({ vi: 'việc đã kết thúc', en: 'the assignment has ended' }),
  succeeded: text({ vi: 'đã làm được', en: 'it could be done' }),
  'by-person': text({ vi: 'có người xác nhận', en: 'a person has settled it' }),
};
