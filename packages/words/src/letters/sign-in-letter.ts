import { message } from '../message.js';
import { text } from '../text.js';

/** The letter with the link that lets somebody in once. */
export const SIGN_IN_LETTER = {
  subject: text({ vi: 'Liên kết đăng nhập Kỳ Hạn', en: 'Your link to sign in to Kỳ Hạn' }),
  greeting: text({ vi: 'Kính gửi đồng chí,', en: 'Dear colleague,' }),
  asked: text({
    vi: 'Có người vừa đề nghị đăng nhập Kỳ Hạn bằng hộp thư này. Mở liên kết dưới đây, rồi bấm nút trên trang để vào.',
    en: 'Somebody has just asked to sign in to Kỳ Hạn with this mailbox. Open the link and press the button on its page.',
  }),
  holds: message<{ minutes: number }>({
    vi: 'Liên kết dùng được một lần, trong {minutes} phút.',
    en: 'The link works once, within {minutes} minutes.',
  }),
  action: text({ vi: 'Đăng nhập', en: 'Sign in' }),
  notMe: text({
    vi: 'Nếu không phải đồng chí đề nghị thì không cần làm gì: chưa ai đăng nhập được khi chưa bấm nút.',
    en: 'If it was not you there is nothing to do: nobody is signed in until the button is pressed.',
  }),
  secret: text({
    vi: 'Đề nghị không chuyển tiếp thư này.',
    en: 'Please do not pass this letter on.',
  }),
  automatic: text({ vi: 'Thư tự động từ Kỳ Hạn.', en: 'Sent by Kỳ Hạn.' }),
} as const;
