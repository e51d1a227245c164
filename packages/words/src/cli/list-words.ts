import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan list`. */
export const listWords = {
  does: text({
    vi: 'liệt kê việc được giao, việc đang chờ xếp trước',
    en: 'list assignments, what waits for somebody first',
  }),
  obligation: text({ vi: 'chỉ nhiệm vụ này', en: 'this obligation only' }),
  unit: text({ vi: 'chỉ đơn vị này', en: 'this unit only' }),
  cycle: text({ vi: 'chỉ đợt này', en: 'this cycle only' }),
  status: text({ vi: 'chỉ trạng thái này', en: 'this status only' }),
  counted: message<{ count: number }>({
    vi: '{count, number} việc',
    en: '{count, plural, one {# assignment} other {# assignments}}',
  }),
} as const;
