import { message } from '../../message.js';
import { text } from '../../text.js';

/** What is said about something that was handed in. */
export const SUBMITTED_VALUES = {
  nil: text({ vi: 'Không phát sinh.', en: 'Nil return.' }),
  before: message<{ value: string }>({ vi: '(kỳ trước: {value})', en: '(period before: {value})' }),
  jumpReason: message<{ reason: string }>({
    vi: 'Lý do chênh lệch so với kỳ trước: {reason}',
    en: 'Why it differs from the period before: {reason}',
  }),
  reason: text({ vi: 'Lý do chênh lệch', en: 'Why it differs' }),
  differs: message<{ version: number }>({
    vi: 'Khác phiên bản {version}',
    en: 'What differs from version {version}',
  }),
  same: message<{ version: number }>({
    vi: 'Nội dung giống hệt phiên bản {version}.',
    en: 'It says the same as version {version}.',
  }),
  field: text({ vi: 'Mục', en: 'Field' }),
  earlier: text({ vi: 'Trước', en: 'Before' }),
  later: text({ vi: 'Nay', en: 'Now' }),
  note: text({ vi: 'Ghi chú', en: 'Note' }),
  files: text({ vi: 'Tệp', en: 'Files' }),
  empty: text({ vi: '(trống)', en: '(empty)' }),
  fileSize: message<{ kilobytes: number }>({
    vi: '({kilobytes, number} KB)',
    en: '({kilobytes, number} KB)',
  }),
} as const;
