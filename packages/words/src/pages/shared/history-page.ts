import type { InBoth } from '../../language.js';
import { LETTER_ACTIONS } from '../../letters/letter-actions.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** Everything that happened to one assignment. */
export const HISTORY_PAGE = {
  open: LETTER_ACTIONS.send,
  answer: LETTER_ACTIONS.answer,
  submissions: text({ vi: 'Báo cáo đã gửi', en: 'Submissions' }),
  version: message<{ version: number; at: string }>({
    vi: 'Phiên bản {version}, {at}',
    en: 'Version {version}, {at}',
  }),
  hash: message<{ hash: string }>({ vi: 'SHA-256 {hash}', en: 'SHA-256 {hash}' }),
  contested: text({
    vi: 'Đơn vị đề nghị xem lại việc giao:',
    en: 'The unit says that this is not its own:',
  }),
  asking: message<{ day: InBoth }>({
    vi: 'Đơn vị đề nghị gia hạn đến {day}:',
    en: 'The unit asks for an extension to {day}:',
  }),
  chat: text({ vi: 'Đoạn tin để nhắn vào nhóm', en: 'A text for a chat group' }),
  stopped: message<{ at: string }>({
    vi: 'Thời hạn đang tạm dừng từ {at}; báo cáo gửi lúc nào cũng được nhận.',
    en: 'The clock stands still since {at}; what is sent is taken at any time.',
  }),
  waiting: text({
    vi: 'Đã nhận của đơn vị, sắp được đưa vào diễn biến:',
    en: 'Received from the unit, and soon part of what happened:',
  }),
  waitingAct: message<{ act: InBoth; at: string }>({ vi: '{act}, lúc {at}', en: '{act}, {at}' }),
  document: message<{ document: string }>({ vi: 'Văn bản: {document}', en: 'Document: {document}' }),
  grantor: message<{ grantor: string }>({ vi: 'Người cho phép: {grantor}', en: 'Granted by {grantor}' }),
  events: {
    caption: text({ vi: 'Diễn biến', en: 'What happened' }),
    at: text({ vi: 'Thời điểm', en: 'When' }),
    what: text({ vi: 'Sự việc', en: 'What' }),
    by: text({ vi: 'Bởi', en: 'By' }),
    hash: text({ vi: 'Mã', en: 'Hash' }),
  },
} as const;
