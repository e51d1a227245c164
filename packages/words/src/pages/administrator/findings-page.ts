import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { SITE_FRAME } from '../shared/site-frame.js';

/** The list of findings. */
export const FINDINGS_PAGE = {
  title: SITE_FRAME.findings,
  empty: text({ vi: 'Không có gì cần xem.', en: 'Nothing to look at.' }),
  since: text({ vi: 'Từ lúc', en: 'Since' }),
  severity: text({ vi: 'Mức', en: 'How soon' }),
  kind: text({ vi: 'Loại', en: 'Kind' }),
  about: text({ vi: 'Về', en: 'About' }),
  what: text({ vi: 'Nội dung', en: 'What' }),
  owner: text({ vi: 'Người xử lý', en: 'Who acts' }),
  todo: text({ vi: 'Cần làm', en: 'What to do' }),
  ended: message<{ at: string; how: InBoth }>({
    vi: 'Đã tự đóng lúc {at}: {how}',
    en: 'Closed itself at {at}: {how}',
  }),
  settled: message<{ at: string; by: InBoth; reason: string }>({
    vi: 'Đã đóng lúc {at}, {by}: {reason}',
    en: 'Closed at {at} by {by}: {reason}',
  }),
} as const;
