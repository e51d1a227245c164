import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan mail`. */
export const mailWords = {
  does: text({
    vi: 'gửi một thư thử và cho biết máy chủ thư trả lời thế nào',
    en: 'send a test letter and tell what the mail server says',
  }),
  sent: message<{ address: string; response: string }>({
    vi: 'Máy chủ thư đã nhận thư gửi {address}: {response}',
    en: 'The mail server took the letter to {address}: {response}',
  }),
  notSent: message<{ address: string; response: string }>({
    vi: 'Thư gửi {address} chưa chắc đến nơi: {response}',
    en: 'The letter to {address} may not have arrived: {response}',
  }),
} as const;
