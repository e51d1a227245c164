import { describe, expect, it } from '@jest/globals';
import type { AssignmentFact } from './assignment-event.js';
import type { AssignmentState } from './assignment-state.js';
import {
  acted,
  DAY,
  DUE_AT,
  lived,
  morning,
  opened,
  ruled,
  SECOND,
  submission,
  timetable,
  told,
} from './lived-assignment.fixture.js';
import { nextWakeAt, timeFact } from './time-fact.js';

const LOCK_AT = DUE_AT + 28 * DAY;
/** What was stamped before the lock has a minute to arrive. */
const MISSED_AT = LOCK_AT + 60 * SECOND;
const overdue = told(opened(), { type: 'became-overdue' }, DUE_AT);
const untouched = { ...timetable(), escalateAt: [], overdueRemindAt: [] };
const withDays = (days: Partial<AssignmentState['timetable']>) => ({
  ...overdue,
  timetable: { ...timetable(), ...days },
});
/** Overdue, with all reminders and levels behind it but those of the lists given. */
const overdueWith = (days: Partial<AssignmentState['timetable']>): AssignmentState => ({
  ...overdue,
  timetable: { ...untouched, ...days },
});

describe('a reminder', () => {
  const first: AssignmentFact = { type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 };

  it.each([
    ['not yet one second before its morning', morning(-11) - SECOND, undefined],
    ['at its morning', morning(-11), first],
    ['one second after', morning(-11) + SECOND, first],
  ])('comes %s', (_when, now, fact) => {
    expect(timeFact(opened(), now)).toEqual(fact);
  });

  it('comes once for each morning, with the next number', () => {
    const reminded = told(opened(), first, morning(-11));
    expect(timeFact(reminded, morning(-4) - SECOND)).toBeUndefined();
    expect(timeFact(reminded, morning(-4))).toEqual({
      type: 'reminded',
      ordinal: 2,
      leadTime: 2,
      skipped: 0,
    });
  });

  it('counts what was skipped, and which lead time it is', () => {
    expect(timeFact(opened(), morning(-4))).toEqual({
      type: 'reminded',
      ordinal: 1,
      leadTime: 2,
      skipped: 1,
    });
  });

  it('comes until one second before the due instant, never from it on', () => {
    expect(timeFact(opened(), DUE_AT - SECOND)).toMatchObject({ type: 'reminded' });
    expect(timeFact(opened(), DUE_AT)).toEqual({ type: 'became-overdue' });
  });

  it('counts on after an extension: no number comes twice', () => {
    const reminded = told(opened(), first, morning(-11));
    const until = DUE_AT + 30 * DAY;
    const extended = ruled(reminded, { type: 'extended', timetable: timetable(until) }, morning(-10));
    expect(timeFact(extended, morning(-11, until))).toEqual({ ...first, ordinal: 2 });
  });
});

describe('overdue', () => {
  it('comes at the due instant, once', () => {
    expect(timeFact(opened(), DUE_AT)).toEqual({ type: 'became-overdue' });
    expect(timeFact(overdue, DUE_AT)).toBeUndefined();
  });

  const reminding = overdueWith({ overdueRemindAt: timetable().overdueRemindAt });

  it.each([
    ['not yet one second before its morning', morning(1) - SECOND, undefined],
    ['at its morning', morning(1), { type: 'overdue-reminded', ordinal: 2, skipped: 0 }],
    ['once for two that were missed', morning(3), { type: 'overdue-reminded', ordinal: 2, skipped: 1 }],
  ])('is reminded of %s', (_when, now, fact) => {
    expect(timeFact(reminding, now)).toEqual(fact);
  });

  it('is reminded of with the number after the last', () => {
    const reminded = told(reminding, { type: 'overdue-reminded', ordinal: 2, skipped: 0 }, morning(1));
    expect(timeFact(reminded, morning(3) - SECOND)).toBeUndefined();
    expect(timeFact(reminded, morning(3))).toEqual({ type: 'overdue-reminded', ordinal: 3, skipped: 0 });
  });
});

describe('an escalation', () => {
  const level = (n: number, to: string) => ({ type: 'escalated', ordinal: n, level: n, to });

  it.each([
    ['not yet one second before its morning', morning(0) - SECOND, undefined],
    ['at its morning', morning(0), level(1, 'head')],
    ['one second after', morning(0) + SECOND, level(1, 'head')],
  ])('comes %s', (_when, now, fact) => {
    expect(timeFact(overdue, now)).toStrictEqual(fact);
  });

  it('comes level by level', () => {
    const first = told(overdue, { type: 'escalated', ordinal: 1, level: 1, to: 'head' }, morning(0));
    expect(timeFact(first, morning(1) - SECOND)).toBeUndefined();
    expect(timeFact(first, morning(2))).toEqual(level(2, 'coordinator'));
  });

  it('counts on after an extension, though the levels begin again', () => {
    const first = told(overdue, { type: 'escalated', ordinal: 1, level: 1, to: 'head' }, morning(0));
    const until = DUE_AT + 7 * DAY;
    const extended = ruled(first, { type: 'extended', timetable: timetable(until) }, morning(1));
    const again = told(extended, { type: 'became-overdue' }, until);
    expect(timeFact(again, morning(0, until))).toEqual({ ...level(1, 'head'), ordinal: 2 });
  });

  it.each([
    ['comes, where its morning lies one second before the lock', LOCK_AT - SECOND, 'escalated'],
    ['does not come, where its morning is the lock', LOCK_AT, 'missed'],
    ['does not come, where its morning lies after the lock', LOCK_AT + SECOND, 'missed'],
  ])('%s', (_what, at, type) => {
    const rung = { level: 1, to: 'head', at } as const;
    expect(timeFact(overdueWith({ escalateAt: [rung] }), LOCK_AT + DAY)).toMatchObject({ type });
  });
});

