import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** What a coordinator decides on the page of an assignment. */
export const RULING_FORMS = {
  title: text({ vi: 'Ý kiến xử lý', en: 'Rulings' }),
  reason: text({ vi: 'Lý do (đơn vị sẽ đọc)', en: 'Reason (the unit reads it)' }),
  newDay: text({
    vi: 'Hạn mới (để trống: ba ngày làm việc)',
    en: 'New day (empty: three working days)',
  }),
  toUnit: text({ vi: 'Đơn vị nhận', en: 'To unit' }),
  notDone: message<{ why: InBoth }>({ vi: 'Chưa thực hiện được: {why}', en: 'Not done: {why}' }),
  recorded: text({ vi: 'Đã ghi nhận ý kiến xử lý.', en: 'The ruling is recorded.' }),
} as const;
