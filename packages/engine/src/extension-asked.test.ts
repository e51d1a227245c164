import { describe, expect, it } from '@jest/globals';
import type { ActInput, Ruling } from './assignment-input.js';
import { decide } from './decide.js';
import {
  acted,
  contest,
  DAY,
  DUE_AT,
  lived,
  opened,
  ruled,
  ruling,
  SECOND,
  submission,
  timetable,
  told,
  types,
} from './lived-assignment.fixture.js';
import { noticeReasonHolds } from './notice-reason-holds.js';
import { noticesFor } from './notices-for.js';
import { rulingRefusal } from './ruling-refusal.js';
import { nextWakeAt } from './time-fact.js';
import { unitActRefusal } from './unit-act-refusal.js';
import { statusFacts } from './assignment-status.js';

const ASKED_AT = DUE_AT - 3 * DAY;
const REMIND_AT = [ASKED_AT + DAY, ASKED_AT + 2 * DAY];
const ask = (changes: Partial<ActInput> = {}) =>
  contest(1, {
    storedAt: ASKED_AT,
    act: { type: 'ask', newDueOn: '2023-12-29' },
    reason: 'chờ số liệu của 6 huyện',
    remindAt: REMIND_AT,
    ...changes,
  });
const ASK = { type: 'ask', newDueOn: '2023-12-29' } as const;
const EXTEND: Ruling = { type: 'extend', reason: 'đồng ý', timetable: timetable(DUE_AT + 4 * DAY) };
const REFUSE: Ruling = { type: 'refuse', reason: 'cần đúng hạn' };

const reminded = lived(opened(), ASKED_AT - 1).state;
const asking = acted(reminded, [ask()], ASKED_AT);
const submitted = acted(opened(), [submission(ASKED_AT)], ASKED_AT);

describe('a unit that asks for an extension', () => {
  it('asks with the day, and who coordinates is told', () => {
    const [event] = decide(reminded, [ask()], ASKED_AT);
    expect(event).toMatchObject({
      reason: 'chờ số liệu của 6 huyện',
      fact: { type: 'extension-asked', actId: 'a1', newDueOn: '2023-12-29', remindAt: REMIND_AT },
    });
    expect(asking.asking).toEqual({
      actId: 'a1',
      askedAt: ASKED_AT,
      newDueOn: '2023-12-29',
      remindAt: REMIND_AT,
      remindersTaken: 0,
    });
    expect(noticesFor(event!, asking)).toMatchObject([
      { kind: 'unit-act', addressee: 'coordinator', data: { act: 'extension-asked', actId: 'a1' } },
    ]);
  });

  it('is reminded of on no morning, where none is given', () => {
    const { remindAt: _none, ...silent } = ask();
    expect(acted(reminded, [silent], ASKED_AT).asking).toMatchObject({ remindAt: [] });
  });

  it('keeps its day until that is answered: it falls overdue as it would', () => {
    expect(asking.timetable).toEqual(reminded.timetable);
    expect(types(lived(asking, DUE_AT).events)).toContain('became-overdue');
  });

  it('is not left in silence: who coordinates is reminded each morning', () => {
    expect(nextWakeAt(asking)).toBe(REMIND_AT[0]);
    expect(types(decide(asking, [], REMIND_AT[0]! - SECOND))).toEqual([]);
    const [first] = decide(asking, [], REMIND_AT[0]!);
    expect(first?.fact).toEqual({ type: 'ask-reminded', ordinal: 1 });
    const { state, events } = lived(asking, REMIND_AT[1]!);
    expect(types(events).filter((type) => type === 'ask-reminded')).toHaveLength(2);
    expect(noticesFor(first!, asking)).toMatchObject([{ kind: 'ask-reminder', addressee: 'coordinator' }]);
    expect(state.asking).toMatchObject({ remindersTaken: 2 });
  });

  it('is reminded of once where two mornings were missed', () => {
    const events = decide(asking, [], REMIND_AT[1]!);
    expect(types(events).filter((type) => type === 'ask-reminded')).toHaveLength(1);
  });

  it('is reminded of by nobody where it asks for nothing', () => {
    const silent = told(reminded, { type: 'ask-reminded', ordinal: 1 }, REMIND_AT[0]!);
    expect([silent.asking, silent.count.askReminders]).toEqual([undefined, 1]);
  });

  it('is still answered after it has handed in', () => {
    const late = acted(asking, [submission(DUE_AT + DAY)], DUE_AT + DAY);
    expect(late.asking).toBeDefined();
    expect(rulingRefusal(late, EXTEND)).toBeUndefined();
  });

  it.each([
    ['has handed in', submitted, 'NOTHING_TO_EXTEND'],
    ['asks already', asking, 'EXTENSION_ASKED_ALREADY'],
    ['has ended', told(opened(), { type: 'missed' }, DUE_AT), 'ASSIGNMENT_ENDED'],
  ] as const)('cannot where it %s', (_what, state, code) => {
    expect(unitActRefusal(state, ASK)).toMatchObject({ code });
    expect(decide(state, [ask({ number: 2, storedAt: ASKED_AT })], ASKED_AT)).toEqual([]);
  });

  it.each([
    ['2023-12-25', 'EXTENSION_SHORTENS'],
    ['2023-12-26', undefined],
  ])('for %s, where its day is 25 December, is refused with %s', (newDueOn, code) => {
    expect(unitActRefusal(opened(), { type: 'ask', newDueOn })?.code).toBe(code);
  });

  it('may where it is overdue, and where something was returned', () => {
    const overdue = told(opened(), { type: 'became-overdue' }, DUE_AT);
    const returned = ruled(submitted, { type: 'returned', timetable: timetable() }, ASKED_AT);
    expect([unitActRefusal(overdue, ASK), unitActRefusal(returned, ASK)]).toEqual([undefined, undefined]);
  });
});

