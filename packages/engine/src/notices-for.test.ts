import { describe, expect, it } from '@jest/globals';
import type { AssignmentFact } from './assignment-event.js';
import type { AssignmentState } from './assignment-state.js';
import { evolve } from './evolve.js';
import {
  acted,
  DAY,
  DUE_AT,
  HOUR,
  morning,
  opened,
  openedEvent,
  ruled,
  SECOND,
  submission,
  timetable,
  told,
} from './lived-assignment.fixture.js';
import { noticesFor } from './notices-for.js';

const OPENING_MORNING = DUE_AT - 20 * DAY + 8 * HOUR;

/** What is owed because of one fact, and of the reason that a coordinator gave for it. */
function owed(state: AssignmentState, fact: AssignmentFact, { at, reason }: { at: number; reason?: string }) {
  const by = reason === undefined ? { actor: 'time' } : { actor: 'person:linh', reason, rulingId: 'r' };
  const event = { stream: state.assignmentId, sequence: state.sequence + 1, at, ...by, fact };
  return noticesFor(event, evolve(state, event));
}

const overdue = told(opened(), { type: 'became-overdue' }, DUE_AT);
const submitted = acted(opened(), [submission(DUE_AT - 15 * DAY)], DUE_AT - 15 * DAY);
const toFocalPoint = { assignmentId: 'p/o/2023/main/so-gddt', addressee: 'focal-point', dueAt: DUE_AT };

describe('the opening notice', () => {
  it.each([
    ['the first working morning', DUE_AT - 20 * DAY, OPENING_MORNING],
    ['the first working morning, one second before it', OPENING_MORNING - 1000, OPENING_MORNING],
    ['at once, where it opens later', OPENING_MORNING + 1000, OPENING_MORNING + 1000],
  ])('leaves %s', (_when, at, notBefore) => {
    const event = { ...openedEvent(), at };
    expect(noticesFor(event, evolve(undefined, event))).toStrictEqual([
      { ...toFocalPoint, kind: 'opening', ordinal: 1, data: {}, notBefore },
    ]);
  });
});

describe('a reminder', () => {
  it('leaves at once, with its running number', () => {
    const fact = { type: 'reminded', ordinal: 3, leadTime: 2, skipped: 1 } as const;
    expect(owed(opened(), fact, { at: morning(-4) })).toStrictEqual([
      { ...toFocalPoint, kind: 'reminder', ordinal: 3, data: {}, notBefore: morning(-4) },
    ]);
  });
});

describe('the overdue notice', () => {
  const fact = { type: 'became-overdue' } as const;

  it.each([
    ['the first working morning after due', DUE_AT, morning(0)],
    ['the first working morning after due, one second before it', morning(0) - 1000, morning(0)],
    ['at once, where it was noticed later', morning(0) + 1000, morning(0) + 1000],
  ])('leaves %s', (_when, at, notBefore) => {
    expect(owed(opened(), fact, { at })).toStrictEqual([
      { ...toFocalPoint, kind: 'overdue', ordinal: 1, data: {}, notBefore },
    ]);
  });

  it('has the next number where a new day is over too', () => {
    const until = DUE_AT + 5 * DAY;
    const extended = ruled(overdue, { type: 'extended', timetable: timetable(until) }, morning(1));
    expect(owed(extended, fact, { at: until })).toMatchObject([
      { kind: 'overdue', ordinal: 2, dueAt: until },
    ]);
  });

  it('is followed by reminders that leave at once, to deputy and clerk too, with the number that time gave', () => {
    expect(
      owed(overdue, { type: 'overdue-reminded', ordinal: 2, skipped: 0 }, { at: morning(1) }),
    ).toStrictEqual([
      { ...toFocalPoint, addressee: 'unit', kind: 'overdue', ordinal: 2, data: {}, notBefore: morning(1) },
    ]);
  });
});

describe('a body that is asked', () => {
  const asked = { ...opened(), asked: true };
  const reminder = { type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 } as const;
  const reminded = told(asked, reminder, morning(-4));

  it('is reminded once, and not written to again when its day has passed', () => {
    expect(owed(asked, reminder, { at: morning(-4) })).toMatchObject([{ kind: 'reminder' }]);
    const again = { type: 'reminded', ordinal: 2, leadTime: 2, skipped: 0 } as const;
    expect(owed(reminded, again, { at: morning(-1) })).toEqual([]);
    expect(owed(reminded, { type: 'became-overdue' }, { at: DUE_AT })).toEqual([]);
  });

  it('that was never reminded is written to once when its day has passed, and never after that', () => {
    expect(owed(asked, { type: 'became-overdue' }, { at: DUE_AT })).toMatchObject([{ kind: 'overdue' }]);
    const passed = told(asked, { type: 'became-overdue' }, DUE_AT);
    const again = { type: 'overdue-reminded', ordinal: 2, skipped: 0 } as const;
    expect(owed(passed, again, { at: morning(1) })).toEqual([]);
  });

  it('is reminded again by a day of its own where it is asked to complete its answer', () => {
    const second = { type: 'reminded', ordinal: 2, leadTime: 3, skipped: 2 } as const;
    expect(owed(reminded, second, { at: morning(-1) })).toMatchObject([{ kind: 'reminder', ordinal: 2 }]);
  });
});

