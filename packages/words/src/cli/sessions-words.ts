import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan sessions`. */
export const sessionsWords = {
  does: text({
    vi: 'ai đang đăng nhập, ở đâu; kết thúc một phiên (end)',
    en: 'who is signed in, and where; end a session (end)',
  }),
  who: text({ vi: 'Người dùng', en: 'Who' }),
  agent: text({ vi: 'Thiết bị', en: 'Where' }),
  since: text({ vi: 'Từ lúc', en: 'Since' }),
  until: text({ vi: 'Hết lúc', en: 'Until' }),
  id: text({ vi: 'Phiên', en: 'Session' }),
  ended: message<{ session: string }>({
    vi: 'đã kết thúc phiên {session}',
    en: 'session {session} has ended',
  }),
  counted: message<{ count: number }>({
    vi: '{count, number} phiên',
    en: '{count, plural, one {# session} other {# sessions}}',
  }),
} as const;
