import { describe, expect, it } from '@jest/globals';
import type { ActInput, SubmissionInput } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
import { assignmentStatus, statusFacts } from './assignment-status.js';
import { decide } from './decide.js';
import { daysLate } from './figures/days-late.js';
import {
  acted,
  after,
  DAY,
  DUE_AT,
  HOUR,
  lived,
  opened,
  ruling,
  SECOND,
  submission,
  timetable,
  types,
} from './lived-assignment.fixture.js';
import { noticesFor } from './notices-for.js';
import { BEFORE_USE, type OnBehalf } from './on-behalf.js';
import { nextWakeAt } from './time-fact.js';
import type { UnitAct } from './unit-act.js';
import { unitActRefusal } from './unit-act-refusal.js';

const OFFICE = 'person:linh';

/** Came at `receivedAt`, entered at `storedAt`. */
function entry(
  receivedAt: number,
  storedAt: number,
  { version = 1, means = 'paper' }: { version?: number; means?: OnBehalf['means'] } = {},
): SubmissionInput {
  const receivedOn = new Date(receivedAt + 7 * HOUR).toISOString().slice(0, 10);
  return {
    ...submission(storedAt, version),
    onTime: receivedAt < DUE_AT,
    actor: OFFICE,
    onBehalf: { means, receivedOn, receivedAt, dueAt: DUE_AT },
  };
}

function answer(type: 'confirm' | 'dispute', number = 1, version = 1): ActInput {
  const act = { type, version } as const;
  const storedAt = DUE_AT + 3 * DAY;
  return {
    kind: 'act',
    actId: `a${number}`,
    number,
    afterVersion: version,
    storedAt,
    act,
    actor: 'unit:so-gddt',
  };
}

const late = (state: AssignmentState) => {
  const { punctuality } = state;
  return daysLate(
    {
      ...statusFacts(state),
      asked: false,
      ...(punctuality && {
        onTime: punctuality.onTime,
        punctualAt: punctuality.storedAt,
        punctualDueAt: punctuality.dueAt,
      }),
    },
    DUE_AT + 20 * DAY,
  );
};

