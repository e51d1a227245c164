import { describe, expect, it } from '@jest/globals';
import type { Ruling } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
import { assignmentStatus, statusFacts } from './assignment-status.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import {
  acted,
  after,
  DAY,
  DUE_AT,
  HOUR,
  lived,
  morning,
  opened,
  ruled,
  ruling,
  SECOND,
  submission,
  timetable,
  types,
} from './lived-assignment.fixture.js';
import { noticesFor } from './notices-for.js';
import { nextWakeAt } from './time-fact.js';

const statusAt = (state: AssignmentState, now: number) => assignmentStatus(statusFacts(state), now);

describe('an assignment at its deadline', () => {
  it('is not overdue one second before', () => {
    expect(types(decide(opened(), [], DUE_AT - 1000))).not.toContain('became-overdue');
    expect(statusAt(opened(), DUE_AT - 1000)).toBe('due-soon');
  });

  it.each([0, 1000])('is overdue %i ms after', (late) => {
    expect(types(decide(opened(), [], DUE_AT + late))).toEqual(['became-overdue']);
    expect(statusAt(opened(), DUE_AT + late)).toBe('overdue');
  });

  it('is on time when the submission was stored before, even if it is taken in after', () => {
    const events = decide(opened(), [submission(DUE_AT - 1)], DUE_AT + HOUR);
    expect(types(events)).toEqual(['submitted']);
  });

  it('shows that it was overdue when the submission was stored at the deadline itself', () => {
    const events = decide(opened(), [submission(DUE_AT)], DUE_AT + HOUR);
    expect(types(events)).toEqual(['became-overdue', 'submitted']);
  });

  it('lifts overdue where a submission was stored in time and the deadline was recorded first', () => {
    const overdue = after(opened(), decide(opened(), [], DUE_AT));
    const events = decide(overdue, [submission(DUE_AT - 1)], DUE_AT + 1);
    expect(statusAt(after(overdue, events), DUE_AT + 2)).toBe('submitted');
  });
});

describe('an assignment that nobody answers', () => {
  it('is reminded at each lead time, overdue, reminded again, escalated by level and missed at lock', () => {
    const { state, events } = lived(opened(), DUE_AT + 30 * DAY);
    expect(types(events)).toEqual([
      'reminded',
      'reminded',
      'reminded',
      'became-overdue',
      'escalated',
      'overdue-reminded',
      'escalated',
      'overdue-reminded',
      'escalated',
      'missed',
    ]);
    expect(statusAt(state, DUE_AT + 30 * DAY)).toBe('missed');
    expect(nextWakeAt(state)).toBeUndefined();
  });

  it('catches up three missed reminders with one', () => {
    const events = decide(opened(), [], DUE_AT - HOUR);
    expect(events.map(({ fact }) => fact)).toEqual([
      { type: 'reminded', ordinal: 1, leadTime: 3, skipped: 2 },
    ]);
  });

  it('sends no reminder that has lost its sense when everybody slept over the deadline', () => {
    expect(types(decide(opened(), [], DUE_AT + 2 * HOUR))).toEqual(['became-overdue']);
  });
});

describe('a submission', () => {
  it('stops every clock of the unit', () => {
    const events = decide(opened(), [submission(DUE_AT - 5 * DAY)], DUE_AT - 5 * DAY);
    const { events: later } = lived(after(opened(), events), DUE_AT + 40 * DAY);
    expect(types(later)).toEqual(['review-reminded', 'review-reminded']);
  });

  it('is accepted on arrival where nobody reviews', () => {
    expect(types(decide(opened({ review: false }), [submission(DUE_AT - DAY)], DUE_AT - DAY))).toContain(
      'accepted',
    );
  });

  it('is taken in once, however often it is collected', () => {
    const state = after(opened(), decide(opened(), [submission(DUE_AT - DAY)], DUE_AT - DAY));
    expect(decide(state, [submission(DUE_AT - DAY)], DUE_AT - DAY)).toEqual([]);
  });

  it('owes its unit a receipt', () => {
    const [event] = decide(opened(), [submission(DUE_AT - 15 * DAY)], DUE_AT - 15 * DAY);
    if (event === undefined) throw new Error('nothing was decided');
    const notices = noticesFor(event, evolve(opened(), event));
    expect(notices).toMatchObject([{ kind: 'receipt', ordinal: 1, addressee: 'focal-point' }]);
  });
});

