import type { InBoth } from '@kyhan/words';

/** Events of an assignment's life; a kind that is not here is shown as it is written. */
export const EVENT_NAMES: Readonly<Partial<Record<string, InBoth>>> = {
  opened: { vi: 'mở', en: 'opened' },
  reminded: { vi: 'nhắc việc', en: 'reminded' },
  'became-overdue': { vi: 'quá hạn', en: 'became overdue' },
  'overdue-reminded': { vi: 'nhắc quá hạn', en: 'reminded overdue' },
  escalated: { vi: 'báo cấp trên', en: 'escalated' },
  submitted: { vi: 'nộp', en: 'submitted' },
  'review-reminded': { vi: 'nhắc tiếp nhận', en: 'review reminded' },
  withdrawn: { vi: 'rút bản nộp', en: 'withdrawn' },
  returned: { vi: 'trả lại', en: 'returned' },
  extended: { vi: 'gia hạn', en: 'extended' },
  accepted: { vi: 'tiếp nhận', en: 'accepted' },
  waived: { vi: 'miễn thực hiện', en: 'waived' },
  transferred: { vi: 'chuyển giao', en: 'transferred' },
  missed: { vi: 'khóa khi chưa nộp', en: 'missed' },
};
