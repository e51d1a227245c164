import { text } from '../../text.js';

/** The answers to a yes-no question. */
export const YES_NO = {
  yes: text({ vi: 'Có', en: 'Yes' }),
  no: text({ vi: 'Không', en: 'No' }),
} as const;
