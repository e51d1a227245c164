import { describe, expect, it } from '@jest/globals';
import { figuresOf } from './figures/figures.js';
import { readNoticeContent, type CycleNumbers } from './notice-content.js';
import { NOTICE_KINDS } from './notice-kinds.js';

const ruling = (word: string, more: object = {}) => ({ ruling: word, reason: 'bão lũ', ...more });
const receipt = { submissionId: 's1', version: 1, nil: false, onTime: true, storedAt: 100 };
const { contributions, contributedOnTime, contributedLate, ...others } = figuresOf([], 0);
const { contributionsInTime, contributionsOverdue, contributionsWaived, ...figures } = others;
/** As 0.2 stored them. */
const numbers: CycleNumbers = {
  total: 8,
  onTime: 1,
  late: 2,
  nil: 1,
  accepted: 3,
  waived: 1,
  transferred: 1,
  missed: 3,
};

/** What each kind says, whole. */
const CONTENTS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['opening', {}],
  ['for-information', {}],
  ['contribution-overdue', {}],
  ['reminder', {}],
  ['overdue', {}],
  ['review-reminder', {}],
  ['review-overdue', {}],
  ['for-review', { version: 1, nil: false }],
  ['issued-report', { recipient: 1 }],
  ['escalation', { level: 2 }],
  ['receipt', receipt],
  ['cycle-draft', { recurrence: true, day: false, announcement: true }],
  ['cycle-summary', { ...figures }],
  ['cycle-summary', { ...numbers }],
  ['ruling', ruling('accepted')],
  ['ruling', ruling('returned')],
  ['ruling', ruling('extended')],
  ['ruling', ruling('waived')],
  ['ruling', ruling('lead-ended')],
  ['ruling', ruling('lead-reopened')],
  ['ruling', ruling('insisted')],
  ['ruling', { ...ruling('rule-waived'), rule: 'at-most-a-b', vi: 'a', en: 'a' }],
  ['ruling', ruling('extension-refused')],
  ['ruling', ruling('clock-stopped')],
  ['ruling', ruling('clock-started')],
  ['unit-act', { act: 'contested', actId: 'a1' }],
  ['unit-act', { act: 'noted', actId: 'a2' }],
  ['unit-act', { act: 'disputed', actId: 'a4' }],
  ['unit-act', { act: 'sent-back', actId: 'a5' }],
  ['approval', { version: 1, nil: false }],
  ['approval-reminder', { version: 1, nil: true }],
  ['ruling', ruling('reopened')],
  ['unit-act', { act: 'withdrawn', actId: 'a3' }],
  ['unit-act', { act: 'extension-asked', actId: 'a4' }],
  ['acknowledge-reminder', {}],
  ['ask-reminder', {}],
  ['stop-reminder', {}],
  ['ruling', ruling('transferred', { to: 'nam' })],
  ['ruling', ruling('handed-over', { to: 'nam' })],
  ['ruling', ruling('taken-over', { from: 'bac', version: 2 })],
  ['ruling', ruling('merged', { to: 'nam' })],
  ['ruling', ruling('moved', { because: 'rule-changed', from: '2026-03-25' })],
];

describe('the content of a stored notice', () => {
  it.each(CONTENTS)('of %s is read as it was stored: %j', (kind, data) => {
    expect(readNoticeContent({ kind, data })).toEqual({ kind, data });
  });

  it.each(CONTENTS.flatMap(([kind, data]) => Object.keys(data).map((name) => [kind, name, data] as const)))(
    'of %s is not read without %s, nor with another kind of value there',
    (kind, name, data) => {
      const { [name]: _gone, ...less } = data;
      expect(readNoticeContent({ kind, data: less })).toBeUndefined();
      expect(readNoticeContent({ kind, data: { ...data, [name]: ['x'] } })).toBeUndefined();
    },
  );

  it.each<[string, object, string, unknown]>([
    ['receipt', receipt, 'mendedLate', true],
    // What was stored before contributions were counted has none.
    ['cycle-summary', figures, 'contributions', contributions],
    ['cycle-summary', figures, 'contributedOnTime', contributedOnTime],
    ['cycle-summary', figures, 'contributedLate', contributedLate],
    ['cycle-summary', figures, 'contributionsInTime', contributionsInTime],
    ['cycle-summary', figures, 'contributionsOverdue', contributionsOverdue],
    ['cycle-summary', figures, 'contributionsWaived', contributionsWaived],
    ['receipt', receipt, 'means', 'paper'],
    ['receipt', receipt, 'receivedOn', '2026-03-24'],
    ['escalation', { level: 3 }, 'draftTo', 'owner'],
    ['issued-report', { recipient: 1 }, 'replaces', true],
    ['ruling', ruling('moved', { because: 'rule-changed', from: '2026-03-25' }), 'fromAt', 100],
  ])('of %s %j may have %s, in no other kind of value', (...[kind, least, name, value]) => {
    const data = { ...least, [name]: value };
    expect(readNoticeContent({ kind, data })).toEqual({ kind, data });
    expect(readNoticeContent({ kind, data: { ...least, [name]: ['x'] } })).toBeUndefined();
  });

  it.each([
    ['a kind that this version does not know', 'meeting', {}],
    ['a word that every object has', 'constructor', {}],
    ['a ruling that this version does not know', 'ruling', ruling('split')],
    ['a ruling by a word that every object has', 'ruling', ruling('toString')],
    ['a ruling under the name of a kind', 'ruling', ruling('opening')],
    ['an act that this version does not know', 'unit-act', { act: 'sung', actId: 'a1' }],
    ['an act by a word that every object has', 'unit-act', { act: 'valueOf', actId: 'a1' }],
    ['a ruling under the name of an act', 'unit-act', ruling('accepted')],
    ['nothing', 'opening', null],
    ['a text', 'opening', 'x'],
    ['nothing at all', 'opening', undefined],
  ])('is not read from %s', (_what, kind, data) => {
    expect(readNoticeContent({ kind, data })).toBeUndefined();
  });

  it('is of one of the kinds there are', () => {
    expect([...NOTICE_KINDS].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'acknowledge-reminder',
      'approval',
      'approval-reminder',
      'ask-reminder',
      'contribution-overdue',
      'cycle-draft',
      'cycle-summary',
      'escalation',
      'for-information',
      'for-review',
      'invitation',
      'issued-report',
      'opening',
      'overdue',
      'receipt',
      'reminder',
      'review-overdue',
      'review-reminder',
      'ruling',
      'stop-reminder',
      'unit-act',
    ]);
  });
});
