import { YES_OR_NO } from '@kyhan/errors';
import { text } from '../../text.js';

/** The answers to a yes-no question. */
export const YES_NO = {
  yes: text(YES_OR_NO.yes),
  no: text(YES_OR_NO.no),
} as const;