describe('an asking', () => {
  it('is answered by an extension, which names it', () => {
    const [event] = decide(asking, [ruling(EXTEND)], ASKED_AT);
    expect(event?.fact).toMatchObject({ type: 'extended', asked: 'a1' });
    expect(acted(asking, [ruling(EXTEND)], ASKED_AT).asking).toBeUndefined();
    expect(decide(reminded, [ruling(EXTEND)], ASKED_AT)[0]?.fact).not.toHaveProperty('asked');
  });

  it('is refused with a reason, which the unit reads; the day stays', () => {
    const [event] = decide(asking, [ruling(REFUSE)], ASKED_AT);
    const state = acted(asking, [ruling(REFUSE)], ASKED_AT);
    expect(event).toMatchObject({ reason: 'cần đúng hạn', fact: { type: 'extension-refused' } });
    expect(state).toMatchObject({ timetable: reminded.timetable, count: { rulings: 1 } });
    expect(state.asking).toBeUndefined();
    expect(noticesFor(event!, state)).toMatchObject([
      { kind: 'ruling', data: { ruling: 'extension-refused', reason: 'cần đúng hạn' } },
    ]);
    expect(rulingRefusal(reminded, REFUSE)).toMatchObject({ code: 'NOT_ASKED' });
    expect(rulingRefusal(asking, { ...REFUSE, reason: '' })).toMatchObject({ code: 'REASON_MISSING' });
  });

  it('is idle once what was asked for has come in time', () => {
    expect(acted(asking, [submission(DUE_AT - SECOND)], DUE_AT - SECOND).asking).toBeUndefined();
  });

  it.each(['waived', 'missed', 'lapsed'] as const)('is idle where it is %s', (type) => {
    expect(told(asking, { type }, DUE_AT).asking).toBeUndefined();
  });

  it('is idle where the day is moved for all as far as was asked for, and not before', () => {
    const moved = (dueAt: number) => {
      const from = { dueOn: asking.timetable.dueOn, dueAt: DUE_AT };
      const move = { because: 'rule-changed', from } as const;
      return ruled(asking, { type: 'day-moved', timetable: timetable(dueAt), moved: move }, ASKED_AT).asking;
    };
    expect([moved(DUE_AT + 3 * DAY)?.newDueOn, moved(DUE_AT + 4 * DAY)]).toEqual(['2023-12-29', undefined]);
  });

  it('is reminded of no more once it is answered, also where a letter was queued before', () => {
    const facts = statusFacts(asking);
    const holds = (isAsking: boolean) =>
      noticeReasonHolds({ kind: 'ask-reminder', dueAt: DUE_AT }, { ...facts, isAsking }, ASKED_AT);
    expect([holds(true), holds(false)]).toEqual([true, false]);
    const answered = acted(asking, [ruling(REFUSE)], ASKED_AT);
    expect(types(lived(answered, DUE_AT - 1).events)).not.toContain('ask-reminded');
  });
});

