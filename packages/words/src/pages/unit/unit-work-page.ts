import { message } from '../../message.js';
import { text } from '../../text.js';

/** The first page of a unit. */
export const UNIT_WORK_PAGE = {
  title: text({ vi: 'Việc của đơn vị', en: 'Work of the unit' }),
  sent: text({ vi: 'Đã gửi', en: 'Sent' }),
  version: message<{ version: number; at: string }>({
    vi: 'phiên bản {version}, {at}',
    en: 'version {version}, {at}',
  }),
  empty: text({ vi: 'Đơn vị chưa có việc nào.', en: 'The unit owes nothing yet.' }),
  toEnded: text({ vi: 'Xem tất cả việc đã kết thúc', en: 'All that has ended' }),
} as const;
