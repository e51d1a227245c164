import type { ContactRole } from '@kyhan/plan';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** What a contact of a unit is there. */
export const CONTACT_ROLE_NAMES = {
  'focal-point': text({ vi: 'đầu mối', en: 'the focal point' }),
  deputy: text({ vi: 'người phụ trách thay đầu mối', en: 'the deputy' }),
  clerk: text({ vi: 'văn thư', en: 'the clerk' }),
  head: text({ vi: 'lãnh đạo đơn vị', en: 'the head' }),
} as const satisfies Record<ContactRole, InBoth>;
