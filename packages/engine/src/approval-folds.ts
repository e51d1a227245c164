import { absent, type Foldings } from './folding.js';
import { passed } from './retimed.js';

/** What a version that waits for the head of its unit, and that one's answer, change (design, "The life of an assignment"). */
export const APPROVAL_FOLDS: Foldings<'prepared' | 'approval-reminded' | 'approved' | 'sent-back'> = {
  prepared: (_state, { type: _type, ...prepared }) => ({
    prepared: { ...prepared, remindersTaken: 0 },
    lastVersion: prepared.version,
  }),
  'approval-reminded': ({ prepared }, _fact, at) =>
    prepared === undefined
      ? {}
      : { prepared: { ...prepared, remindersTaken: passed(prepared.remindAt, at) } },
  // What was submitted by it follows.
  approved: (_state, { number }) => ({ lastAct: number, ...absent('prepared') }),
  'sent-back': (_state, { number }) => ({ lastAct: number, ...absent('prepared') }),
};
