import { describe, expect, it } from '@jest/globals';
import type { ActInput } from './assignment-input.js';
import { assignmentStatus, statusFacts } from './assignment-status.js';
import { decide } from './decide.js';
import {
  acted,
  after,
  contest,
  DAY,
  DUE_AT,
  HOUR,
  lived,
  morning,
  opened,
  ruled,
  SECOND,
  submission,
  timetable,
  told,
  types,
} from './lived-assignment.fixture.js';
import { noticeReasonHolds } from './notice-reason-holds.js';
import { noticesFor } from './notices-for.js';
import { nextWakeAt, promiseOverAt } from './time-fact.js';
import { unitActRefusal } from './unit-act-refusal.js';

/** 16:55 on the due day. */
const TELEPHONED = DUE_AT - 7 * HOUR - 5 * 60 * SECOND;
/** Promised for the second day after due: chased again on the morning after that. */
const UNTIL = morning(2);

const note = (changes: Partial<ActInput> = {}) =>
  contest(1, {
    storedAt: TELEPHONED,
    act: { type: 'note', promisedOn: '2023-12-27', pauses: true },
    reason: 'đã báo số liệu qua điện thoại',
    actor: 'person:linh',
    pausedUntil: UNTIL,
    ...changes,
  });
const promise = (act: ActInput['act']) => {
  const { pausedUntil: _none, ...own } = note({ act, actor: 'unit:so-gddt' });
  return own;
};

const reminded = lived(opened(), TELEPHONED - 1).state;
const paused = acted(reminded, [note()], TELEPHONED);
const overdue = told(opened(), { type: 'became-overdue' }, DUE_AT);

describe('what was told by telephone, with a promised day', () => {
  it('is noted with that day, and shown while the unit is waited for', () => {
    const [event] = decide(reminded, [note()], TELEPHONED);
    expect(event).toMatchObject({
      actor: 'person:linh',
      reason: 'đã báo số liệu qua điện thoại',
      fact: { type: 'noted', number: 1, promisedOn: '2023-12-27', pausedUntil: UNTIL },
    });
    expect(paused).toMatchObject({ lastAct: 1, promisedOn: '2023-12-27', pausedUntil: UNTIL });
    expect(noticesFor(event!, paused)).toEqual([]);
  });

  it('leaves the day and the status as they are: it is overdue, and nobody writes so', () => {
    const { state, events } = lived(paused, UNTIL - SECOND);
    expect(types(events)).toEqual(['became-overdue']);
    expect(assignmentStatus(statusFacts(state), UNTIL - SECOND)).toBe('overdue');
    expect(events.flatMap((event) => noticesFor(event, state))).toEqual([]);
    expect(nextWakeAt(state)).toBe(UNTIL);
  });

  it('is over on the next working morning: then the unit is reminded, and the ladder goes on', () => {
    const { state, events } = lived(paused, UNTIL);
    expect(types(events)).toContain('overdue-reminded');
    expect(noticesFor(events.at(-1)!, state)).toMatchObject([{ kind: 'overdue', addressee: 'unit' }]);
    expect(state.pausedUntil).toBeUndefined();
    expect(types(lived(state, DUE_AT + 30 * DAY).events).at(-1)).toBe('missed');
  });

  it('is over at that very instant: who becomes overdue then is told so', () => {
    const over = acted(reminded, [note({ pausedUntil: DUE_AT })], TELEPHONED);
    const [event] = decide(over, [], DUE_AT);
    expect(event?.fact.type).toBe('became-overdue');
    expect(noticesFor(event!, after(over, [event!]))).toMatchObject([{ kind: 'overdue' }]);
  });

  it.each([
    ['a millisecond before it became overdue', DUE_AT - 1, Infinity],
    ['at the instant at which it did', DUE_AT, Infinity],
    ['a millisecond after', DUE_AT + 1, DUE_AT + 1],
  ])('is to be reminded of where it was over %s', (_, pausedUntil, at) => {
    const state = told(paused, { type: 'became-overdue' }, DUE_AT);
    expect(promiseOverAt({ ...state, pausedUntil })).toBe(at);
  });

  it('is reminded of no more where it was counted anew after a gap', () => {
    const state = told(paused, { type: 'became-overdue' }, DUE_AT);
    const from = (caughtUpAt: number) =>
      promiseOverAt({ ...state, timetable: { ...timetable(), caughtUpAt } });
    expect([from(UNTIL - 1), from(UNTIL), from(UNTIL + 1)]).toEqual([UNTIL, Infinity, Infinity]);
  });

  it('is over for who was overdue before, also where no other reminder is due', () => {
    const late = told(overdue, { type: 'overdue-reminded', ordinal: 2, skipped: 0 }, morning(3));
    const quiet = acted(late, [note({ pausedUntil: morning(10), storedAt: morning(5) })], morning(5));
    const { events } = lived(quiet, morning(10));
    expect(events.filter(({ fact }) => fact.type === 'overdue-reminded').map(({ at }) => at)).toEqual([
      morning(10),
    ]);
  });

  it('stops no lock', () => {
    const beyond = acted(overdue, [note({ pausedUntil: DUE_AT + 60 * DAY })], morning(1));
    const { state, events } = lived(beyond, DUE_AT + 30 * DAY);
    expect([types(events), state.missedAt === undefined]).toEqual([['missed'], false]);
  });

  it('pauses reminders before the day, which are caught up with one', () => {
    const until = morning(-3);
    const early = acted(opened(), [note({ storedAt: morning(-12), pausedUntil: until })], morning(-12));
    const { events } = lived(early, morning(-2));
    expect(types(decide(early, [], morning(-4)))).toEqual([]);
    expect(events.map(({ at, fact }) => [at, fact])).toEqual([
      [until, { type: 'reminded', ordinal: 1, leadTime: 2, skipped: 1 }],
    ]);
  });

  it('is kept by handing in, and lies before a new day', () => {
    const kept = acted(paused, [submission(DUE_AT + DAY)], DUE_AT + DAY);
    expect([kept.promisedOn, kept.pausedUntil]).toEqual([undefined, undefined]);
    const moved = ruled(paused, { type: 'extended', timetable: timetable(DUE_AT + 7 * DAY) }, TELEPHONED);
    expect([moved.promisedOn, moved.pausedUntil]).toEqual([undefined, undefined]);
  });
});

