import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** Where who coordinates asks units for something outside the calendar. */
export const REQUEST_PAGE = {
  title: text({ vi: 'Yêu cầu báo cáo đột xuất', en: 'Ask for a report outside the calendar' }),
  obligation: text({ vi: 'Nhiệm vụ', en: 'Obligation' }),
  dueOn: text({ vi: 'Thời hạn', en: 'Due' }),
  dueByRule: text({
    vi: 'Thời hạn (để trống: theo quy tắc của kế hoạch, tính từ lúc yêu cầu)',
    en: 'Due (empty: by the rule of the plan, counted from now)',
  }),
  dueTime: text({ vi: 'Giờ (để trống: hết ngày)', en: 'Hour (empty: the end of the day)' }),
  cutOff: text({ vi: 'Số liệu chốt đến ngày (nếu có)', en: 'Data up to (where it matters)' }),
  reason: text({
    vi: 'Lý do; đơn vị đọc. Không ghi nội dung thuộc bí mật nhà nước.',
    en: 'Reason, which the units read. Write nothing that is a state secret.',
  }),
  ground: text({
    vi: 'Căn cứ pháp lý: điều, khoản, văn bản (nếu có)',
    en: 'Legal ground: article, clause, document (where there is one)',
  }),
  units: text({
    vi: 'Đơn vị (không chọn: các đơn vị như kế hoạch ghi)',
    en: 'Units (none chosen: those that the plan names)',
  }),
  ask: text({ vi: 'Gửi yêu cầu', en: 'Send the request' }),
  kept: text({
    vi: 'Đã ghi nhận. Đợt mở trong ít phút và đơn vị được báo bằng thư.',
    en: 'It is kept. The cycle opens within minutes, and the units are told by mail.',
  }),
  notDone: message<{ why: InBoth }>({ vi: 'Chưa thực hiện được: {why}', en: 'Not done: {why}' }),
} as const;
