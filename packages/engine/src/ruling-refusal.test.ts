import { describe, expect, it } from '@jest/globals';
import type { Ruling } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
import {
  acted,
  DAY,
  DUE_AT,
  opened,
  ruled,
  submission,
  timetable,
  told,
} from './lived-assignment.fixture.js';
import { isAwaitingReview, rulingRefusal } from './ruling-refusal.js';

const at = DUE_AT - DAY;
const submitted = acted(opened(), [submission(at)], at);

const returned = ruled(submitted, { type: 'returned', timetable: timetable() }, at);

const STATES = {
  open: opened(),
  submitted,
  returned,
  accepted: ruled(submitted, { type: 'accepted', automatic: false }, at),
  waived: ruled(submitted, { type: 'waived' }, at),
  missed: told(opened(), { type: 'missed' }, DUE_AT + 28 * DAY),
  lapsed: told(returned, { type: 'lapsed' }, DUE_AT + 28 * DAY),
} satisfies Record<string, AssignmentState>;

const RULINGS = {
  accept: { type: 'accept' },
  return: { type: 'return', reason: 'thiếu số liệu', timetable: timetable(DUE_AT + DAY) },
  extend: { type: 'extend', reason: 'bão lũ', timetable: timetable(DUE_AT + DAY) },
  waive: { type: 'waive', reason: 'bão lũ' },
  transfer: { type: 'transfer', reason: 'sáp nhập', to: 'bac', toAssignmentId: 'p/o/2023/main/bac' },
  withdraw: { type: 'withdraw' },
} satisfies Record<string, Ruling>;

/** Design, "The life of an assignment", column "from": what may be ruled on what. */
const ALLOWED: Record<keyof typeof STATES, readonly (keyof typeof RULINGS)[]> = {
  open: ['extend', 'waive', 'transfer'],
  submitted: ['accept', 'return', 'extend', 'waive', 'transfer', 'withdraw'],
  returned: ['extend', 'waive', 'transfer'],
  accepted: ['return'],
  waived: [],
  missed: [],
  lapsed: [],
};

describe.each(Object.entries(STATES))('an assignment that is %s', (name, state) => {
  it('allows the rulings that the design names, and no other', () => {
    const allowed = Object.entries(RULINGS).filter(
      ([, ruling]) => rulingRefusal(state, ruling) === undefined,
    );
    expect(allowed.map(([type]) => type)).toEqual(ALLOWED[name as keyof typeof STATES]);
  });
});

const { assignmentId } = STATES.open;
const NOTHING_SUBMITTED = { code: 'NOTHING_SUBMITTED', details: { assignmentId } };
const endedBy = (status: string) => ({ code: 'ASSIGNMENT_ENDED', details: { assignmentId, status } });

describe('a refusal', () => {
  it.each(['accept', 'return', 'withdraw'] as const)('of %s says that nothing was submitted', (type) => {
    expect(rulingRefusal(STATES.open, RULINGS[type])).toEqual(NOTHING_SUBMITTED);
    expect(rulingRefusal(STATES.returned, RULINGS[type])).toEqual(NOTHING_SUBMITTED);
  });

  it.each(['accept', 'return', 'extend', 'waive', 'transfer', 'withdraw'] as const)(
    'of %s says that the assignment has ended',
    (type) => {
      expect(rulingRefusal(STATES.waived, RULINGS[type])).toEqual(endedBy('waived'));
    },
  );

  it('says that what was accepted has ended, for anything but a return', () => {
    expect(rulingRefusal(STATES.accepted, RULINGS.accept)).toEqual(endedBy('accepted'));
  });

  it.each(['', ' ', '\n\t'])(
    'says that the reason is missing where it is %j, before anything else',
    (reason) => {
      expect(rulingRefusal(STATES.open, { type: 'waive', reason })).toEqual({
        code: 'REASON_MISSING',
        details: {},
      });
      expect(rulingRefusal(STATES.missed, { type: 'waive', reason })).toEqual({
        code: 'REASON_MISSING',
        details: {},
      });
    },
  );
});

describe('a day that a version of the plan moves', () => {
  const move = (from: number): Ruling => ({
    ...RULINGS.extend,
    moved: { because: 'rule-changed', from: { dueOn: '2023-12-25', dueAt: from } },
  });

  it('is moved while the day that it was thought out for is in force', () => {
    expect(rulingRefusal(STATES.open, move(DUE_AT))).toBeUndefined();
  });

  it.each([DUE_AT - 1000, DUE_AT + 1000])('is refused where another one is (%i)', (from) => {
    expect(rulingRefusal(STATES.open, move(from))).toEqual({
      code: 'DAY_CHANGED_MEANWHILE',
      details: { assignmentId },
    });
  });
});

describe('an assignment awaits review', () => {
  it('only between a submission and the ruling on it', () => {
    const awaiting = Object.entries(STATES).filter(([, state]) => isAwaitingReview(state));
    expect(awaiting.map(([name]) => name)).toEqual(['submitted']);
  });
});