describe('a letter that was queued before', () => {
  const facts = { ...statusFacts(overdue), pausedUntil: UNTIL };

  it.each(['overdue', 'escalation'] as const)(
    'of kind %s does not leave while something is promised',
    (kind) => {
      expect(noticeReasonHolds({ kind, dueAt: DUE_AT }, facts, UNTIL - SECOND)).toBe(false);
      expect(noticeReasonHolds({ kind, dueAt: DUE_AT }, facts, UNTIL)).toBe(true);
    },
  );

  it('that reminds does not either; one that opens or answers does', () => {
    const open = { ...statusFacts(opened()), pausedUntil: DUE_AT - SECOND };
    const holds = (kind: 'reminder' | 'opening' | 'ruling') =>
      noticeReasonHolds({ kind, dueAt: DUE_AT }, open, DUE_AT - 2 * SECOND);
    expect([holds('reminder'), holds('opening'), holds('ruling')]).toEqual([false, true, true]);
  });
});

describe('what a unit promises by itself', () => {
  const own = promise({ type: 'note', promisedOn: '2023-12-27' });

  it('is told to who coordinates, and pauses nothing', () => {
    const events = decide(reminded, [own], TELEPHONED);
    const state = after(reminded, events);
    expect(state).toMatchObject({ promisedOn: '2023-12-27' });
    expect(state.pausedUntil).toBeUndefined();
    expect(noticesFor(events[0]!, state)).toMatchObject([
      { kind: 'unit-act', addressee: 'coordinator', data: { act: 'noted', actId: 'a1' } },
    ]);
    expect(types(lived(state, morning(0)).events)).toEqual(['became-overdue', 'escalated']);
  });

  it('leaves what was promised before, where it names no day', () => {
    const said = acted(paused, [{ ...promise({ type: 'note' }), number: 2 }], TELEPHONED);
    expect(said).toMatchObject({ lastAct: 2, promisedOn: '2023-12-27', pausedUntil: UNTIL });
  });

  it('is stored as it was said: what was not said is not there', () => {
    const [event] = decide(reminded, [promise({ type: 'note' })], TELEPHONED);
    const stored = { actId: 'a1', number: 1, storedAt: TELEPHONED };
    expect(event?.fact).toStrictEqual({ type: 'noted', ...stored });
    const [contested] = decide(reminded, [contest(1, { storedAt: TELEPHONED })], TELEPHONED);
    expect(contested?.fact).toStrictEqual({ type: 'contested', ...stored });
  });

  it('may be said while it is contested, and not once it has ended', () => {
    expect(unitActRefusal(acted(opened(), [contest()], TELEPHONED), { type: 'note' })).toBeUndefined();
    const ended = told(opened(), { type: 'missed' }, DUE_AT);
    expect(unitActRefusal(ended, { type: 'note' })).toMatchObject({ code: 'ASSIGNMENT_ENDED' });
  });
});
