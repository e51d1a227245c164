import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan notices`. */
export const noticesWords = {
  does: text({ vi: 'nhật ký thông báo và kết quả gửi', en: 'the log of notices with the result of each' }),
  assignment: text({ vi: 'chỉ việc này', en: 'of this assignment' }),
  address: text({ vi: 'chỉ hộp thư này', en: 'to this mailbox' }),
  state: text({ vi: 'chỉ tình trạng này', en: 'in this state' }),
  kind: text({ vi: 'chỉ loại này', en: 'of this kind' }),
  notBefore: text({ vi: 'Từ lúc', en: 'Not before' }),
  counted: message<{ count: number }>({
    vi: '{count, number} thông báo',
    en: '{count, plural, one {# notice} other {# notices}}',
  }),
} as const;
