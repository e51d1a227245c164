import { message } from '../../message.js';
import { text } from '../../text.js';

/** What is said about something that was handed in. */
export const SUBMITTED_VALUES = {
  nil: text({ vi: 'Không phát sinh.', en: 'Nil return.' }),
  fileSize: message<{ kilobytes: number }>({
    vi: '({kilobytes, number} KB)',
    en: '({kilobytes, number} KB)',
  }),
} as const;