describe('what is entered for a unit', () => {
  it.each([
    ['a second before the due instant, on time', DUE_AT - SECOND, true, undefined],
    ['at it, late by a day', DUE_AT, false, 1],
    ['a second after it, late by a day', DUE_AT + SECOND, false, 1],
    ['two days after it, late by three', DUE_AT + 2 * DAY, false, 3],
  ])('is as its receipt says: %s', (...[, receivedAt, onTime, days]) => {
    const state = acted(opened(), [entry(receivedAt, DUE_AT + 5 * DAY)], DUE_AT + 5 * DAY);
    expect(state.punctuality).toEqual({ version: 1, onTime, storedAt: receivedAt, dueAt: DUE_AT });
    expect(late(state)).toBe(days);
    expect(state.submission?.entered).toMatchObject({ means: 'paper' });
  });

  it('makes nobody overdue who had handed it in before, be it that nobody was awake at the deadline', () => {
    const now = DUE_AT + HOUR;
    expect(types(decide(opened(), [entry(DUE_AT - SECOND, now)], now))).toEqual(['submitted']);
    expect(types(decide(opened(), [entry(DUE_AT, now)], now))).toEqual(['became-overdue', 'submitted']);
    expect(types(decide(opened(), [entry(DUE_AT, DUE_AT)], DUE_AT))).toEqual(['became-overdue', 'submitted']);
  });

  it('makes nobody overdue before the day that holds by now, late as it was by the one of then', () => {
    const until = timetable(DUE_AT + 9 * DAY);
    const extended = acted(
      opened(),
      [ruling({ type: 'extend', reason: 'bão lũ', timetable: until })],
      DUE_AT - DAY,
    );
    const events = decide(extended, [entry(DUE_AT + HOUR, DUE_AT + DAY)], DUE_AT + DAY);
    expect(types(events)).toEqual(['submitted']);
    expect(events[0]).toMatchObject({ actor: OFFICE, fact: { onTime: false } });
  });

  it('counts though the unit has sent it late meanwhile: what left it first is what counts', () => {
    const sent = acted(opened(), [submission(DUE_AT + HOUR)], DUE_AT + HOUR);
    const found = acted(sent, [entry(DUE_AT - HOUR, DUE_AT + DAY, { version: 2 })], DUE_AT + DAY);
    expect(found.punctuality).toMatchObject({ version: 2, onTime: true });
    const later = acted(sent, [entry(DUE_AT + 2 * HOUR, DUE_AT + DAY, { version: 2 })], DUE_AT + DAY);
    expect(later.punctuality).toMatchObject({ version: 1, onTime: false });
    const atOnce = acted(sent, [entry(DUE_AT + HOUR, DUE_AT + DAY, { version: 2 })], DUE_AT + DAY);
    expect(atOnce.punctuality).toMatchObject({ version: 1, onTime: false });
    expect([found.lastReturn, later.lastReturn]).toEqual([undefined, undefined]);
  });

  it('is told to the unit with how and when it came', () => {
    const events = decide(opened(), [entry(DUE_AT - HOUR, DUE_AT)], DUE_AT);
    const state = after(opened(), events);
    const [notice] = events.flatMap((event) => noticesFor(event, state));
    expect(notice).toMatchObject({
      kind: 'receipt',
      addressee: 'focal-point',
      data: { version: 1, onTime: true, means: 'paper', receivedOn: '2023-12-25' },
    });
  });

  it('stays marked where it is returned, and its mending is withdrawn', () => {
    const returned = acted(
      acted(opened(), [entry(DUE_AT - HOUR, DUE_AT)], DUE_AT),
      [ruling({ type: 'return', reason: 'thiếu số liệu', timetable: timetable(DUE_AT + 5 * DAY) })],
      DUE_AT + DAY,
    );
    const mended = acted(returned, [submission(DUE_AT + 2 * DAY, 2)], DUE_AT + 2 * DAY);
    expect(mended.submission?.entered).toBeUndefined();
    const withdrawal: ActInput = { ...answer('confirm'), afterVersion: 2, act: { type: 'withdraw' } };
    expect(acted(mended, [withdrawal], DUE_AT + 3 * DAY).submission?.entered).toMatchObject({
      means: 'paper',
    });
  });

  it('counts also where its paper is found after a return: it had left the unit before what was returned', () => {
    const late = acted(opened(), [submission(DUE_AT + HOUR)], DUE_AT + HOUR);
    const back = { type: 'return', reason: 'thiếu số liệu', timetable: timetable(DUE_AT + 5 * DAY) } as const;
    const returned = acted(late, [ruling(back)], DUE_AT + DAY);
    expect(returned.punctuality).toMatchObject({ onTime: false });
    const found = acted(returned, [entry(DUE_AT - HOUR, DUE_AT + 2 * DAY, { version: 2 })], DUE_AT + 2 * DAY);
    expect(found.punctuality).toMatchObject({ version: 2, onTime: true, storedAt: DUE_AT - HOUR });
    expect([found.timesMendedLate, found.returnedAt]).toEqual([0, undefined]);
    const withdrawal: ActInput = { ...answer('confirm'), afterVersion: 2, act: { type: 'withdraw' } };
    const withdrawn = acted(found, [withdrawal], DUE_AT + 3 * DAY);
    expect(withdrawn.punctuality).toEqual(returned.punctuality);
    expect(withdrawn.lastReturn).toEqual(returned.lastReturn);
  });

  it('mends nothing late where it had come before the return, though after its day', () => {
    const late = acted(opened(), [submission(DUE_AT + HOUR)], DUE_AT + HOUR);
    const back = { type: 'return', reason: 'thiếu số liệu', timetable: timetable(DUE_AT + 5 * DAY) } as const;
    const returned = acted(late, [ruling(back)], DUE_AT + DAY);
    const [received, now] = [DUE_AT + 2 * HOUR, DUE_AT + 2 * DAY];
    const entered = acted(returned, [entry(received, now, { version: 2 })], now);
    expect(entered).toMatchObject({ timesMendedLate: 0, punctuality: { version: 1, onTime: false } });
    for (const came of [DUE_AT + DAY, DUE_AT + 6 * DAY]) {
      const mended = acted(returned, [entry(came, DUE_AT + 7 * DAY, { version: 2 })], DUE_AT + 7 * DAY);
      expect(mended).toMatchObject({ timesMendedLate: 1, lastReturn: { mendedLate: true } });
    }
  });
});

