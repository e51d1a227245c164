import type { AssignmentStatus } from '@kyhan/engine';
import type { InBoth, Language } from './language.js';
import { text } from './text.js';

/** The statuses of what a unit owes, as offices say them. */
export const STATUS_NAMES = {
  upcoming: text({ vi: 'Chưa đến kỳ', en: 'Upcoming' }),
  open: text({ vi: 'Chưa gửi', en: 'Open' }),
  'due-soon': text({ vi: 'Sắp đến hạn', en: 'Due soon' }),
  overdue: text({ vi: 'Quá hạn', en: 'Overdue' }),
  submitted: text({ vi: 'Đã nhận, chờ xem xét', en: 'Received, awaiting review' }),
  returned: text({ vi: 'Đề nghị bổ sung, hoàn thiện', en: 'Returned' }),
  accepted: text({ vi: 'Đạt yêu cầu', en: 'Accepted' }),
  waived: text({ vi: 'Không phải báo cáo kỳ này', en: 'Waived' }),
  transferred: text({ vi: 'Đã chuyển giao', en: 'Transferred' }),
  missed: text({ vi: 'Chưa nhận được báo cáo', en: 'Missed' }),
  lapsed: text({ vi: 'Đã gửi, chưa bổ sung', en: 'Handed in, not completed' }),
} as const satisfies Record<AssignmentStatus, InBoth>;

/**
 * The same for a body that the plan asks and does not order: it is asked and thanked, and no text calls it late
 * (design, "Asked bodies").
 */
export const ASKED_STATUS_NAMES = {
  upcoming: text({ vi: 'Chưa đến kỳ', en: 'Upcoming' }),
  open: text({ vi: 'Chờ ý kiến phối hợp', en: 'Asked' }),
  'due-soon': text({ vi: 'Sắp đến ngày đề nghị', en: 'Asked, the day is near' }),
  overdue: text({ vi: 'Chưa nhận được ý kiến phối hợp', en: 'Not yet received' }),
  submitted: text({ vi: 'Đã nhận ý kiến phối hợp', en: 'Received' }),
  returned: text({ vi: 'Kính đề nghị xem xét, bổ sung', en: 'Kindly asked to complete' }),
  accepted: text({ vi: 'Đã ghi nhận, trân trọng cảm ơn', en: 'Accepted with thanks' }),
  waived: text({ vi: 'Không đề nghị phối hợp kỳ này', en: 'Not asked this time' }),
  transferred: text({ vi: 'Đã chuyển đề nghị sang đơn vị khác', en: 'Another body is asked' }),
  missed: text({ vi: 'Đợt đã khép, chưa nhận được ý kiến phối hợp', en: 'Closed, nothing received' }),
  lapsed: text({ vi: 'Đợt đã khép, đã nhận ý kiến, chưa bổ sung', en: 'Closed, received, not completed' }),
} as const satisfies Record<AssignmentStatus, InBoth>;

/** The statuses that have a name. */
export type StatusWord = AssignmentStatus;

/** A status in words; `asked`: of a body that is asked. Pure; throws nothing. */
export function statusName(
  status: AssignmentStatus,
  language: Language,
  { asked = false }: { readonly asked?: boolean } = {},
): string {
  return (asked ? ASKED_STATUS_NAMES : STATUS_NAMES)[status][language];
}
