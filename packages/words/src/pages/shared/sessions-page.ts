import { text } from '../../text.js';
import { SITE_FRAME } from './site-frame.js';

/** Who is signed in where, and how to end it. */
export const SESSIONS_PAGE = {
  title: SITE_FRAME.sessions,
  own: text({ vi: 'Phiên của tôi', en: 'My own sessions' }),
  all: text({ vi: 'Phiên của mọi người', en: 'Everybody’s sessions' }),
  empty: text({ vi: 'Không có phiên nào.', en: 'There are none.' }),
  who: text({ vi: 'Người dùng', en: 'Who' }),
  agent: text({ vi: 'Thiết bị', en: 'Where' }),
  unknownAgent: text({ vi: 'không rõ', en: 'not known' }),
  since: text({ vi: 'Đăng nhập lúc', en: 'Since' }),
  until: text({ vi: 'Hết hạn lúc', en: 'Until' }),
  act: text({ vi: 'Kết thúc', en: 'End' }),
  end: text({ vi: 'Kết thúc phiên', en: 'End the session' }),
  ended: text({ vi: 'Đã kết thúc phiên.', en: 'The session has ended.' }),
  ownData: text({ vi: 'Tải dữ liệu cá nhân của tôi (JSON)', en: 'Download my personal data (JSON)' }),
  hint: text({
    vi: 'Phiên tự kết thúc sau 12 giờ. Nếu thấy phiên lạ, kết thúc phiên đó rồi báo quản trị.',
    en: 'A session ends by itself after twelve hours. End what is not yours, and tell the administrator.',
  }),
} as const;
