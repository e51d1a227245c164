import { message } from '../message.js';
import { text } from '../text.js';

/** How a failure is told at the end of a command. */
export const reportWords = {
  error: text({ vi: 'Lỗi', en: 'Error' }),
  hint: text({ vi: 'Cách sửa', en: 'Hint' }),
  meant: message<{ value: string }>({ vi: 'Có phải ý bạn là {value}?', en: 'Did you mean {value}?' }),
  bug: message<{ problem: string }>({
    vi: 'Kỳ Hạn gặp lỗi ngoài dự kiến: {problem}',
    en: 'Kỳ Hạn met an unexpected error: {problem}',
  }),
  bugHint: text({
    vi: 'Chạy lại với KYHAN_DEBUG=1 rồi gửi toàn bộ kết quả cho nhóm phát triển Kỳ Hạn.',
    en: 'Run it again with KYHAN_DEBUG=1 and report the whole output to the project.',
  }),
} as const;