describe('a ruling', () => {
  const submittedState = () => after(opened(), decide(opened(), [submission(DUE_AT - DAY)], DUE_AT - DAY));

  it('accepts with a remark, which the history keeps, or without one', () => {
    const reasonOf = (more: { readonly reason?: string }) =>
      decide(submittedState(), [ruling({ type: 'accept', ...more })], DUE_AT)[0]?.reason;
    expect(reasonOf({ reason: 'Số liệu rõ, kịp thời' })).toBe('Số liệu rõ, kịp thời');
    expect(reasonOf({})).toBeUndefined();
  });

  it('accepts and ends', () => {
    const state = after(submittedState(), decide(submittedState(), [ruling({ type: 'accept' })], DUE_AT));
    expect(statusAt(state, DUE_AT)).toBe('accepted');
  });

  it('is carried out once for one ruling id', () => {
    const once = after(submittedState(), decide(submittedState(), [ruling({ type: 'accept' })], DUE_AT));
    expect(decide(once, [ruling({ type: 'accept' })], DUE_AT + 1)).toEqual([]);
  });

  it('is carried out once, where nothing else would stand in its way', () => {
    const extend = (days: number) =>
      ruling({ type: 'extend', reason: 'bão lũ', timetable: timetable(DUE_AT + days * DAY) });
    const once = acted(opened(), [extend(10), extend(11)], DUE_AT - 15 * DAY);
    expect(once).toMatchObject({ rulingIds: ['r1'], count: { rulings: 1 } });
    expect(decide(once, [extend(12)], DUE_AT - 14 * DAY)).toEqual([]);
  });

  it('returns with a new day, from which the clocks run again', () => {
    const dueAt = DUE_AT + 5 * DAY;
    const returned = ruling({ type: 'return', reason: 'thiếu số liệu', timetable: timetable(dueAt) });
    const state = after(submittedState(), decide(submittedState(), [returned], DUE_AT - DAY + 1));
    expect(statusAt(state, DUE_AT)).toBe('returned');
    expect(statusAt(state, dueAt)).toBe('overdue');
    const { events } = lived(state, dueAt);
    expect(types(events)).toContain('became-overdue');
  });

  it('hands over: the same stream goes on under the other unit, with its days', () => {
    const handOver = ruling({ type: 'hand-over', reason: 'sáp nhập', to: 'so-vhttdl', owing: [] });
    const state = acted(opened(), [handOver], DUE_AT - 15 * DAY);
    expect(state).toMatchObject({ unitId: 'so-vhttdl', formerUnitIds: ['so-gddt'], timetable: timetable() });
    expect(types(lived(state, DUE_AT).events).at(-1)).toBe('became-overdue');
  });

  it('that cannot be carried out leaves no event', () => {
    expect(decide(opened(), [ruling({ type: 'accept' })], DUE_AT - 15 * DAY)).toEqual([]);
    expect(decide(opened(), [ruling({ type: 'waive', reason: ' ' })], DUE_AT - 15 * DAY)).toEqual([]);
  });

  it('extends, lifting overdue and starting escalation from the new day', () => {
    const overdue = lived(opened(), DUE_AT + DAY).state;
    const extended = ruling({ type: 'extend', reason: 'bão lũ', timetable: timetable(DUE_AT + 10 * DAY) });
    const state = after(overdue, decide(overdue, [extended], DUE_AT + DAY + 1));
    expect(statusAt(state, DUE_AT + 2 * DAY)).not.toBe('overdue');
    expect(state.escalatedLevel).toBe(0);
    const escalations = lived(state, DUE_AT + 20 * DAY).events.filter(
      ({ fact }) => fact.type === 'escalated',
    );
    expect(escalations.map(({ fact }) => fact)).toMatchObject([
      { ordinal: 2, level: 1 },
      { level: 2 },
      { level: 3 },
    ]);
  });
});

