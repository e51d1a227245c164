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
  fileSize: message<{ kilobytes: number }>({
    vi: '({kilobytes, number} KB)',
    en: '({kilobytes, number} KB)',
  }),
} as const;
