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
import { comesAfterEnd, isAwaitingReview, rulingRefusal } from './ruling-refusal.js';

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
  'hand-over': { type: 'hand-over', reason: 'sáp nhập', to: 'bac', owing: [] },
  withdraw: { type: 'withdraw' },
  reopen: { type: 'reopen', reason: 'nhầm', timetable: timetable(DUE_AT + DAY), reviewRemindAt: [] },
} satisfies Record<string, Ruling>;

/** Design, "The life of an assignment", column "from": what may be ruled on what. */
const ALLOWED: Record<keyof typeof STATES, readonly (keyof typeof RULINGS)[]> = {
  open: ['extend', 'waive', 'hand-over'],
  submitted: ['accept', 'return', 'extend', 'waive', 'hand-over', 'withdraw'],
  returned: ['extend', 'waive', 'hand-over'],
  accepted: ['return', 'reopen'],
  waived: ['reopen'],
  missed: ['reopen'],
  lapsed: ['reopen'],
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

  it.each(['accept', 'return', 'extend', 'waive', 'hand-over', 'withdraw'] as const)(
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

describe('a ruling on a version', () => {
  const twice = acted(submitted, [submission(at + 1000, 2)], at + 1000);
  const RULED = {
    accept: (version: number) => ({ type: 'accept', version }) as const,
    return: (version: number) => ({ ...RULINGS.return, version }) as const,
  };

  it.each(['accept', 'return'] as const)('carries out %s of the version that is there', (type) => {
    expect(rulingRefusal(submitted, RULED[type](1))).toBeUndefined();
    expect(rulingRefusal(twice, RULED[type](2))).toBeUndefined();
    expect(rulingRefusal(twice, RULINGS[type])).toBeUndefined();
  });

  it.each(['accept', 'return'] as const)('refuses %s of one that a newer has superseded', (type) => {
    expect(rulingRefusal(twice, RULED[type](1))).toEqual({
      code: 'VERSION_SUPERSEDED',
      details: { assignmentId, version: 1, newest: 2 },
    });
  });

  it('says first that nothing waits for a ruling any more', () => {
    const withdrawn = ruled(twice, { type: 'withdrawn' }, at + 2000);
    expect(rulingRefusal(withdrawn, RULED.accept(1))).toEqual(NOTHING_SUBMITTED);
  });

  it('returns what was accepted only as it was read', () => {
    expect(rulingRefusal(STATES.accepted, RULED.return(1))).toBeUndefined();
    expect(rulingRefusal(STATES.accepted, RULED.return(2))).toMatchObject({ code: 'VERSION_SUPERSEDED' });
  });
});

describe('a hand-over', () => {
  it('is refused to who owes it already', () => {
    const own: Ruling = { ...RULINGS['hand-over'], to: STATES.open.unitId };
    expect(rulingRefusal(STATES.open, own)).toEqual({
      code: 'TRANSFER_TARGET_OWES',
      details: { unit: 'so-gddt' },
    });
  });
});

describe('reopening', () => {
  it.each(['open', 'submitted', 'returned'] as const)(
    'is refused of what is %s: it has not ended',
    (name) => {
      expect(rulingRefusal(STATES[name], RULINGS.reopen)).toEqual({
        code: 'ASSIGNMENT_NOT_ENDED',
        details: { assignmentId },
      });
    },
  );
});

describe('an extension', () => {
  const until = (dueAt: number): Ruling => ({ ...RULINGS.extend, timetable: timetable(dueAt) });

  it.each([
    ['a day later', DUE_AT + DAY, undefined],
    ['a second later', DUE_AT + 1000, undefined],
    ['the same instant', DUE_AT, 'EXTENSION_SHORTENS'],
    ['a second sooner', DUE_AT - 1000, 'EXTENSION_SHORTENS'],
  ])('to %s', (_what, dueAt, code) => {
    expect(rulingRefusal(STATES.open, until(dueAt))?.code).toBe(code);
  });

  it('never shortens the longer one that the unit was given before', () => {
    const given = ruled(STATES.open, { type: 'extended', timetable: timetable(DUE_AT + 9 * DAY) }, at);
    expect(rulingRefusal(given, until(DUE_AT + 5 * DAY))).toEqual({
      code: 'EXTENSION_SHORTENS',
      details: { day: '2023-12-30', due: '2024-01-03' },
    });
  });
});

describe('a refusal of a ruling', () => {
  const stop: Ruling = { type: 'stop-clock', reason: 'chờ', remindAt: [] };
  const start: Ruling = { type: 'start-clock', start: { timetable: timetable(), stoppedMs: 0 } };
  const stopped = ruled(opened(), { type: 'clock-stopped', remindAt: [] }, at);

  it.each<[string, AssignmentState, Ruling]>([
    ['NOT_CONTESTED', opened(), { type: 'insist', reason: 'mục II' }],
    ['NOT_ASKED', opened(), { type: 'refuse', reason: 'cần đúng hạn' }],
    ['CLOCK_RUNS', opened(), start],
    ['CLOCK_STANDS', stopped, stop],
    ['NOTHING_TO_EXTEND', submitted, stop],
  ])('%s names the assignment', (code, state, given) => {
    expect(rulingRefusal(state, given)).toEqual({ code, details: { assignmentId } });
  });

  it('says which rule of the form is waived already, and another may be', () => {
    const saying = { vi: 'a không lớn hơn b', en: 'a is at most b' };
    const waive = (rule: string, reason = 'x'): Ruling => ({ type: 'waive-rule', reason, rule, saying });
    const waived = ruled(opened(), { type: 'rule-waived', rule: 'at-most-a-b', saying }, at);
    expect(waived.waivedRules).toEqual(['at-most-a-b']);
    expect(rulingRefusal(waived, waive('at-most-a-b'))).toEqual({
      code: 'RULE_WAIVED_ALREADY',
      details: { assignmentId, rule: 'at-most-a-b' },
    });
    expect(rulingRefusal(waived, waive('sum-a-b-c'))).toBeUndefined();
    expect(rulingRefusal(opened(), waive('r', ' '))).toEqual({
      code: 'REASON_MISSING',
      details: {},
    });
  });

  it('that comes after the end: only what was asked before is answered then', () => {
    const asking = { actId: 'a1' };
    for (const type of ['extend', 'refuse'] as const)
      expect([comesAfterEnd(type, { asking }), comesAfterEnd(type, {})]).toEqual([true, false]);
    expect(comesAfterEnd('waive', { asking })).toBe(false);
  });
});

describe('a day that a version of the plan moves', () => {
  const move = (from: number): Ruling => ({
    type: 'move-day',
    reason: 'bảng mới',
    timetable: timetable(DUE_AT + DAY),
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

describe('a hand-over that names who was read as owing', () => {
  const handOver = (from: string) => rulingRefusal(opened(), { ...RULINGS['hand-over'], from });

  it('is carried out while that unit owes, else told whose it is by now', () => {
    const { assignmentId, unitId: unit } = opened();
    expect(handOver(unit)).toBeUndefined();
    expect(handOver('so-cu')).toEqual({ code: 'HANDED_OVER', details: { assignmentId, unit } });
  });
});
