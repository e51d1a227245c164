import type { InBoth, Language } from './language.js';

/** Words of the statuses, as Vietnamese offices say them. */
export const STATUS_NAMES = {
  upcoming: { vi: 'Chưa đến kỳ', en: 'Upcoming' },
  open: { vi: 'Chưa nộp', en: 'Open' },
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  submitted: { vi: 'Đã nộp (chờ tiếp nhận)', en: 'Submitted, awaiting review' },
  returned: { vi: 'Đã trả lại (yêu cầu bổ sung)', en: 'Returned' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  waived: { vi: 'Miễn thực hiện', en: 'Waived' },
  transferred: { vi: 'Đã chuyển giao (đơn vị kế nhiệm)', en: 'Transferred' },
  missed: { vi: 'Không nộp (đã khóa)', en: 'Missed' },
} as const satisfies Record<string, InBoth>;

export type StatusWord = keyof typeof STATUS_NAMES;

export function statusName(status: StatusWord, language: Language): string {
  return STATUS_NAMES[status][language];
}
