import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { SITE_FRAME } from '../shared/site-frame.js';

/** The log of notices, of all or of one assignment. */
export const NOTICES_PAGE = {
  title: SITE_FRAME.notices,
  ofOne: text({
    vi: 'Để chứng minh đã báo một đơn vị: tìm việc của đơn vị trong danh sách, mở việc đó, rồi bấm “Toàn bộ diễn biến, để in”.',
    en: 'To prove that one unit was told: find its assignment in the list, open it, and press “One timeline, to be printed”.',
  }),
  toAssignments: SITE_FRAME.assignments,
  empty: text({ vi: 'Chưa có thông báo.', en: 'No notice yet.' }),
  from: text({ vi: 'Từ lúc', en: 'From' }),
  kind: text({ vi: 'Loại', en: 'Kind' }),
  to: text({ vi: 'Người nhận', en: 'To' }),
  work: text({ vi: 'Việc', en: 'Assignment' }),
  result: text({ vi: 'Kết quả', en: 'Result' }),
  nth: message<{ kind: InBoth; ordinal: number }>({ vi: '{kind}, lần {ordinal}', en: '{kind} {ordinal}' }),
  answered: message<{ state: InBoth; response: InBoth }>({
    vi: '{state}: {response}',
    en: '{state}: {response}',
  }),
} as const;
