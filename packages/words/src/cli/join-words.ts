import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan join`, and `--join` of `kyhan apply`. */
export const joinWords = {
  does: text({
    vi: 'nhận đơn vị vào kế hoạch sau vào một đợt đang mở',
    en: 'take units that joined the plan late into an open cycle',
  }),
  cycle: text({ vi: 'mã đợt', en: 'id of the cycle' }),
  unit: text({ vi: 'mã các đơn vị', en: 'ids of the units' }),
  reason: text({ vi: 'lý do, một câu; đơn vị đọc', en: 'why, in a sentence: the units read it' }),
  example: text({
    vi: 'kyhan join dak-nong-632/unit-year-report/2024 --unit so-vhttdl --reason "Đơn vị mới thành lập"',
    en: 'kyhan join dak-nong-632/unit-year-report/2024 --unit so-vhttdl --reason "A new department"',
  }),
  atApply: text({
    vi: 'nhận đơn vị mới của phiên bản này vào các đợt đang mở',
    en: 'take the units that are new in this version into open cycles',
  }),
  byVersion: text({
    vi: 'Kế hoạch giao thêm cho đơn vị khi đợt đã mở',
    en: 'The plan asks the unit as well, after the cycle was opened',
  }),
  joined: message<{ assignment: string }>({ vi: '{assignment}: đã giao', en: '{assignment}: opened' }),
} as const;
