import { describe, expect, it } from '@jest/globals';
import type { AssignmentFact } from './assignment-event.js';
import type { Ruling } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
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
  submission,
  timetable,
  told,
  types,
} from './lived-assignment.fixture.js';
import { noticesFor } from './notices-for.js';
import { rulingRefusal } from './ruling-refusal.js';
import { nextWakeAt } from './time-fact.js';
import { unitActRefusal } from './unit-act-refusal.js';

const SOON = DUE_AT - 15 * DAY;
const CONTEST = { type: 'contest' } as const;
const INSIST: Ruling = { type: 'insist', reason: 'mục II.1' };
const submitted = acted(opened(), [submission(SOON)], SOON);
const returned = ruled(submitted, { type: 'returned', timetable: timetable() }, SOON);
const overdue = told(opened(), { type: 'became-overdue' }, DUE_AT);
const contested = acted(opened(), [contest()], SOON);

describe('a unit that says "not ours"', () => {
  it.each<[string, AssignmentState]>([
    ['open', opened()],
    ['overdue', overdue],
    ['submitted', submitted],
    ['returned', returned],
  ])('is heard while what it owes is %s', (_status, state) => {
    const [event] = decide(state, [contest()], SOON);
    expect(event).toMatchObject({
      actor: 'unit:so-gddt',
      reason: 'việc của Sở Y tế',
      fact: { type: 'contested', actId: 'a1', number: 1, storedAt: SOON },
    });
    expect(acted(state, [contest()], SOON)).toMatchObject({ contestedAt: SOON, lastAct: 1 });
  });

  it('is heard with the unit that it proposes', () => {
    const proposing = { ...contest(), act: { ...CONTEST, proposed: 'so-yt' } };
    expect(decide(opened(), [proposing], SOON)).toMatchObject([
      { fact: { type: 'contested', proposed: 'so-yt' } },
    ]);
  });

  it.each<[string, AssignmentFact]>([
    ['accepted', { type: 'accepted', automatic: false }],
    ['waived', { type: 'waived' }],
    ['transferred', { type: 'transferred', to: 'so-yt', toAssignmentId: 'p/o/2023/main/so-yt' }],
    ['missed', { type: 'missed' }],
    ['lapsed', { type: 'lapsed' }],
  ])('comes too late once it is %s', (status, fact) => {
    const ended = told(fact.type === 'missed' ? opened() : submitted, fact, SOON);
    expect(unitActRefusal(ended, CONTEST)).toMatchObject({ code: 'ASSIGNMENT_ENDED', details: { status } });
    expect(decide(ended, [contest()], SOON)).toEqual([]);
  });

  it('keeps its day: the clock runs on as it did', () => {
    expect(nextWakeAt(contested)).toBe(nextWakeAt(opened()));
    const without = lived(opened(), DUE_AT + 30 * DAY);
    expect(types(lived(contested, DUE_AT + 30 * DAY).events)).toEqual(types(without.events));
  });

  it('says so once until it is answered', () => {
    expect(unitActRefusal(opened(), CONTEST)).toBeUndefined();
    expect(unitActRefusal(contested, CONTEST)).toMatchObject({ code: 'CONTESTED_ALREADY' });
    expect(decide(contested, [contest(2)], SOON)).toEqual([]);
    const answered = acted(contested, [ruling(INSIST)], SOON);
    expect(unitActRefusal(answered, CONTEST)).toBeUndefined();
    expect(acted(answered, [contest(2, { storedAt: SOON + DAY })], SOON + DAY)).toMatchObject({
      contestedAt: SOON + DAY,
      lastAct: 2,
    });
  });

  it('is taken in once, however often it is delivered', () => {
    expect(types(decide(opened(), [contest(), contest()], SOON))).toEqual(['contested']);
    const answered = acted(contested, [ruling(INSIST)], SOON);
    expect(decide(answered, [contest()], SOON)).toEqual([]);
  });

  it('is heard also where its words were erased before they were taken in', () => {
    const { reason: _erased, ...silent } = contest();
    const [event] = decide(opened(), [silent], SOON);
    expect(event).not.toHaveProperty('reason');
  });

  it('is told to who coordinates at once, without its words', () => {
    const [event] = decide(opened(), [contest()], SOON);
    expect(noticesFor(event!, contested)).toEqual([
      {
        assignmentId: 'p/o/2023/main/so-gddt',
        kind: 'unit-act',
        ordinal: 1,
        addressee: 'coordinator',
        dueAt: DUE_AT,
        notBefore: SOON,
        data: { act: 'contested', actId: 'a1' },
      },
    ]);
  });
});

