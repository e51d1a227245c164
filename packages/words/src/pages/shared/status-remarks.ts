import { message } from '../../message.js';
import { text } from '../../text.js';

/** What stands beside a status. */
export const STATUS_REMARKS = {
  nil: text({ vi: 'không phát sinh', en: 'nil' }),
  prepared: text({ vi: 'chờ lãnh đạo đơn vị phê duyệt', en: 'waits for the unit’s head' }),
  entered: text({ vi: 'nhập thay', en: 'entered for it' }),
  enteredConfirmed: text({ vi: 'nhập thay, đã xác nhận', en: 'entered for it, confirmed' }),
  enteredDisputed: text({ vi: 'nhập thay, đơn vị báo sai', en: 'entered for it, disputed' }),
  late: message<{ days: number }>({
    vi: 'quá hạn {days} ngày',
    en: '{days, plural, one {# day} other {# days}} late',
  }),
  overdueFor: message<{ days: number }>({
    vi: '{days} ngày',
    en: '{days, plural, one {# day} other {# days}}',
  }),
  escalated: message<{ level: number }>({ vi: 'đã báo cáo cấp {level}', en: 'level {level}' }),
} as const;
