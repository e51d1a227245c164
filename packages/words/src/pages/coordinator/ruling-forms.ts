import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** What a coordinator decides on the page of an assignment. */
export const RULING_FORMS = {
  /** Why an extension is refused, as offices say it most often. */
  refusals: {
    'no-ground': text({
      vi: 'Đề nghị gia hạn chưa nêu rõ lý do khách quan.',
      en: 'What was asked for names no reason beyond the control of the unit.',
    }),
    'time-enough': text({
      vi: 'Thời gian còn lại đủ để hoàn thành báo cáo.',
      en: 'The time that is left is enough.',
    }),
    'day-set': text({
      vi: 'Thời hạn do cơ quan cấp trên ấn định, cơ quan đầu mối không gia hạn thêm được.',
      en: 'A higher body set the day, and nobody here can extend it.',
    }),
  },
  title: text({ vi: 'Ý kiến xử lý', en: 'Rulings' }),
  reason: text({ vi: 'Lý do (đơn vị sẽ đọc)', en: 'Reason (the unit reads it)' }),
  newDay: message<{ days: number }>({
    vi: 'Hạn mới (để trống: {days, number} ngày làm việc)',
    en: 'New day (empty: {days, plural, one {# working day} other {# working days}})',
  }),
  reopens: text({
    vi: 'Việc đã kết thúc được mở lại với hạn mới; báo cáo đã gửi (nếu có) chờ ý kiến xử lý lần nữa.',
    en: 'What has ended is open again with a new day; what was handed in, if anything, waits for a ruling again.',
  }),
  waivesRule: text({
    vi: 'Chỉ bỏ qua đúng quy tắc được chọn, chỉ cho việc này; đơn vị được báo cùng lý do và gửi lại được.',
    en: 'This rule alone does not hold, for this assignment alone; the unit is told why, and can hand in.',
  }),
  whichRule: text({ vi: 'Quy tắc được bỏ qua', en: 'Rule to be waived' }),
  forWhom: text({ vi: 'Gia hạn cho', en: 'Extend for' }),
  forThisUnit: text({ vi: 'Riêng đơn vị này', en: 'This unit alone' }),
  forChildren: message<{ unit: string }>({
    vi: 'Mọi đơn vị trực thuộc {unit} trong đợt này',
    en: 'All units under {unit} in this cycle',
  }),
  forGroup: message<{ group: string }>({
    vi: 'Nhóm {group} trong đợt này',
    en: 'The group {group} in this cycle',
  }),
  grantor: text({ vi: 'Người cho phép (nếu có)', en: 'Granted by (if anybody is to be named)' }),
  document: text({
    vi: 'Văn bản: số, ký hiệu, ngày (nếu có)',
    en: 'Document: number, sign and date (where there is one)',
  }),
  keepDayOff: message<{ day: InBoth }>({
    vi: 'Vẫn lấy {day} làm hạn mới',
    en: 'Keep {day} as the new day all the same',
  }),
  toUnit: text({ vi: 'Đơn vị nhận', en: 'To unit' }),
  notDone: message<{ why: InBoth }>({ vi: 'Chưa thực hiện được: {why}', en: 'Not done: {why}' }),
  recorded: text({ vi: 'Đã ghi nhận ý kiến xử lý.', en: 'The ruling is recorded.' }),
} as const;
