import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';
import { namedSome } from './named-some.js';
import { unitsWrittenTo } from './units-written-to.js';

/** Who is late is called: without a number the list of calls says so, and nobody is. */
export const checkTelephones: LiveCheck = ({ plans }) => {
  const words = liveCheckWords.telephones;
  const missing = unitsWrittenTo(plans).filter(({ contacts }) =>
    contacts.every(({ phone }) => phone === undefined),
  );
  if (missing.length === 0) return { state: 'ok', what: words.complete };
  const what = words.missing(namedSome(missing.map(({ name }) => name)));
  return { state: 'attention', what, mend: { command: 'kyhan apply PLAN', page: '/plans/file' } };
};