describe('an asking and the lock', () => {
  const { lockAt } = opened().timetable;
  const overdue = lived(opened(), lockAt - DAY).state;

  it('asked one second before the lock is in the history, and the lock comes all the same', () => {
    const events = decide(overdue, [ask({ storedAt: lockAt - SECOND, remindAt: [] })], lockAt + 61 * SECOND);
    expect(types(events)).toEqual(['extension-asked', 'missed']);
    expect(acted(overdue, [ask({ storedAt: lockAt - SECOND })], lockAt + 61 * SECOND).asking).toBeUndefined();
  });

  it('granted before the lock it does not lock, and granted after it comes too late', () => {
    const asked = acted(overdue, [ask({ storedAt: lockAt - DAY, remindAt: [] })], lockAt - DAY);
    const extend: Ruling = { type: 'extend', reason: 'đồng ý', timetable: timetable(lockAt + DAY) };
    expect(types(decide(asked, [ruling(extend)], lockAt + SECOND))).toEqual(['extended']);
    const locked = acted(asked, [], lockAt + 61 * SECOND);
    expect(rulingRefusal(locked, extend)).toMatchObject({ code: 'ASSIGNMENT_ENDED' });
  });
});

describe('what is asked in time and granted after hand-in', () => {
  const late = acted(asking, [submission(DUE_AT + DAY)], DUE_AT + DAY);
  const extendTo = (dueAt: number): Ruling => ({
    type: 'extend',
    reason: 'đồng ý',
    timetable: timetable(dueAt),
  });
  const granted = (state: typeof late, dueAt = DUE_AT + 4 * DAY) =>
    acted(state, [ruling(extendTo(dueAt), 'r9')], DUE_AT + 6 * DAY);

  it('is late until then, and counts as on time by the day that was granted', () => {
    expect(late.punctuality).toMatchObject({ onTime: false, dueAt: DUE_AT });
    expect(granted(late)).toMatchObject({
      punctuality: { onTime: true, version: 1, dueAt: DUE_AT + 4 * DAY },
    });
    expect(granted(late).asking).toBeUndefined();
    expect(granted(late).timetable).toEqual(timetable(DUE_AT + 4 * DAY));
  });

  it('leaves what is overdue after a return so, where the day that is granted is the day it has', () => {
    const back = { type: 'returned', timetable: timetable(DUE_AT + 4 * DAY) } as const;
    const returned = ruled(late, back, DUE_AT + 2 * DAY);
    const overdueAt = DUE_AT + 4 * DAY;
    const overdue = told(returned, { type: 'became-overdue' }, overdueAt);
    expect(granted(overdue)).toMatchObject({ overdueAt, punctuality: { onTime: true } });
  });

  it.each([
    ['one second before the day granted is over', DUE_AT + DAY + SECOND, true],
    ['when the day granted is over', DUE_AT + DAY, false],
  ])('handed in %s', (_when, dueAt, onTime) => {
    expect(granted(late, dueAt).punctuality?.onTime).toBe(onTime);
  });

  it.each([
    ['one second before the due instant', DUE_AT - SECOND, true],
    ['at the due instant', DUE_AT, false],
  ])('asked for %s', (_when, storedAt, onTime) => {
    const asked = acted(reminded, [ask({ storedAt, remindAt: [] })], storedAt);
    const handedIn = acted(asked, [submission(DUE_AT + DAY)], DUE_AT + DAY);
    expect(granted(handedIn).punctuality?.onTime).toBe(onTime);
  });

  it('counts without an asking as late all the same', () => {
    const unasked = acted(reminded, [submission(DUE_AT + DAY)], DUE_AT + DAY);
    expect(granted(unasked).punctuality?.onTime).toBe(false);
  });

  it('stays late where it is refused', () => {
    const refused = acted(late, [ruling(REFUSE)], DUE_AT + 2 * DAY);
    expect(refused).toMatchObject({ punctuality: { onTime: false } });
    expect(refused.asking).toBeUndefined();
  });

  it('counts after a return too, whose day stands where it is the later one', () => {
    const returned = ruled(
      late,
      { type: 'returned', timetable: timetable(DUE_AT + 9 * DAY) },
      DUE_AT + 2 * DAY,
    );
    const after = granted(returned);
    expect(after).toMatchObject({ punctuality: { onTime: true }, timetable: { dueAt: DUE_AT + 9 * DAY } });
    expect(after.returnedAt).toBe(DUE_AT + 2 * DAY);
  });

  it('counts after it was accepted, on arrival or by a person, and that stays ended', () => {
    const onArrival = acted(
      acted(opened({ review: false }), [ask()], ASKED_AT),
      [submission(DUE_AT + DAY)],
      DUE_AT + DAY,
    );
    const accepted = ruled(late, { type: 'accepted', automatic: false }, DUE_AT + 2 * DAY);
    for (const ended of [onArrival, accepted]) {
      expect(ended).toMatchObject({ endedAt: expect.any(Number), asking: { actId: 'a1' } });
      expect(granted(ended)).toMatchObject({
        punctuality: { onTime: true },
        acceptedAt: ended.acceptedAt,
        timetable: ended.timetable,
      });
      expect(rulingRefusal(ended, REFUSE)).toBeUndefined();
      expect(rulingRefusal(granted(ended), EXTEND)).toMatchObject({ code: 'ASSIGNMENT_ENDED' });
    }
  });

  it('counts for what mends a return as well', () => {
    const mending = acted(
      acted(
        ruled(submitted, { type: 'returned', timetable: timetable() }, ASKED_AT),
        [ask({ number: 1, afterVersion: 1 })],
        ASKED_AT + 1,
      ),
      [submission(DUE_AT + DAY, 2)],
      DUE_AT + DAY,
    );
    expect(mending).toMatchObject({ timesMendedLate: 1, punctuality: { onTime: true } });
    expect(granted(mending)).toMatchObject({ timesMendedLate: 0, lastReturn: { mendedLate: false } });
  });
});

