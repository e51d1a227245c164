import type { InBoth } from './language.js';
import { message } from './message.js';
import { sameInBoth } from './same-in-both.js';

const NUMBERED = message<{ section: string }>({ vi: 'mục {section}', en: 'section {section}' });

/**
 * A clause of a document: "mục IV.2" of a number alone; what has words of its own, such as "Điều 8 khoản 2", as it
 * stands. Pure; throws nothing.
 */
export function clauseName(section: string): InBoth {
  return /\s/.test(section.trim()) ? sameInBoth(section) : NUMBERED({ section });
}