describe('who coordinates', () => {
  it('insists where a unit contests, which stays as it was', () => {
    expect(rulingRefusal(contested, INSIST)).toBeUndefined();
    const [event] = decide(contested, [ruling(INSIST)], SOON);
    expect(event).toMatchObject({ actor: 'person:linh', reason: 'mục II.1', fact: { type: 'insisted' } });
    const answered = acted(contested, [ruling(INSIST)], SOON);
    expect(answered).toMatchObject({ timetable: opened().timetable, lastAct: 1, count: { rulings: 1 } });
    expect([answered.contestedAt, answered.endedAt]).toEqual([undefined, undefined]);
    expect(noticesFor(event!, answered)).toMatchObject([
      { kind: 'ruling', addressee: 'focal-point', data: { ruling: 'insisted', reason: 'mục II.1' } },
    ]);
  });

  it('insists on nothing that nobody contests, not twice, and not without a reason', () => {
    expect(rulingRefusal(opened(), INSIST)).toMatchObject({ code: 'NOT_CONTESTED' });
    const answered = acted(contested, [ruling(INSIST)], SOON);
    expect(rulingRefusal(answered, INSIST)).toMatchObject({ code: 'NOT_CONTESTED' });
    expect(rulingRefusal(contested, { ...INSIST, reason: ' ' })).toMatchObject({ code: 'REASON_MISSING' });
  });

  it('answers in one turn what has come in it', () => {
    expect(types(decide(opened(), [contest(), ruling(INSIST)], SOON))).toEqual(['contested', 'insisted']);
  });

  it.each<[string, AssignmentState, Ruling]>([
    ['accepts', acted(submitted, [contest()], SOON), { type: 'accept' }],
    ['waives', contested, { type: 'waive', reason: 'sáp nhập' }],
    ['hands over', contested, { type: 'hand-over', reason: 'đúng', to: 'so-yt', owing: [] }],
  ])('answers it where the coordinator %s', (_what, state, given) => {
    expect(acted(state, [ruling(given)], SOON).contestedAt).toBeUndefined();
  });

  it('has not answered what ended by itself', () => {
    expect(lived(contested, DUE_AT + 30 * DAY).state).toMatchObject({ contestedAt: SOON });
  });
});

describe('a unit that takes back what it sent', () => {
  const withdraw = (number = 1, storedAt = SOON) =>
    contest(number, { act: { type: 'withdraw' }, storedAt, afterVersion: 1 });

  it('owes it again, and who coordinates is told', () => {
    const [event, ...others] = decide(submitted, [withdraw()], SOON);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      actor: 'unit:so-gddt',
      fact: { type: 'withdrawn', actId: 'a1', number: 1 },
    });
    const state = acted(submitted, [withdraw()], SOON);
    expect(state).toMatchObject({ lastAct: 1, lastVersion: 1, count: { rulings: 0 } });
    expect(state.submission).toBeUndefined();
    expect(noticesFor(event!, state)).toMatchObject([
      { kind: 'unit-act', addressee: 'coordinator', data: { act: 'withdrawn', actId: 'a1' } },
    ]);
  });

  it('takes back nothing that is not there, or that was sent back already', () => {
    for (const state of [opened(), returned, overdue])
      expect(unitActRefusal(state, { type: 'withdraw' })).toMatchObject({ code: 'NOTHING_SUBMITTED' });
    expect(unitActRefusal(submitted, { type: 'withdraw' })).toBeUndefined();
    expect(decide(opened(), [withdraw()], SOON)).toEqual([]);
  });

  it('wins against an acceptance that comes after it, and comes too late after one', () => {
    const accept = ruling({ type: 'accept' });
    expect(types(decide(submitted, [withdraw(), accept], SOON))).toEqual(['withdrawn']);
    expect(types(decide(submitted, [accept, withdraw()], SOON))).toEqual(['accepted']);
    const accepted = acted(submitted, [accept], SOON);
    expect(unitActRefusal(accepted, { type: 'withdraw' })).toMatchObject({ code: 'ASSIGNMENT_ENDED' });
  });

  it('is overdue at once where its day is over', () => {
    expect(types(decide(submitted, [withdraw(1, DUE_AT)], DUE_AT))).toEqual(['withdrawn', 'became-overdue']);
  });
});

describe('a refusal of what a unit does', () => {
  const ASK = { type: 'ask', newDueOn: '2023-12-29' } as const;
  const asking = acted(opened(), [contest(1, { act: ASK })], SOON);
  const onBehalf = { means: 'paper', receivedOn: '2023-12-11', receivedAt: SOON, dueAt: DUE_AT } as const;
  const entered = acted(opened(), [{ ...submission(SOON), onBehalf }], SOON);
  const waiting = acted(opened({ approval: true }), [submission(SOON)], SOON);
  const { assignmentId } = opened();

  it.each([
    [opened(), { type: 'acknowledge' }, 'NOTHING_TO_ACKNOWLEDGE', {}],
    [contested, CONTEST, 'CONTESTED_ALREADY', {}],
    [opened(), { type: 'withdraw' }, 'NOTHING_SUBMITTED', {}],
    [submitted, ASK, 'NOTHING_TO_EXTEND', {}],
    [asking, ASK, 'EXTENSION_ASKED_ALREADY', { day: '2023-12-29' }],
    [opened(), { type: 'approve', version: 1 }, 'NOTHING_TO_APPROVE', {}],
    [waiting, { type: 'send-back', version: 2 }, 'VERSION_SUPERSEDED', { version: 2, newest: 1 }],
    [opened(), { type: 'confirm', version: 1 }, 'NOTHING_TO_CONFIRM', {}],
    [entered, { type: 'confirm', version: 2 }, 'VERSION_SUPERSEDED', { version: 2, newest: 1 }],
  ] as const)('names what it speaks of (%#)', (...[state, act, code, details]) => {
    expect(unitActRefusal(state, act)).toEqual({ code, details: { assignmentId, ...details } });
  });

  it('names both days, where the one asked for is no later', () => {
    expect(unitActRefusal(opened(), { type: 'ask', newDueOn: '2023-12-25' })).toEqual({
      code: 'EXTENSION_SHORTENS',
      details: { day: '2023-12-25', due: '2023-12-25' },
    });
  });
});
