import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** Where a unit opens a report for itself, such as one of difficulties. */
export const BEGIN_REPORT = {
  heading: text({ vi: 'Đơn vị chủ động báo cáo', en: 'Reports that you begin yourselves' }),
  begin: message<{ title: InBoth }>({ vi: 'Mở: {title}', en: 'Begin: {title}' }),
  reason: text({ vi: 'Về việc gì, một câu', en: 'What it is about, in a sentence' }),
  noSecrets: text({
    vi: 'Không ghi nội dung thuộc bí mật nhà nước.',
    en: 'Write nothing that is a state secret.',
  }),
  dueOn: text({ vi: 'Gửi báo cáo đến hết ngày', en: 'You send it by the end of' }),
  kept: text({
    vi: 'Đã ghi nhận. Báo cáo có trong danh sách sau ít phút; đường dẫn cũng được gửi vào hộp thư của đơn vị.',
    en: 'It is kept. The report is in the list within minutes, and a link comes to your mailbox.',
  }),
  notDone: message<{ why: InBoth }>({ vi: 'Chưa thực hiện được: {why}', en: 'Not done: {why}' }),
} as const;
