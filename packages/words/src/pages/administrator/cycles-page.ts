import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { SITE_FRAME } from '../shared/site-frame.js';

/** The list of cycles. */
export const CYCLES_PAGE = {
  title: SITE_FRAME.cycles,
  empty: text({ vi: 'Chưa có đợt nào.', en: 'No cycle yet.' }),
  due: text({ vi: 'Hạn', en: 'Due' }),
  state: text({ vi: 'Tình trạng', en: 'State' }),
  decideOn: text({ vi: 'Điều hành', en: 'Decide' }),
  decide: message<{ period: InBoth }>({
    vi: 'Trang của đợt {period}',
    en: 'Page of the cycle of {period}',
  }),
  all: text({ vi: 'Tất cả', en: 'All' }),
  open: text({ vi: 'Đang mở', en: 'Open' }),
  closed: text({ vi: 'Đã đóng', en: 'Closed' }),
  draft: text({ vi: 'Dự thảo', en: 'Draft' }),
  skipped: text({ vi: 'Đã bỏ qua', en: 'Skipped' }),
} as const;