describe('what mends late, and was asked in time to have put off', () => {
  const BACK = timetable(DUE_AT + 5 * DAY);
  const MENDED_AT = BACK.dueAt + DAY;
  const returned = ruled(submitted, { type: 'returned', timetable: BACK }, ASKED_AT);
  const again = ask({ storedAt: DUE_AT, act: { type: 'ask', newDueOn: '2024-01-03' } });
  const waiting = acted(returned, [again], DUE_AT);
  const late = { ...submission(MENDED_AT, 2), onTime: false };
  const extended = (state: typeof returned, dueAt: number) =>
    ruled(state, { type: 'extended', timetable: timetable(dueAt) }, MENDED_AT + DAY);

  it('was in time where the day that is granted lies after it, and late where it lies at it', () => {
    const mended = acted(waiting, [late], MENDED_AT);
    expect(mended).toMatchObject({ timesMendedLate: 1, lastReturn: { mendedLate: true } });
    expect(extended(mended, MENDED_AT + 1)).toMatchObject({
      timesMendedLate: 0,
      lastReturn: { mendedLate: false },
    });
    expect(extended(mended, MENDED_AT)).toMatchObject({
      timesMendedLate: 1,
      lastReturn: { mendedLate: true },
    });
  });

  it('is late where nobody asked, and nothing where nothing has come', () => {
    const unasked = acted(returned, [late], MENDED_AT);
    expect(extended(unasked, MENDED_AT + 9 * DAY).timesMendedLate).toBe(1);
    expect(extended(waiting, MENDED_AT + 9 * DAY)).toMatchObject({
      timesMendedLate: 0,
      lastReturn: { mendedLate: false },
    });
  });
});
