import { describe, expect, it } from '@jest/globals';
import type { AssignmentInput, Owing, Ruling } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
import { evolve } from './evolve.js';
import {
  DAY,
  DUE_AT,
  openedEvent,
  ruling,
  SECOND,
  submission,
  timetable,
} from './lived-assignment.fixture.js';
import { shardTurn, type Shard } from './shard-turn.js';
import { nextWakeAt } from './time-fact.js';

const NOW = DUE_AT - 5 * DAY;
const LOCK_AT = DUE_AT + 2 * DAY;
/** Reminded of nothing: what time does here is overdue and missed. */
const QUIET = { ...timetable(), remindAt: [], overdueRemindAt: [], escalateAt: [], lockAt: LOCK_AT };

function opened(unitId: string, days = QUIET): AssignmentState {
  return evolve(undefined, { ...openedEvent({ unitId, timetable: days }), stream: `c/main/${unitId}` });
}

function shardOf(...units: string[]): Shard {
  return new Map(units.map((id) => opened(id)).map((state) => [state.assignmentId, state]));
}

function to(unitId: string, input: AssignmentInput) {
  return { assignmentId: `c/main/${unitId}`, input };
}

function handOver(from: string, unit: string, owing: readonly Owing[] = []) {
  const given: Ruling = { type: 'hand-over', reason: 'sáp nhập', to: unit, owing };
  return to(from, ruling(given, `${from}-${unit}`));
}

const waive = (unitId: string, rulingId: string) =>
  to(unitId, ruling({ type: 'waive', reason: 'bão lũ' }, rulingId));

describe('a turn of a shard', () => {
  const told = (turn: ReturnType<typeof shardTurn>) =>
    turn.events.map(({ stream, fact }) => [stream, fact.type]);

  it('hands over to one unit, and lets a second of the same step become one with the first', () => {
    const turn = shardTurn(shardOf('bac', 'nam'), [handOver('bac', 'dong'), handOver('nam', 'dong')], NOW);
    expect(told(turn)).toEqual([
      ['c/main/bac', 'handed-over'],
      ['c/main/nam', 'merged'],
    ]);
    expect(turn.events.at(-1)?.fact).toMatchObject({ into: 'c/main/bac' });
  });

  it('lets what goes to a unit of the shard become one with its own, and not once that has ended', () => {
    expect(told(shardTurn(shardOf('bac', 'nam'), [handOver('bac', 'nam')], NOW))).toEqual([
      ['c/main/bac', 'merged'],
    ]);
    const waived = shardTurn(shardOf('bac', 'nam'), [waive('nam', 'r1')], NOW).shard;
    const stale = [{ assignmentId: 'c/main/nam', dueAt: DUE_AT }];
    expect(told(shardTurn(waived, [handOver('bac', 'nam', stale)], NOW + SECOND))).toEqual([
      ['c/main/bac', 'handed-over'],
    ]);
  });

  it('asks what a unit of another shard owes, as it was read', () => {
    const elsewhere = [{ assignmentId: 'c/main/tay', dueAt: DUE_AT }];
    expect(told(shardTurn(shardOf('bac'), [handOver('bac', 'tay', elsewhere)], NOW))).toEqual([
      ['c/main/bac', 'merged'],
    ]);
  });

  it('keeps apart what is of another step', () => {
    const step = evolve(undefined, {
      ...openedEvent({ unitId: 'nam', stepId: 'topics', timetable: QUIET }),
      stream: 'c/topics/nam',
    });
    const shard = new Map([...shardOf('bac'), [step.assignmentId, step]]);
    expect(told(shardTurn(shard, [handOver('bac', 'nam')], NOW))).toEqual([['c/main/bac', 'handed-over']]);
  });

  it('gives back what was handed over by a slip of the same turn: it is no duplicate of itself', () => {
    const turn = shardTurn(shardOf('bac'), [handOver('bac', 'dong'), handOver('bac', 'bac')], NOW);
    expect(told(turn)).toEqual([
      ['c/main/bac', 'handed-over'],
      ['c/main/bac', 'handed-over'],
    ]);
    expect(turn.shard.get('c/main/bac')).toMatchObject({ unitId: 'bac', formerUnitIds: ['bac', 'dong'] });
  });

  it('lets what was handed over live on, and is overdue at its day', () => {
    const { shard } = shardTurn(shardOf('bac'), [handOver('bac', 'dong')], NOW);
    const [bac] = [...shard.values()];
    expect([bac?.endedAt, bac?.unitId]).toEqual([undefined, 'dong']);
    expect(bac && nextWakeAt(bac)).toBe(DUE_AT);
  });

  it('takes in what has arrived, each for its own assignment and in the order of arrival', () => {
    const arrived = [
      to('nam', submission(NOW, 1)),
      to('bac', submission(NOW, 1)),
      to('nam', ruling({ type: 'accept' }, 'r1')),
    ];
    const { events, shard } = shardTurn(shardOf('bac', 'nam'), arrived, NOW);
    expect(events.map(({ stream, sequence, fact }) => [stream, sequence, fact.type])).toEqual([
      ['c/main/bac', 2, 'submitted'],
      ['c/main/nam', 2, 'submitted'],
      ['c/main/nam', 3, 'accepted'],
    ]);
    expect([...shard.values()].map(({ acceptedAt }) => acceptedAt)).toEqual([undefined, NOW]);
  });

  it('owes a notice of a hand-over to who takes over and to who gave up', () => {
    const { notices } = shardTurn(shardOf('bac'), [handOver('bac', 'dong')], NOW);
    expect(notices).toMatchObject([
      { assignmentId: 'c/main/bac', kind: 'ruling', data: { ruling: 'taken-over', from: 'bac', version: 0 } },
      { kind: 'ruling', data: { ruling: 'handed-over', to: 'dong' }, toldUnitId: 'bac' },
    ]);
  });

  it('lets time pass for assignments for which nothing has arrived', () => {
    const { events } = shardTurn(shardOf('bac', 'nam'), [to('bac', submission(DUE_AT - SECOND, 1))], DUE_AT);
    expect(events.map(({ stream, fact }) => [stream, fact.type])).toEqual([
      ['c/main/bac', 'submitted'],
      ['c/main/nam', 'became-overdue'],
    ]);
  });

  it('leaves the shard that it was given as it was', () => {
    const given = shardOf('bac');
    shardTurn(given, [handOver('bac', 'dong')], NOW);
    expect(given).toEqual(shardOf('bac'));
  });
});

