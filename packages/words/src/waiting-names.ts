import type { Waiting } from '@kyhan/contracts';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** Whom an assignment waits for, and for what. */
export const WAITING_NAMES = {
  unit: text({ vi: 'Chờ đơn vị', en: 'The unit' }),
  head: text({ vi: 'Chờ lãnh đạo đơn vị phê duyệt', en: 'The unit’s head' }),
  lead: text({ vi: 'Chờ đơn vị chủ trì xem xét', en: 'The lead, who reviews it' }),
  coordinator: text({ vi: 'Chờ cơ quan đầu mối', en: 'Who coordinates' }),
  review: text({ vi: 'Chờ xem xét báo cáo', en: 'A report to review' }),
  extension: text({ vi: 'Chờ trả lời đề nghị gia hạn', en: 'An extension to answer' }),
  contest: text({ vi: 'Chờ trả lời: đơn vị đề nghị xem lại việc giao', en: 'A contest to answer' }),
  dispute: text({ vi: 'Chờ xem lại báo cáo được nhập thay', en: 'A disputed entry' }),
  clock: text({ vi: 'Đang tạm dừng tính thời hạn', en: 'The clock stands still' }),
} as const satisfies Record<Waiting, InBoth>;
