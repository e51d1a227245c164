import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { SITE_FRAME } from './site-frame.js';

/** Who is away and who stands in. */
export const ABSENCES_PAGE = {
  title: SITE_FRAME.absences,
  empty: text({ vi: 'Chưa có ai báo vắng.', en: 'Nobody has been said to be away.' }),
  unit: text({ vi: 'Đơn vị', en: 'Unit' }),
  away: text({ vi: 'Người vắng', en: 'Away' }),
  standsIn: text({ vi: 'Người thay', en: 'Stands in' }),
  from: text({ vi: 'Từ ngày', en: 'From' }),
  until: text({ vi: 'Đến hết ngày', en: 'Until, inclusive' }),
  by: text({ vi: 'Người báo', en: 'Told by' }),
  end: text({ vi: 'Kết thúc', en: 'End' }),
  isBack: text({ vi: 'Đã về', en: 'Is back' }),
  add: text({ vi: 'Báo vắng', en: 'Say who is away' }),
  choose: text({ vi: 'Chọn đơn vị', en: 'Choose the unit' }),
  next: text({ vi: 'Tiếp tục', en: 'Continue' }),
  keep: text({ vi: 'Ghi', en: 'Keep' }),
  hint: text({
    vi: 'Thông báo gửi người vắng được gửi cho người thay; nhật ký ghi rõ thay ai. Trong thời gian đó người thay làm được mọi việc của người vắng.',
    en: 'What is owed to who is away goes to who stands in, and the log says in whose place. Who stands in may do all that the other may, for as long.',
  }),
  kept: text({ vi: 'Đã ghi vào sổ theo dõi.', en: 'Kept in the register.' }),
  notKept: message<{ why: InBoth }>({ vi: 'Chưa ghi được: {why}', en: 'Not kept: {why}' }),
} as const;
