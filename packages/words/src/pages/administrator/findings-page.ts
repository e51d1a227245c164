import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { SITE_FRAME } from '../shared/site-frame.js';

/** The list of findings. */
export const FINDINGS_PAGE = {
  title: SITE_FRAME.findings,
  empty: text({ vi: 'Không có gì cần xem.', en: 'Nothing to look at.' }),
  views: text({ vi: 'Chọn', en: 'Choose' }),
  open: text({ vi: 'Còn phải xem', en: 'Open' }),
  past: text({ vi: 'Đã kết thúc', en: 'Ended' }),
  since: text({ vi: 'Từ lúc', en: 'Since' }),
  severity: text({ vi: 'Mức', en: 'How soon' }),
  kind: text({ vi: 'Loại', en: 'Kind' }),
  about: text({ vi: 'Về', en: 'About' }),
  what: text({ vi: 'Nội dung', en: 'What' }),
  owner: text({ vi: 'Người xử lý', en: 'Who acts' }),
  todo: text({ vi: 'Cần làm', en: 'What to do' }),
  settle: text({ vi: 'Đã xem xong', en: 'Nothing is left to do' }),
  reason: text({
    vi: 'Vì sao không còn phải làm gì (được lưu cùng việc này)',
    en: 'Why nothing is left to do (kept with it)',
  }),
  kept: text({
    vi: 'Đã đóng, lý do được lưu cùng việc này.',
    en: 'It is closed, and the reason stays with it.',
  }),
  notKept: text({ vi: 'Chưa đóng được', en: 'Not closed' }),
  ended: message<{ at: string; how: InBoth }>({
    vi: 'Đã tự đóng lúc {at}: {how}',
    en: 'Closed itself at {at}: {how}',
  }),
  settled: message<{ at: string; by: InBoth; reason: string }>({
    vi: 'Đã đóng lúc {at}, {by}: {reason}',
    en: 'Closed at {at} by {by}: {reason}',
  }),
} as const;
