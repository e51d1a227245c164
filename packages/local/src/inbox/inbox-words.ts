/** The languages of the inbox's pages. */
export type InboxLanguage = 'vi' | 'en';

/** What the pages of the development inbox say. */
export interface InboxWords {
  readonly title: string;
  readonly lead: string;
  readonly skip: string;
  readonly otherLanguage: string;
  readonly search: string;
  readonly recipient: string;
  readonly everyone: string;
  readonly show: string;
  readonly clear: string;
  readonly received: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly noSubject: string;
  readonly empty: string;
  readonly nothingFound: string;
  readonly newer: string;
  readonly older: string;
  readonly pages: string;
  readonly back: string;
  readonly previousMail: string;
  readonly nextMail: string;
  readonly asHtml: string;
  readonly asText: string;
  readonly headers: string;
  readonly raw: string;
  readonly attachments: string;
  readonly notFound: string;
  readonly mailCount: (count: number) => string;
}

const vi: InboxWords = {
  title: 'Hộp thư phát triển',
  lead: 'Mọi thư do Kỳ Hạn gửi trên máy này đều dừng ở đây; không thư nào ra ngoài.',
  skip: 'Chuyển đến nội dung',
  otherLanguage: 'English',
  search: 'Tìm trong thư',
  recipient: 'Người nhận',
  everyone: 'Tất cả',
  show: 'Hiển thị',
  clear: 'Bỏ lọc',
  received: 'Nhận lúc',
  subject: 'Tiêu đề',
  from: 'Người gửi',
  to: 'Người nhận',
  noSubject: '(không có tiêu đề)',
  empty: 'Chưa có thư nào. Thư sẽ hiện ở đây ngay khi được gửi.',
  nothingFound: 'Không có thư nào phù hợp.',
  newer: 'Mới hơn',
  older: 'Cũ hơn',
  pages: 'Trang',
  back: 'Về danh sách thư',
  previousMail: 'Thư trước',
  nextMail: 'Thư sau',
  asHtml: 'Nội dung thư',
  asText: 'Bản chữ thuần',
  headers: 'Phần đầu thư',
  raw: 'Mã nguồn thư',
  attachments: 'Tệp đính kèm',
  notFound: 'Không có thư này.',
  mailCount: (count) => `${count.toLocaleString('vi')} thư`,
};

const en: InboxWords = {
  title: 'Development inbox',
  lead: 'Every message that Kỳ Hạn sends on this machine ends here; none goes out.',
  skip: 'Skip to content',
  otherLanguage: 'Tiếng Việt',
  search: 'Search messages',
  recipient: 'Recipient',
  everyone: 'Everyone',
  show: 'Show',
  clear: 'Clear',
  received: 'Received',
  subject: 'Subject',
  from: 'From',
  to: 'To',
  noSubject: '(no subject)',
  empty: 'No message yet. It will be shown here as soon as one is sent.',
  nothingFound: 'No message matches.',
  newer: 'Newer',
  older: 'Older',
  pages: 'Pages',
  back: 'Back to all messages',
  previousMail: 'Previous message',
  nextMail: 'Next message',
  asHtml: 'Message',
  asText: 'Plain text',
  headers: 'Headers',
  raw: 'Raw source',
  attachments: 'Attachments',
  notFound: 'There is no such message.',
  mailCount: (count) => (count === 1 ? '1 message' : `${count.toLocaleString('en')} messages`),
};

/** The words of a language; Vietnamese first. */
export const INBOX_WORDS: Readonly<Record<InboxLanguage, InboxWords>> = { vi, en };
