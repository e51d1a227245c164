import { message } from '../../message.js';
import { STATUS_NAMES } from '../../status-name.js';
import { text } from '../../text.js';

/** The matrix of units and cycles, with its counts and choices. */
export const OVERVIEW_PAGE = {
  title: text({ vi: 'Tình hình thực hiện', en: 'Overview' }),
  planTitle: message<{ number: string; title: string }>({ vi: '{number}: {title}', en: '{number}: {title}' }),
  empty: text({
    vi: 'Chưa có đợt nào đến hạn trong khoảng này.',
    en: 'No cycle falls due in this range.',
  }),
  counts: text({ vi: 'Tổng hợp', en: 'Counts' }),
  overdue: STATUS_NAMES.overdue,
  submitted: STATUS_NAMES.submitted,
  open: STATUS_NAMES.open,
  accepted: STATUS_NAMES.accepted,
  missed: STATUS_NAMES.missed,
  onTime: text({ vi: 'Gửi đúng hạn', en: 'On time' }),
  rate: message<{ share: number }>({ vi: '{share, number, percent}', en: '{share, number, percent}' }),
  plan: text({ vi: 'Kế hoạch', en: 'Plan' }),
  all: text({ vi: 'Tất cả', en: 'All' }),
  from: text({ vi: 'Hạn từ ngày', en: 'Due from' }),
  to: text({ vi: 'Hạn đến ngày', en: 'Due to' }),
  show: text({ vi: 'Xem', en: 'Show' }),
  region: text({ vi: 'Bảng đơn vị theo đợt', en: 'Units by cycle' }),
  caption: text({
    vi: 'Tình trạng của từng đơn vị trong từng đợt',
    en: 'Status of each unit in each cycle',
  }),
  column: message<{ period: string; due: string }>({
    vi: '{period}; hạn {due}',
    en: '{period}; due {due}',
  }),
  step: message<{ title: string }>({ vi: '{title}:', en: '{title}:' }),
} as const;
