import { message } from '../../message.js';
import { requestWords } from '../../request-words.js';
import { text } from '../../text.js';

/** Asking for a link by a mailbox, and pressing the button behind it. */
export const SIGN_IN_PAGE = {
  title: text({ vi: 'Đăng nhập', en: 'Sign in' }),
  titleWithProblem: text({ vi: 'Lỗi: Đăng nhập', en: 'Error: Sign in' }),
  problem: text({ vi: 'Chưa gửi được', en: 'There is a problem' }),
  mailbox: text({ vi: 'Hộp thư', en: 'Mailbox' }),
  hint: text({
    vi: 'Hộp thư mà đơn vị đã đăng ký làm đầu mối, hoặc hộp thư được quản trị cấp quyền.',
    en: 'The one that your unit is reached at, or that the administrator has entered for you.',
  }),
  noMailbox: requestWords.mailbox,
  ask: text({ vi: 'Gửi liên kết đăng nhập', en: 'Send the link' }),
  elsewhere: message<{ name: string }>({
    vi: 'Đăng nhập bằng tài khoản cơ quan ({name})',
    en: 'Sign in with the account of your office ({name})',
  }),
  noAccount: text({
    vi: 'Để gửi báo cáo không cần đăng nhập: mở liên kết trong thư gửi đơn vị.',
    en: 'To hand in a report there is no need to sign in: open the link in the letter to your unit.',
  }),
  asked: text({ vi: 'Mở hộp thư để đăng nhập', en: 'Look into your mailbox' }),
  sent: message<{ mailbox: string }>({
    vi: 'Nếu {mailbox} được đăng nhập, một thư có liên kết đang được gửi đến. Liên kết dùng được một lần, trong 15 phút.',
    en: 'If {mailbox} may sign in, a letter with a link is on its way. It works once, within 15 minutes.',
  }),
  nothingCame: text({
    vi: 'Sau vài phút chưa thấy thư: xem mục thư rác, kiểm tra lại hộp thư đã nhập, hoặc liên hệ chuyên viên đầu mối.',
    en: 'If nothing has come after some minutes look among the junk, check what you wrote, or ask the coordinator.',
  }),
  again: text({ vi: 'Nhập hộp thư khác', en: 'Try another mailbox' }),
  once: text({
    vi: 'Liên kết này dùng được một lần. Bấm nút dưới đây để vào.',
    en: 'This link works once. Press the button to enter.',
  }),
  enter: text({ vi: 'Vào Kỳ Hạn', en: 'Enter Kỳ Hạn' }),
} as const;
