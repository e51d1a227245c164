import type { AlsoPurged } from '@kyhan/contracts';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { PURGE_KIND_NAMES } from './papers/purge-words.js';
import { text } from './text.js';

const NOTICE = text({ vi: 'thông báo', en: 'notice' });
const COUNTED = message<{ kind: InBoth; count: number }>({
  vi: '{kind} ({count, number})',
  en: '{kind} ({count, number})',
});
const ALSO = message<{ what: string }>({
  vi: 'Cùng lời đó còn ở nơi khác và cũng bị xóa: {what}.',
  en: 'The very same words go elsewhere too: {what}.',
});

/** What else goes with words that are purged, by kind; undefined where nothing does. Pure; throws nothing. */
export function alsoPurgedSentence(also: readonly AlsoPurged[]): InBoth | undefined {
  if (also.length === 0) return undefined;
  const counted = also.map(({ kind, count }) =>
    COUNTED({ kind: kind === 'notice' ? NOTICE : PURGE_KIND_NAMES[kind], count }),
  );
  const said = (language: 'vi' | 'en') => counted.map((one) => one[language]).join(', ');
  return { vi: ALSO({ what: said('vi') }).vi, en: ALSO({ what: said('en') }).en };
}
