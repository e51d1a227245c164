import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';
import { namedSome } from './named-some.js';
import { unitsWrittenTo } from './units-written-to.js';

/** Whether somebody else reads along where a focal point does not: the second letter about what is late goes to them. */
export const checkClerks: LiveCheck = ({ plans }) => {
  const words = liveCheckWords.clerks;
  const alone = unitsWrittenTo(plans).filter(
    ({ contacts }) => !contacts.some(({ role }) => role === 'clerk' || role === 'deputy'),
  );
  if (alone.length === 0) return { state: 'ok', what: words.complete };
  const what = words.missing(namedSome(alone.map(({ name }) => name)));
  return { state: 'attention', what, mend: { command: 'kyhan apply PLAN', page: '/plans/file' } };
};