describe('an escalation', () => {
  it.each(['head', 'coordinator', 'owner'] as const)('goes to the %s that the level names', (to) => {
    const fact = { type: 'escalated', ordinal: 4, level: 2, to } as const;
    expect(owed(overdue, fact, { at: morning(2) })).toStrictEqual([
      {
        ...toFocalPoint,
        addressee: to,
        kind: 'escalation',
        ordinal: 4,
        data: { level: 2 },
        notBefore: morning(2),
      },
    ]);
  });
});

describe('a receipt', () => {
  it('tells what was received and when, numbered by its version', () => {
    const { kind: _kind, actor: _actor, reviewRemindAt, ...data } = submission(DUE_AT - 15 * DAY, 2);
    const fact = { type: 'submitted', ...data, reviewRemindAt } as const;
    expect(owed(opened(), fact, { at: DUE_AT - 15 * DAY + HOUR })).toStrictEqual([
      { ...toFocalPoint, kind: 'receipt', ordinal: 2, data, notBefore: DUE_AT - 15 * DAY + HOUR },
    ]);
  });
});

describe('the receipt of a later version', () => {
  const handedIn = (storedAt: number, version = 1) => {
    const { kind: _kind, actor: _actor, ...stored } = submission(storedAt, version);
    return { type: 'submitted', ...stored } as const;
  };
  const inTime = told(opened(), handedIn(DUE_AT - SECOND), DUE_AT - SECOND);

  it('that corrects after due what came on time still says on time', () => {
    expect(owed(inTime, handedIn(DUE_AT + DAY, 2), { at: DUE_AT + DAY })).toMatchObject([
      { ordinal: 2, data: { onTime: true, version: 2 } },
    ]);
  });

  it.each([
    ['in time', true, false],
    ['late', false, true],
  ])('that mends a return %s says so, and the punctuality of the report', (_how, onTime, mendedLate) => {
    const returned = ruled(inTime, { type: 'returned', timetable: timetable(DUE_AT + 3 * DAY) }, DUE_AT);
    const fact = { ...handedIn(DUE_AT + DAY, 2), onTime };
    expect(owed(returned, fact, { at: DUE_AT + DAY })).toMatchObject([
      { data: { onTime: true, mendedLate } },
    ]);
  });
});

describe('what came in', () => {
  const storedAt = DUE_AT - 15 * DAY;
  const reviewer = { toldAt: storedAt + 20 * HOUR, headAt: [] };
  const { kind: _kind, actor: _actor, ...data } = submission(storedAt, 2);
  const fact = { type: 'submitted', ...data, reviewer } as const;

  it('is told to the reviewer in the morning, numbered by its version', () => {
    expect(owed(opened(), fact, { at: storedAt })).toMatchObject([
      { kind: 'receipt', addressee: 'focal-point', notBefore: storedAt },
      {
        kind: 'for-review',
        addressee: 'coordinator',
        ordinal: 2,
        data: { version: 2, nil: false },
        notBefore: reviewer.toldAt,
      },
    ]);
  });

  it('is told to no reviewer where it is accepted on arrival', () => {
    expect(owed(opened({ review: false }), fact, { at: storedAt })).toMatchObject([{ kind: 'receipt' }]);
  });

  it("is told to the reviewer's head where nothing was ruled in time", () => {
    expect(owed(submitted, { type: 'reviewer-overdue', ordinal: 3 }, { at: morning(-4) })).toStrictEqual([
      {
        ...toFocalPoint,
        addressee: 'coordinator-head',
        kind: 'review-overdue',
        ordinal: 3,
        data: {},
        notBefore: morning(-4),
      },
    ]);
  });
});

describe('a reminder to review', () => {
  it('goes to the coordinator', () => {
    expect(owed(submitted, { type: 'review-reminded', ordinal: 2 }, { at: morning(-4) })).toStrictEqual([
      {
        ...toFocalPoint,
        addressee: 'coordinator',
        kind: 'review-reminder',
        ordinal: 2,
        data: {},
        notBefore: morning(-4),
      },
    ]);
  });
});

