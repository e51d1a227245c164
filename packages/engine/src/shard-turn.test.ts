import { describe, expect, it } from '@jest/globals';
import type { AssignmentInput, Ruling } from './assignment-input.js';
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

function transfer(from: string, unit: string) {
  const given: Ruling = { type: 'transfer', reason: 'sáp nhập', to: unit, toAssignmentId: `c/main/${unit}` };
  return to(from, ruling(given, `${from}-${unit}`));
}

const waive = (unitId: string, rulingId: string) =>
  to(unitId, ruling({ type: 'waive', reason: 'bão lũ' }, rulingId));

describe('a turn of a shard', () => {
  it('transfers to one unit once, however many give up to it in the same turn', () => {
    const turn = shardTurn(shardOf('bac', 'nam'), [transfer('bac', 'dong'), transfer('nam', 'dong')], NOW);
    expect(turn.outcomes).toMatchObject([
      { outcome: 'done' },
      { outcome: 'refused', code: 'TRANSFER_TARGET_OWES', details: { unit: 'dong' } },
    ]);
    expect([...turn.shard.keys()]).toEqual(['c/main/bac', 'c/main/nam', 'c/main/dong']);
  });

  it('transfers nothing to a unit that owes the same already', () => {
    const turn = shardTurn(shardOf('bac', 'nam'), [transfer('bac', 'nam')], NOW);
    expect(turn.events).toEqual([]);
    expect(turn.outcomes).toMatchObject([{ outcome: 'refused', code: 'TRANSFER_TARGET_OWES' }]);
  });

  it('carries nothing out on what opens in this very turn: nobody can have seen it', () => {
    const turn = shardTurn(shardOf('bac'), [transfer('bac', 'dong'), waive('dong', 'too-soon')], NOW);
    expect(turn.outcomes).toMatchObject([
      { outcome: 'done' },
      { outcome: 'refused', code: 'ASSIGNMENT_NOT_FOUND', details: { assignmentId: 'c/main/dong' } },
    ]);
    expect(turn.shard.get('c/main/dong')?.waivedAt).toBeUndefined();
  });

  it('lets what was transferred here live on', () => {
    const { shard } = shardTurn(shardOf('bac'), [transfer('bac', 'dong')], NOW);
    const [bac, dong] = [...shard.values()];
    expect([bac?.endedAt, dong?.endedAt]).toEqual([NOW, undefined]);
    expect(dong && nextWakeAt(dong)).toBe(DUE_AT);
  });

  it('lets time pass for what it opens elsewhere, whose day may be over', () => {
    const { events, shard } = shardTurn(shardOf('bac'), [transfer('bac', 'dong')], DUE_AT);
    expect(events.map(({ stream, fact }) => [stream, fact.type])).toEqual([
      ['c/main/bac', 'transferred'],
      ['c/main/dong', 'opened'],
      ['c/main/dong', 'became-overdue'],
    ]);
    expect(shard.get('c/main/dong')?.overdueAt).toBe(DUE_AT);
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

  it('owes the notices of its events, those of what it opens elsewhere too', () => {
    const { notices } = shardTurn(shardOf('bac'), [transfer('bac', 'dong')], NOW);
    expect(notices).toMatchObject([
      { assignmentId: 'c/main/bac', kind: 'ruling', ordinal: 1 },
      { assignmentId: 'c/main/dong', kind: 'opening', ordinal: 1 },
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
    shardTurn(given, [transfer('bac', 'dong')], NOW);
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
    const { outcomes } = shardTurn(shardOf('bac'), [transfer('khach', 'dong')], NOW);
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
