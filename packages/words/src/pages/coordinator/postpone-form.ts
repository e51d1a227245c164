import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** Moving the meeting of a cycle, on the page of the cycle. */
export const POSTPONE_FORM = {
  title: text({ vi: 'Dời ngày họp', en: 'Move the meeting' }),
  hint: message<{ day: string }>({
    vi: 'Cuộc họp đang vào ngày {day}. Các hạn tính từ ngày họp đổi theo, riêng đợt này; đơn vị được báo bằng thư kèm lịch mới. Báo cáo đã gửi được giữ nguyên.',
    en: 'The meeting lies on {day}. All that is counted from it moves along, in this cycle only; the units are written to, with the new day for their calendars. What was sent stays.',
  }),
  to: text({ vi: 'Ngày họp mới', en: 'The new day of the meeting' }),
  reason: text({ vi: 'Lý do (đơn vị đọc)', en: 'Reason (the units read it)' }),
  preview: text({
    vi: 'Xem trước hạn nào đổi, ai được báo',
    en: 'See what would move and who would be told',
  }),
  moves: text({ vi: 'Các hạn đổi theo', en: 'What would move' }),
  stays: text({ vi: 'Giữ nguyên hạn', en: 'What would stay' }),
  nothing: text({
    vi: 'Không có hạn nào đổi theo và không đơn vị nào phải báo.',
    en: 'Nothing would move along, and no unit would be told.',
  }),
  unit: text({ vi: 'Đơn vị', en: 'Unit' }),
  step: text({ vi: 'Bước', en: 'Step' }),
  was: text({ vi: 'Hạn hiện nay', en: 'Due now' }),
  is: text({ vi: 'Hạn mới', en: 'Due then' }),
  letter: text({ vi: 'Thư báo', en: 'Letter' }),
  units: text({ vi: 'Các đơn vị', en: 'Units' }),
  count: message<{ count: number }>({
    vi: '{count} đơn vị',
    en: '{count, plural, one {# unit} other {# units}}',
  }),
  /** Who has reported is not written to. */
  letters: message<{ count: number }>({
    vi: '{count, plural, =0 {không, đã gửi báo cáo} other {{count} thư}}',
    en: '{count, plural, =0 {none: all have reported} one {# letter} other {# letters}}',
  }),
  why: text({ vi: 'Vì sao', en: 'Why' }),
  movedTo: message<{ day: InBoth }>({ vi: 'Ngày họp mới: {day}', en: 'New day: {day}' }),
  outcomes: {
    postponed: text({
      vi: 'Đã dời ngày họp; các đơn vị được báo bằng thư.',
      en: 'The meeting is moved; the units are written to.',
    }),
    partly: text({
      vi: 'Đã dời ngày họp; một số việc vừa có ý kiến khác nên giữ hạn cũ, xem lại trong danh sách.',
      en: 'The meeting is moved; some work was ruled on meanwhile and keeps its day: look at the list.',
    }),
    kept: text({
      vi: 'Đã ghi vào sổ theo dõi; các hạn sẽ được đổi ngay khi hệ thống xử lý hoạt động trở lại.',
      en: 'It is kept in the register; the days move as soon as the workflows answer again.',
    }),
  },
} as const;