describe('a ruling', () => {
  const later = timetable(DUE_AT + 7 * DAY);

  it.each<[AssignmentFact, object]>([
    [{ type: 'accepted', automatic: false }, { ruling: 'accepted' }],
    [{ type: 'waived' }, { ruling: 'waived' }],
    [
      { type: 'merged', to: 'so-vhttdl', into: 'p/o/2023/main/so-vhttdl' },
      { ruling: 'merged', to: 'so-vhttdl' },
    ],
    [
      { type: 'transferred', to: 'so-vhttdl', toAssignmentId: 'p/o/2023/main/so-vhttdl' },
      { ruling: 'transferred', to: 'so-vhttdl' },
    ],
  ])('is told to the unit: %j', (fact, data) => {
    expect(owed(submitted, fact, { at: morning(-4), reason: 'bão lũ' })).toStrictEqual([
      {
        ...toFocalPoint,
        kind: 'ruling',
        ordinal: 1,
        data: { ...data, reason: 'bão lũ' },
        notBefore: morning(-4),
      },
    ]);
  });

  it.each(['returned', 'extended'] as const)('that has %s it is told with the new day', (type) => {
    expect(
      owed(submitted, { type, timetable: later }, { at: morning(-4), reason: 'thiếu số liệu' }),
    ).toMatchObject([
      { kind: 'ruling', dueAt: later.dueAt, data: { ruling: type, reason: 'thiếu số liệu' } },
    ]);
  });

  it('without a reason is told with an empty one', () => {
    expect(owed(submitted, { type: 'accepted', automatic: false }, { at: morning(-4) })).toMatchObject([
      { data: { ruling: 'accepted', reason: '' } },
    ]);
  });

  it('has the number of rulings so far', () => {
    const returned = ruled(submitted, { type: 'returned', timetable: timetable() }, morning(-4));
    expect(owed(returned, { type: 'waived' }, { at: morning(-3), reason: 'x' })).toMatchObject([
      { ordinal: 2 },
    ]);
  });

  it.each<[string, AssignmentFact]>([
    ['was accepted on arrival', { type: 'accepted', automatic: true }],
    ['was withdrawn by the unit itself', { type: 'withdrawn' }],
    ['was missed', { type: 'missed' }],
    ['lapsed', { type: 'lapsed' }],
  ])('is none where it %s', (_what, fact) => {
    expect(owed(submitted, fact, { at: morning(-4) })).toEqual([]);
  });
});

describe('a day that a version of the plan moves', () => {
  const moved = { because: 'rule-changed', from: { dueOn: '2023-12-25', dueAt: DUE_AT } } as const;
  const later = timetable(DUE_AT + 7 * DAY);

  it('is told with why, from which day, and the reason', () => {
    expect(
      owed(opened(), { type: 'extended', timetable: later, moved }, { at: morning(-4), reason: 'sửa lịch' }),
    ).toStrictEqual([
      {
        ...toFocalPoint,
        dueAt: later.dueAt,
        kind: 'ruling',
        ordinal: 1,
        data: {
          ruling: 'moved',
          because: 'rule-changed',
          from: '2023-12-25',
          fromAt: DUE_AT,
          reason: 'sửa lịch',
        },
        notBefore: morning(-4),
      },
    ]);
  });

  it('is told with the day of the meeting where that was put off', () => {
    const putOff = { ...moved, because: 'meeting-postponed', meetingOn: '2023-12-28' } as const;
    expect(
      owed(opened(), { type: 'day-moved', timetable: later, moved: putOff }, { at: morning(-4) }),
    ).toMatchObject([{ data: { because: 'meeting-postponed', meetingOn: '2023-12-28' } }]);
  });

  it('is told with an empty reason where none was given', () => {
    expect(owed(opened(), { type: 'extended', timetable: later, moved }, { at: morning(-4) })).toMatchObject([
      { data: { reason: '' } },
    ]);
  });

  it('is not told to who has handed in', () => {
    expect(
      owed(submitted, { type: 'extended', timetable: later, moved }, { at: morning(-4), reason: 'x' }),
    ).toEqual([]);
  });

  it('is told to who has to mend what was returned', () => {
    const returned = ruled(submitted, { type: 'returned', timetable: timetable() }, morning(-5));
    expect(
      owed(returned, { type: 'extended', timetable: later, moved }, { at: morning(-4), reason: 'x' }),
    ).toHaveLength(1);
  });

  it('is not told where only other mornings change', () => {
    expect(
      owed(opened(), { type: 'extended', timetable: timetable(), moved }, { at: morning(-4), reason: 'x' }),
    ).toEqual([]);
  });
});
