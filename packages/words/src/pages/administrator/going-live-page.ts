import { message } from '../../message.js';
import { text } from '../../text.js';

/** What still stands in the way before letters go to units. */
export const GOING_LIVE_PAGE = {
  title: text({ vi: 'Trước khi gửi thư cho các đơn vị', en: 'Before units are written to' }),
  nav: text({ vi: 'Sẵn sàng', en: 'Going live' }),
  ready: text({
    vi: 'Không còn gì vướng: có thể gửi thư cho các đơn vị.',
    en: 'Nothing is in the way: units can be written to.',
  }),
  blocked: message<{ count: number }>({
    vi: 'Còn {count, number} điều vướng, cần xử lý trước khi gửi thư cho các đơn vị.',
    en: '{count, plural, one {One thing is} other {# things are}} in the way before units are written to.',
  }),
  check: text({ vi: 'Kiểm tra', en: 'Check' }),
  state: text({ vi: 'Tình trạng', en: 'State' }),
  what: text({ vi: 'Hiện nay', en: 'How it is' }),
  mend: text({ vi: 'Cách xử lý', en: 'What mends it' }),
  nothing: text({ vi: 'Không cần làm gì', en: 'Nothing to do' }),
  there: text({ vi: 'Mở trang để xử lý', en: 'Open the page' }),
} as const;
