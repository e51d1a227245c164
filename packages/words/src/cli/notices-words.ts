import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan notices`. */
export const noticesWords = {
  does: text({ vi: 'nhật ký thông báo và kết quả gửi', en: 'the log of notices with the result of each' }),
  assignment: text({ vi: 'chỉ việc này', en: 'of this assignment' }),
  address: text({ vi: 'chỉ hộp thư này', en: 'to this mailbox' }),
  state: text({ vi: 'chỉ tình trạng này', en: 'in this state' }),
  kind: text({ vi: 'chỉ loại này', en: 'of this kind' }),
  attempts: text({
    vi: 'từng lần gửi và điều máy chủ trả lời, kèm --assignment',
    en: 'each attempt with what the server answered, with --assignment',
  }),
  attemptsNeed: text({
    vi: '--attempts cần --assignment: các lần gửi được xem theo từng việc',
    en: '--attempts needs --assignment: attempts are shown of one assignment',
  }),
  attemptsAlone: text({
    vi: '--attempts cho mọi thông báo của một việc, không dùng cùng --address, --state, --kind',
    en: '--attempts shows all notices of one assignment, and goes with no --address, --state or --kind',
  }),
  attempt: text({ vi: 'Lần gửi', en: 'Attempt' }),
  response: text({ vi: 'Máy chủ trả lời', en: 'The server said' }),
  acted: text({ vi: 'Đơn vị đã làm sau đó', en: 'The unit did then' }),
  notBefore: text({ vi: 'Từ lúc', en: 'Not before' }),
  counted: message<{ count: number }>({
    vi: '{count, number} thông báo',
    en: '{count, plural, one {# notice} other {# notices}}',
  }),
} as const;
