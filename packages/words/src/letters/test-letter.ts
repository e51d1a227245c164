import { message } from '../message.js';
import { text } from '../text.js';

/** A letter that an administrator sends to see that letters arrive. */
export const TEST_LETTER = {
  subject: text({ vi: 'Thư thử của Kỳ Hạn', en: 'A test letter of Kỳ Hạn' }),
  greeting: text({ vi: 'Kính gửi đồng chí,', en: 'Dear colleague,' }),
  sent: message<{ by: string; at: string }>({
    vi: 'Thư này được gửi thử lúc {at} ({by}) để kiểm tra đường gửi thư. Thư đến nơi thì đường gửi thư dùng được; không cần trả lời.',
    en: 'This was sent at {at} ({by}) to see whether letters arrive. If it is here, they do; there is no need to answer.',
  }),
  action: text({ vi: 'Mở Kỳ Hạn', en: 'Open Kỳ Hạn' }),
  automatic: text({ vi: 'Thư tự động từ Kỳ Hạn.', en: 'Sent by Kỳ Hạn.' }),
} as const;