describe('the unit on what was entered for it', () => {
  const NOW = DUE_AT + DAY;
  const entered = () => acted(opened(), [entry(DUE_AT - HOUR, DUE_AT)], DUE_AT);

  it('confirms it, or says that it is wrong, and of two answers the later one holds', () => {
    const confirmed = acted(entered(), [answer('confirm')], NOW);
    expect(confirmed.submission?.entered).toMatchObject({ confirmedAt: NOW });
    const disputed = acted(confirmed, [answer('dispute', 2)], NOW + HOUR);
    expect(disputed.submission?.entered).toEqual({
      means: 'paper',
      receivedOn: '2023-12-25',
      disputedAt: NOW + HOUR,
    });
  });

  it('tells who coordinates what is wrong, and nobody that it is right', () => {
    const told = (act: ActInput) => {
      const events = decide(entered(), [act], NOW);
      return events.flatMap((event) => noticesFor(event, after(entered(), events)));
    };
    expect(told(answer('confirm'))).toEqual([]);
    expect(told(answer('dispute'))).toMatchObject([
      { kind: 'unit-act', addressee: 'coordinator', data: { act: 'disputed', actId: 'a1' } },
    ]);
  });

  it.each<[string, () => AssignmentState, UnitAct, string | undefined]>([
    ['of what was entered', entered, { type: 'confirm', version: 1 }, undefined],
    ['of what the unit sent itself', () => sent(), { type: 'confirm', version: 1 }, 'NOTHING_TO_CONFIRM'],
    ['where nothing came', () => opened(), { type: 'dispute', version: 0 }, 'NOTHING_TO_CONFIRM'],
    ['of a version that it has not read', entered, { type: 'dispute', version: 2 }, 'VERSION_SUPERSEDED'],
    [
      'once more',
      () => acted(entered(), [answer('confirm')], NOW),
      { type: 'confirm', version: 1 },
      'NOTHING_TO_CONFIRM',
    ],
    [
      'once accepted',
      () => acted(entered(), [ruling({ type: 'accept' })], NOW),
      { type: 'confirm', version: 1 },
      'ASSIGNMENT_ENDED',
    ],
  ])('may answer or is refused: %s', (...[, state, act, code]) => {
    expect(unitActRefusal(state(), act)?.code).toBe(code);
  });

  const sent = () => acted(opened(), [submission(DUE_AT - HOUR)], DUE_AT - HOUR);
});

describe('what is entered where nobody reviews', () => {
  const NOW = DUE_AT - DAY;
  const entered = () => acted(opened({ review: false }), [entry(NOW, NOW)], NOW);

  it('waits for its unit and reminds no reviewer; confirmed it is accepted', () => {
    expect(assignmentStatus(statusFacts(entered()), NOW)).toBe('submitted');
    expect(nextWakeAt(entered())).toBe(timetable().lockAt);
    const confirmed = decide(entered(), [answer('confirm')], NOW + DAY);
    expect(types(confirmed)).toEqual(['confirmed', 'accepted']);
    expect(confirmed.at(-1)?.fact).toEqual({ type: 'accepted', automatic: true });
  });

  it('stands as it was entered where the unit has not answered until the lock', () => {
    const { lockAt } = timetable();
    expect(types(decide(entered(), [], lockAt - SECOND))).toEqual([]);
    const { state, events } = lived(entered(), lockAt);
    expect(events.map(({ fact }) => fact)).toEqual([{ type: 'accepted', automatic: true }]);
    expect(state.endedAt).toBe(lockAt);
    const reviewed = acted(opened(), [entry(NOW, NOW)], NOW);
    expect(types(lived(reviewed, lockAt + DAY).events)).not.toContain('accepted');
  });

  it('does not stand by itself where the unit disputes it: somebody rules on that', () => {
    const disputed = acted(entered(), [answer('dispute')], NOW + DAY);
    const { events } = lived(disputed, timetable().lockAt + DAY);
    expect(types(events)).toEqual([]);
    expect(nextWakeAt(disputed)).toBeUndefined();
    const confirmed = acted(disputed, [answer('confirm', 2)], NOW + 2 * DAY);
    expect(assignmentStatus(statusFacts(confirmed), NOW + 2 * DAY)).toBe('accepted');
  });

  it('gives way to what the unit sends itself', () => {
    expect(types(decide(entered(), [submission(NOW + HOUR, 2)], NOW + HOUR))).toEqual([
      'submitted',
      'accepted',
    ]);
  });
});

describe('what had come before the office used the software', () => {
  it.each([
    ['in time', DUE_AT - DAY, true],
    ['late', DUE_AT + DAY, false],
  ])('is over at once, %s by its day of receipt, and nobody is told', (_, receivedAt, onTime) => {
    const state = opened();
    const storedAt = DUE_AT + 3 * DAY;
    const events = decide(state, [entry(receivedAt, storedAt, { means: BEFORE_USE })], storedAt);
    expect(types(events)).toEqual(['submitted', 'accepted']);
    const over = after(state, events);
    expect([over.punctuality?.onTime, nextWakeAt(over)]).toEqual([onTime, undefined]);
    expect(events.flatMap((event) => noticesFor(event, over))).toEqual([]);
  });
});
