import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** What a unit owes in a month, as a calendar and as a list. */
export const MONTH_PAGE = {
  nav: text({ vi: 'Lịch', en: 'Calendar' }),
  title: message<{ month: InBoth }>({ vi: 'Lịch {month}', en: 'Calendar of {month}' }),
  before: text({ vi: 'Tháng trước', en: 'Month before' }),
  after: text({ vi: 'Tháng sau', en: 'Month after' }),
  thisMonth: text({ vi: 'Tháng này', en: 'This month' }),
  list: text({ vi: 'Danh sách trong tháng', en: 'The month as a list' }),
  empty: text({ vi: 'Trong tháng này đơn vị không có việc đến hạn.', en: 'Nothing is due in this month.' }),
  weekdays: [
    text({ vi: 'Thứ Hai', en: 'Monday' }),
    text({ vi: 'Thứ Ba', en: 'Tuesday' }),
    text({ vi: 'Thứ Tư', en: 'Wednesday' }),
    text({ vi: 'Thứ Năm', en: 'Thursday' }),
    text({ vi: 'Thứ Sáu', en: 'Friday' }),
    text({ vi: 'Thứ Bảy', en: 'Saturday' }),
    text({ vi: 'Chủ Nhật', en: 'Sunday' }),
  ],
} as const;