describe('the lock', () => {
  it.each([
    ['not yet at its instant', LOCK_AT, undefined],
    ['not yet one second before a minute has passed', MISSED_AT - SECOND, undefined],
    ['a minute after it', MISSED_AT, { type: 'missed' }],
    ['one second later', MISSED_AT + SECOND, { type: 'missed' }],
  ])('misses %s', (_when, now, fact) => {
    expect(timeFact(overdueWith({}), now)).toEqual(fact);
  });

  const submitted = acted(opened(), [submission(DUE_AT - DAY)], DUE_AT - DAY);
  const returned = ruled(submitted, { type: 'returned', timetable: untouched }, DUE_AT - DAY);

  it('lets lapse what was returned and not mended: nobody is told to have handed in nothing', () => {
    const late = told(returned, { type: 'became-overdue' }, DUE_AT);
    expect(timeFact(late, MISSED_AT - SECOND)).toBeUndefined();
    expect(timeFact(late, MISSED_AT)).toEqual({ type: 'lapsed' });
  });

  it('lets lapse what was mended and withdrawn again', () => {
    const mended = acted(returned, [submission(DUE_AT - SECOND, 2)], DUE_AT - SECOND);
    const withdrawn = ruled(mended, { type: 'withdrawn' }, DUE_AT - SECOND);
    expect(timeFact(told(withdrawn, { type: 'became-overdue' }, DUE_AT), MISSED_AT)).toEqual({
      type: 'lapsed',
    });
  });

  it('misses what was withdrawn and never handed in again', () => {
    const withdrawn = ruled(submitted, { type: 'withdrawn' }, DUE_AT - DAY);
    const quiet = { ...withdrawn, timetable: untouched };
    expect(timeFact(told(quiet, { type: 'became-overdue' }, DUE_AT), MISSED_AT)).toEqual({ type: 'missed' });
  });

  it('misses without reminding once more', () => {
    const waiting = overdueWith({ overdueRemindAt: [morning(1)] });
    expect(timeFact(waiting, MISSED_AT)).toEqual({ type: 'missed' });
    expect(timeFact(overdueWith({ overdueRemindAt: [LOCK_AT] }), LOCK_AT)).toBeUndefined();
  });

  it('catches up the levels that came before it', () => {
    expect(timeFact(overdue, LOCK_AT)).toMatchObject({ type: 'escalated', level: 1 });
  });
});

describe('a reviewer', () => {
  const storedAt = DUE_AT - 15 * DAY;
  const submitted = acted(opened(), [submission(storedAt)], storedAt);

  it.each([
    ['not yet one second before the day', storedAt + 2 * DAY - SECOND, undefined],
    ['on the day', storedAt + 2 * DAY, { type: 'review-reminded', ordinal: 1 }],
    ['once for two that were missed', storedAt + 4 * DAY, { type: 'review-reminded', ordinal: 1 }],
  ])('is reminded %s', (_when, now, fact) => {
    expect(timeFact(submitted, now)).toEqual(fact);
  });

  it('is reminded with the number after the last', () => {
    const reminded = told(submitted, { type: 'review-reminded', ordinal: 1 }, storedAt + 2 * DAY);
    expect(timeFact(reminded, storedAt + 4 * DAY - SECOND)).toBeUndefined();
    expect(timeFact(reminded, storedAt + 4 * DAY)).toEqual({ type: 'review-reminded', ordinal: 2 });
  });

  it('alone is chased: nothing becomes overdue or missed', () => {
    const late = lived(submitted, storedAt + 4 * DAY).state;
    expect(timeFact(late, LOCK_AT + DAY)).toBeUndefined();
  });
});

