import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';
import { namedSome } from './named-some.js';
import { unitsWrittenTo } from './units-written-to.js';

/** Domains that exist for examples alone (RFC 2606): a plan that was copied from one still has them. */
const OF_EXAMPLES = /(?:@|\.)(?:example\.(?:com|net|org)|example|invalid|test)$/iu;

const MEND = { command: 'kyhan apply PLAN', page: '/plans/file' } as const;

/** Whether every unit has a mailbox that somebody reads. */
export const checkContacts: LiveCheck = ({ plans }) => {
  const words = liveCheckWords.contacts;
  const units = unitsWrittenTo(plans);
  const missing = units.filter(({ contacts }) => !contacts.some(({ role }) => role === 'focal-point'));
  if (missing.length > 0)
    return { state: 'blocking', what: words.missing(namedSome(missing.map(({ name }) => name))), mend: MEND };
  const examples = units.filter(({ contacts }) => contacts.some(({ email }) => OF_EXAMPLES.test(email)));
  if (examples.length > 0)
    return {
      state: 'blocking',
      what: words.examples(namedSome(examples.map(({ name }) => name))),
      mend: MEND,
    };
  return { state: 'ok', what: words.complete({ count: units.length }) };
};
