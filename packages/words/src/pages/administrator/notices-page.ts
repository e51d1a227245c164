import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { SITE_FRAME } from '../shared/site-frame.js';

/** The log of notices, of all or of one assignment. */
export const NOTICES_PAGE = {
  title: SITE_FRAME.notices,
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