describe('what is recorded of a submission', () => {
  const storedAt = DUE_AT - 15 * DAY;
  const takenInAt = storedAt + HOUR;

  it('is what the register stored, when it was taken in, and by whom it was handed in', () => {
    const { kind: _kind, actor, ...stored } = submission(storedAt);
    expect(decide(opened(), [submission(storedAt)], takenInAt)).toStrictEqual([
      {
        stream: 'p/o/2023/main/so-gddt',
        sequence: 2,
        at: takenInAt,
        actor,
        fact: { type: 'submitted', ...stored },
      },
    ]);
  });

  it('is followed by an acceptance of time itself where nobody reviews', () => {
    const unreviewed = opened({ review: false });
    const [, accepted] = decide(unreviewed, [submission(storedAt)], takenInAt);
    expect(accepted).toStrictEqual({
      stream: 'p/o/2023/main/so-gddt',
      sequence: 3,
      at: takenInAt,
      actor: 'time',
      fact: { type: 'accepted', automatic: true },
    });
  });

  it('is no acceptance where somebody reviews', () => {
    expect(types(decide(opened(), [submission(storedAt)], takenInAt))).toEqual(['submitted']);
  });

  it('begins with time making it overdue where it came late and nobody was awake', () => {
    const [overdue] = decide(opened(), [submission(DUE_AT)], DUE_AT + HOUR);
    expect(overdue).toMatchObject({ actor: 'time', fact: { type: 'became-overdue' } });
  });

  it('does not make it overdue a second time', () => {
    const overdue = acted(opened(), [], DUE_AT);
    expect(types(decide(overdue, [submission(DUE_AT + DAY)], DUE_AT + DAY))).toEqual(['submitted']);
  });

  it('does not make overdue what has been handed in, where a later version is late', () => {
    const inTime = acted(opened(), [submission(DUE_AT - DAY)], DUE_AT - DAY);
    expect(types(decide(inTime, [submission(DUE_AT + DAY, 2)], DUE_AT + DAY))).toEqual(['submitted']);
  });

  it('makes overdue what was returned and mended too late', () => {
    const inTime = acted(opened(), [submission(DUE_AT - DAY)], DUE_AT - DAY);
    const returned = ruled(inTime, { type: 'returned', timetable: timetable() }, DUE_AT - HOUR);
    const mended = decide(returned, [submission(DUE_AT + DAY, 2)], DUE_AT + DAY);
    expect(types(mended)).toEqual(['became-overdue', 'submitted']);
  });

  it('is nothing where a version that is not newer comes again', () => {
    const second = acted(opened(), [submission(storedAt, 1), submission(storedAt, 2)], storedAt);
    expect(decide(second, [submission(storedAt, 1), submission(storedAt, 2)], storedAt)).toEqual([]);
    expect(types(decide(second, [submission(storedAt, 3)], storedAt))).toEqual(['submitted']);
  });

  it('is nothing once the assignment has ended', () => {
    const waived = ruled(opened(), { type: 'waived' }, storedAt);
    expect(decide(waived, [submission(storedAt)], takenInAt)).toEqual([]);
  });
});

