import type { InBoth } from './language.js';
import { message } from './message.js';
import { text } from './text.js';

/** Why a day of an open cycle moves: what the unit reads and the register keeps as the reason. */
export const MOVE_REASONS = {
  calendarCorrected: message<{ days: InBoth }>({
    vi: 'Bảng ngày nghỉ được sửa: {days}. Hạn được tính lại theo bảng mới.',
    en: 'The table of days off was corrected: {days}. The day is reckoned anew by the new table.',
  }),
  newTable: text({ vi: 'bảng mới của năm', en: 'the year has a new table' }),
  dayOff: message<{ on: string }>({ vi: '{on} là ngày nghỉ', en: '{on} is a day off' }),
  namedDayOff: message<{ on: string; name: InBoth }>({
    vi: '{on} là ngày nghỉ ({name})',
    en: '{on} is a day off ({name})',
  }),
  workingDay: message<{ on: string }>({ vi: '{on} là ngày làm việc', en: '{on} is a working day' }),
  ruleChanged: message<{ was: InBoth; is: InBoth }>({
    vi: 'Kế hoạch đổi quy tắc hạn: trước đây {was}, nay {is}.',
    en: 'The plan changes its due rule: before {was}, now {is}.',
  }),
  noRule: text({ vi: 'không có', en: 'none' }),
} as const;
