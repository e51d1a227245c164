import { message } from '../../message.js';
import { text } from '../../text.js';

/** What stands beside a status. */
export const STATUS_REMARKS = {
  nil: text({ vi: 'không phát sinh', en: 'nil' }),
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