describe('what is recorded of a ruling', () => {
  const now = DUE_AT - 15 * DAY;
  const submitted = acted(opened(), [submission(now - HOUR)], now - HOUR);
  const HANDED = { from: 'so-gddt', to: 'so-vhttdl' };
  const moved = { because: 'rule-changed', from: { dueOn: '2023-12-25', dueAt: DUE_AT } } as const;
  const later = timetable(DUE_AT + 7 * DAY);

  it('is who ruled, under which id, and why', () => {
    expect(decide(submitted, [ruling({ type: 'waive', reason: 'bão lũ' }, 'r7')], now)).toStrictEqual([
      {
        stream: 'p/o/2023/main/so-gddt',
        sequence: 3,
        at: now,
        actor: 'person:linh',
        rulingId: 'r7',
        reason: 'bão lũ',
        fact: { type: 'waived' },
      },
    ]);
  });

  it('has no reason where the ruling asks for none', () => {
    const [event] = decide(submitted, [ruling({ type: 'accept' })], now);
    expect(event).not.toHaveProperty('reason');
  });

  it.each<[string, Ruling, object]>([
    ['accepted', { type: 'accept' }, { automatic: false }],
    ['returned', { type: 'return', reason: 'x', timetable: later }, { timetable: later }],
    ['extended', { type: 'extend', reason: 'x', timetable: later }, { timetable: later }],
    ['day-moved', { type: 'move-day', reason: 'x', timetable: later, moved }, { timetable: later, moved }],
    ['waived', { type: 'waive', reason: 'x' }, {}],
    ['handed-over', { type: 'hand-over', reason: 'x', to: 'so-vhttdl', owing: [] }, HANDED],
    ['withdrawn', { type: 'withdraw' }, {}],
  ])('is that it was %s, with what belongs to it', (type, given, facts) => {
    expect(decide(submitted, [ruling(given)], now)[0]?.fact).toStrictEqual({ type, ...facts });
  });

  describe('handed over to a unit that owes the same', () => {
    const own = { assignmentId: 'p/o/2023/main/so-vhttdl', dueAt: DUE_AT };
    const handOver = (owing: readonly { assignmentId: string; dueAt: number }[]) =>
      ruling({ type: 'hand-over', reason: 'sáp nhập', to: 'so-vhttdl', owing });
    const merged = { type: 'merged', to: 'so-vhttdl', into: own.assignmentId };
    const handedOver = { type: 'handed-over', from: 'so-gddt', to: 'so-vhttdl' };

    it.each([
      { when: 'a second before both are due', at: DUE_AT - 1000, dueAt: DUE_AT, fact: merged },
      { when: 'at its own due instant', at: DUE_AT, dueAt: DUE_AT + DAY, fact: handedOver },
      { when: 'at that of the other', at: DUE_AT - DAY, dueAt: DUE_AT - DAY, fact: handedOver },
      { when: 'a second before that', at: DUE_AT - DAY - 1000, dueAt: DUE_AT - DAY, fact: merged },
    ])('is one with it only while neither is due: $when', ({ at, dueAt, fact }) => {
      expect(decide(opened(), [handOver([{ ...own, dueAt }])], at)[0]?.fact).toStrictEqual(fact);
    });

    it('stays apart where something has been handed in, and where the other owes nothing', () => {
      expect(decide(submitted, [handOver([own])], now)[0]?.fact).toStrictEqual(handedOver);
      expect(decide(opened(), [handOver([])], now)[0]?.fact).toStrictEqual(handedOver);
    });

    it('ends as what need not be done by itself, and can be reopened', () => {
      const ended = acted(opened(), [handOver([own])], now);
      expect(ended).toMatchObject({ waivedAt: now, endedAt: now, unitId: 'so-gddt' });
      const again = ruling({ type: 'reopen', reason: 'x', timetable: later, reviewRemindAt: [] }, 'again');
      expect(statusAt(acted(ended, [again], now + 3 * DAY), now + 3 * DAY)).toBe('open');
    });
  });

  it('comes in the order of arrival: a withdrawal before an acceptance leaves nothing to accept', () => {
    const both = [ruling({ type: 'withdraw' }, 'r1'), ruling({ type: 'accept' }, 'r2')];
    expect(types(decide(submitted, both, now))).toEqual(['withdrawn']);
    expect(types(decide(submitted, both.toReversed(), now))).toEqual(['accepted']);
  });

  it('comes before time passes: an extension at the due instant leaves nothing overdue', () => {
    const extend = ruling({ type: 'extend', reason: 'bão lũ', timetable: later });
    expect(types(decide(opened(), [extend], DUE_AT))).toEqual(['extended']);
    expect(types(decide(opened(), [], DUE_AT))).toEqual(['became-overdue']);
  });
});

describe('an extension of what is overdue', () => {
  const overdue = lived(opened(), morning(1)).state;
  const now = morning(1) + HOUR;
  const until = DUE_AT + 10 * DAY;
  const extended = acted(
    overdue,
    [ruling({ type: 'extend', reason: 'bão lũ', timetable: timetable(until) })],
    now,
  );

  it('lifts overdue until the second before the new day is over', () => {
    expect(statusAt(overdue, now)).toBe('overdue');
    expect(extended.overdueAt).toBeUndefined();
    expect(statusAt(extended, until - SECOND)).toBe('due-soon');
    expect(decide(extended, [], now + SECOND)).toEqual([]);
  });

  it('is overdue again when the new day is over, and is told so with the next number', () => {
    const { events } = lived(extended, until);
    expect(types(events)).toEqual(['reminded', 'reminded', 'became-overdue']);
    const again = lived(extended, until).state;
    expect([overdue.count.overdueNotices, again.count.overdueNotices]).toEqual([2, 3]);
  });
});