describe("the reviewer's head", () => {
  const storedAt = DUE_AT - 15 * DAY;
  const reviewer = { toldAt: storedAt, headAt: [storedAt + 5 * DAY, storedAt + 10 * DAY] };
  const waiting = acted(opened(), [{ ...submission(storedAt), reviewer }], storedAt);
  const reminded = lived(waiting, storedAt + 5 * DAY - SECOND).state;

  it.each([
    ['not yet one second before the reviewer’s day is over', storedAt + 5 * DAY - SECOND, undefined],
    ['when it is over', storedAt + 5 * DAY, { type: 'reviewer-overdue', ordinal: 3 }],
    ['once for two that were missed', storedAt + 20 * DAY, { type: 'reviewer-overdue', ordinal: 3 }],
  ])('is told %s', (_when, now, fact) => {
    expect(timeFact(reminded, now)).toEqual(fact);
  });

  it('is told again, with the next number, while nothing is ruled', () => {
    const { state, events } = lived(waiting, storedAt + 30 * DAY);
    expect(events.map(({ fact }) => [fact.type, 'ordinal' in fact && fact.ordinal])).toEqual([
      ['review-reminded', 1],
      ['review-reminded', 2],
      ['reviewer-overdue', 3],
      ['reviewer-overdue', 4],
    ]);
    expect(nextWakeAt(state)).toBeUndefined();
  });

  it('wakes a turn, where no reminder comes before', () => {
    expect(nextWakeAt(waiting)).toBe(storedAt + 2 * DAY);
    expect(nextWakeAt(reminded)).toBe(storedAt + 5 * DAY);
  });

  it('is told nothing of what was ruled, nor of what was withdrawn', () => {
    const accepted = ruled(reminded, { type: 'accepted', automatic: false }, storedAt + 4 * DAY);
    expect(timeFact(accepted, storedAt + 5 * DAY)).toBeUndefined();
    const withdrawn = ruled(reminded, { type: 'withdrawn' }, storedAt + 4 * DAY);
    expect(timeFact(withdrawn, storedAt + 5 * DAY)).not.toMatchObject({ type: 'reviewer-overdue' });
  });
});

describe('what has ended', () => {
  it('wakes no more, and no time changes it', () => {
    const waived = ruled(overdue, { type: 'waived' }, morning(0));
    expect([timeFact(waived, MISSED_AT), nextWakeAt(waived)]).toEqual([undefined, undefined]);
  });
});

describe('the next wake', () => {
  it('is the first reminder, then the next, then the due instant', () => {
    const first = told(opened(), { type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 }, morning(-11));
    const last = told(opened(), { type: 'reminded', ordinal: 1, leadTime: 3, skipped: 2 }, morning(-1));
    expect([opened(), first, last].map(nextWakeAt)).toEqual([morning(-11), morning(-4), DUE_AT]);
  });

  it('is no reminder and no due instant once it is overdue', () => {
    expect(nextWakeAt(withDays({ escalateAt: [], overdueRemindAt: [] }))).toBe(MISSED_AT);
  });

  it.each([
    ['an overdue reminder', { overdueRemindAt: [morning(1)], escalateAt: [] }],
    [
      'an escalation',
      { overdueRemindAt: [], escalateAt: [{ level: 1, to: 'head', at: morning(1) } as const] },
    ],
    ['the end of the lock', { overdueRemindAt: [], escalateAt: [], lockAt: morning(1) - 60 * SECOND }],
  ])('is %s, where that comes first', (_what, days) => {
    expect(nextWakeAt(withDays(days))).toBe(morning(1));
  });

  it('waits for the due instant, where a level or a reminder of being overdue lies before it', () => {
    const early = {
      overdueRemindAt: [morning(-2)],
      escalateAt: [{ level: 1, to: 'head', at: morning(-1) } as const],
    };
    expect(nextWakeAt({ ...opened(), timetable: { ...timetable(), remindAt: [], ...early } })).toBe(DUE_AT);
  });

  it.each([LOCK_AT, LOCK_AT + SECOND])('passes over what lies at the lock or after it', (at) => {
    const late = { overdueRemindAt: [at], escalateAt: [{ level: 1, to: 'head', at } as const] };
    expect(nextWakeAt(overdueWith(late))).toBe(MISSED_AT);
  });

  it('is the day to remind the reviewer, and nothing when all have come', () => {
    const storedAt = DUE_AT - DAY;
    const submitted = acted(opened(), [submission(storedAt)], storedAt);
    expect(nextWakeAt(submitted)).toBe(storedAt + 2 * DAY);
    expect(nextWakeAt(lived(submitted, storedAt + 4 * DAY).state)).toBeUndefined();
  });
});

describe('an invitation to say something', () => {
  const invited = opened({ timetable: { ...timetable(), remindAt: [], silentAt: DUE_AT } });
  const SILENT_AT = DUE_AT + 60 * SECOND;

  it.each([
    ['waits while what was said in time may still come', SILENT_AT - SECOND, undefined],
    ['ends without an answer, which is never late', SILENT_AT, { type: 'silent' }],
  ])('%s', (_what, now, fact) => {
    expect(timeFact(invited, now)).toEqual(fact);
    expect(nextWakeAt(invited)).toBe(SILENT_AT);
  });

  it('is owed to be completed once something was said and sent back', () => {
    const said = acted(invited, [submission(DUE_AT - DAY)], DUE_AT - DAY);
    const back = ruled(said, { type: 'returned', timetable: timetable() }, DUE_AT - DAY);
    expect(timeFact(back, SILENT_AT)).toEqual({ type: 'became-overdue' });
  });

  it('is over then, and waits for nobody', () => {
    const over = told(invited, { type: 'silent' }, SILENT_AT);
    expect([over.endedAt, over.overdueAt, nextWakeAt(over)]).toEqual([SILENT_AT, undefined, undefined]);
  });
});
