import { message } from '../message.js';
import { text } from '../text.js';

/** What the pages of the development inbox say. */
export const INBOX_PAGE = {
  title: text({ vi: 'Hộp thư phát triển', en: 'Development inbox' }),
  product: text({ vi: 'Kỳ Hạn · Hộp thư phát triển', en: 'Kỳ Hạn · Development inbox' }),
  lead: text({
    vi: 'Mọi thư do Kỳ Hạn gửi trên máy này đều dừng ở đây; không thư nào ra ngoài.',
    en: 'Every message that Kỳ Hạn sends on this machine ends here; none goes out.',
  }),
  skip: text({ vi: 'Chuyển đến nội dung', en: 'Skip to content' }),
  search: text({ vi: 'Tìm trong thư', en: 'Search messages' }),
  recipient: text({ vi: 'Người nhận', en: 'Recipient' }),
  everyone: text({ vi: 'Tất cả', en: 'Everyone' }),
  show: text({ vi: 'Hiển thị', en: 'Show' }),
  clear: text({ vi: 'Bỏ lọc', en: 'Clear' }),
  received: text({ vi: 'Nhận lúc', en: 'Received' }),
  subject: text({ vi: 'Tiêu đề', en: 'Subject' }),
  from: text({ vi: 'Người gửi', en: 'From' }),
  to: text({ vi: 'Người nhận', en: 'To' }),
  noSubject: text({ vi: '(không có tiêu đề)', en: '(no subject)' }),
  empty: text({
    vi: 'Chưa có thư nào. Thư sẽ hiện ở đây ngay khi được gửi.',
    en: 'No message yet. It will be shown here as soon as one is sent.',
  }),
  nothingFound: text({ vi: 'Không có thư nào phù hợp.', en: 'No message matches.' }),
  newer: text({ vi: 'Mới hơn', en: 'Newer' }),
  older: text({ vi: 'Cũ hơn', en: 'Older' }),
  pages: text({ vi: 'Trang', en: 'Pages' }),
  back: text({ vi: 'Về danh sách thư', en: 'Back to all messages' }),
  previousMail: text({ vi: 'Thư trước', en: 'Previous message' }),
  nextMail: text({ vi: 'Thư sau', en: 'Next message' }),
  asHtml: text({ vi: 'Nội dung thư', en: 'Message' }),
  asText: text({ vi: 'Bản chữ thuần', en: 'Plain text' }),
  headers: text({ vi: 'Phần đầu thư', en: 'Headers' }),
  raw: text({ vi: 'Mã nguồn thư', en: 'Raw source' }),
  attachments: text({ vi: 'Tệp đính kèm', en: 'Attachments' }),
  attachment: message<{ mediaType: string; bytes: number }>({
    vi: '({mediaType}, {bytes, number} B)',
    en: '({mediaType}, {bytes, number} B)',
  }),
  notFound: text({ vi: 'Không có thư này.', en: 'There is no such message.' }),
  mailCount: message<{ count: number }>({
    vi: '{count, plural, other {# thư}}',
    en: '{count, plural, one {# message} other {# messages}}',
  }),
} as const;