describe('the outcome of a ruling', () => {
  it('is done, and already done when it comes again', () => {
    const first = shardTurn(shardOf('bac'), [waive('bac', 'r1')], NOW);
    expect(first.outcomes).toStrictEqual([{ assignmentId: 'c/main/bac', rulingId: 'r1', outcome: 'done' }]);
    const again = shardTurn(first.shard, [waive('bac', 'r1')], NOW + SECOND);
    expect(again.events).toEqual([]);
    expect(again.outcomes).toStrictEqual([
      { assignmentId: 'c/main/bac', rulingId: 'r1', outcome: 'already-done' },
    ]);
  });

  it('is refused with the reason that the assignment gives', () => {
    const { outcomes } = shardTurn(shardOf('bac'), [to('bac', ruling({ type: 'accept' }, 'r1'))], NOW);
    expect(outcomes).toStrictEqual([
      {
        assignmentId: 'c/main/bac',
        rulingId: 'r1',
        outcome: 'refused',
        code: 'NOTHING_SUBMITTED',
        details: { assignmentId: 'c/main/bac' },
      },
    ]);
  });

  it('is refused as the assignment stands after the others of the same turn', () => {
    const handedIn = shardTurn(shardOf('bac'), [to('bac', submission(NOW, 1))], NOW).shard;
    const rulings = [ruling({ type: 'withdraw' }, 'r1'), ruling({ type: 'accept' }, 'r2')];
    const { outcomes } = shardTurn(
      handedIn,
      rulings.map((input) => to('bac', input)),
      NOW + SECOND,
    );
    expect(outcomes).toMatchObject([
      { rulingId: 'r1', outcome: 'done' },
      { rulingId: 'r2', outcome: 'refused', code: 'NOTHING_SUBMITTED' },
    ]);
  });

  it('is refused where another ruling of the same turn has ended the assignment', () => {
    const { outcomes } = shardTurn(shardOf('bac'), [waive('bac', 'r1'), waive('bac', 'r2')], NOW);
    expect(outcomes).toMatchObject([
      { rulingId: 'r1', outcome: 'done' },
      { rulingId: 'r2', outcome: 'refused', code: 'ASSIGNMENT_ENDED', details: { status: 'waived' } },
    ]);
  });

  it('is refused where the shard does not have the assignment', () => {
    const { outcomes } = shardTurn(shardOf('bac'), [handOver('khach', 'dong')], NOW);
    expect(outcomes).toStrictEqual([
      {
        assignmentId: 'c/main/khach',
        rulingId: 'khach-dong',
        outcome: 'refused',
        code: 'ASSIGNMENT_NOT_FOUND',
        details: { assignmentId: 'c/main/khach' },
      },
    ]);
  });

  it('is that of its own assignment, where another has a ruling of the same id', () => {
    const arrived = [waive('bac', 'r1'), to('nam', ruling({ type: 'accept' }, 'r1'))];
    expect(shardTurn(shardOf('bac', 'nam'), arrived, NOW).outcomes).toMatchObject([
      { assignmentId: 'c/main/bac', outcome: 'done' },
      { assignmentId: 'c/main/nam', outcome: 'refused', code: 'NOTHING_SUBMITTED' },
    ]);
  });

  it('is given for rulings alone', () => {
    expect(shardTurn(shardOf('bac'), [to('bac', submission(NOW, 1))], NOW).outcomes).toEqual([]);
  });
});
