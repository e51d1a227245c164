import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan history`. */
export const historyWords = {
  does: text({
    vi: 'toàn bộ lịch sử của một việc: sự kiện, báo cáo đã gửi, thông báo',
    en: 'all that happened to an assignment: events, submissions, notices',
  }),
  jumpReasons: text({ vi: 'Lý do chênh lệch', en: 'Why it differs' }),
  entered: message<{ by: InBoth; means: InBoth; day: InBoth }>({
    vi: '{by} nhập thay đơn vị ({means}, nhận {day})',
    en: '{by} for the unit ({means}, received on {day})',
  }),
} as const;
