import { describe, expect, it } from '@jest/globals';
import type { AssignmentState } from './assignment-state.js';
import { evolve } from './evolve.js';
import { isShardEnded, shardTurn, shardWakeAt, type Shard } from './shard-turn.js';

const DUE_AT = Date.parse('2023-12-25T17:00:00Z');
const TIMETABLE = {
  opensAt: DUE_AT - 1000,
  openingNoticeAt: DUE_AT - 900,
  dueOn: '2023-12-25',
  dueAt: DUE_AT,
  remindAt: [],
  overdueNoticeAt: DUE_AT + 10,
  overdueRemindAt: [],
  escalateAt: [],
  lockAt: DUE_AT + 1000,
};

function opened(unitId: string): AssignmentState {
  const fact = {
    type: 'opened',
    cycleId: 'c',
    stepId: 'main',
    unitId,
    review: true,
    timetable: TIMETABLE,
  } as const;
  return evolve(undefined, {
    stream: `c/main/${unitId}`,
    sequence: 1,
    at: TIMETABLE.opensAt,
    actor: 'time',
    fact,
  });
}

function shardOf(...units: string[]): Shard {
  return new Map(units.map(opened).map((state) => [state.assignmentId, state]));
}

function transfer(from: string, to: string) {
  const ruling = { type: 'transfer', reason: 'sáp nhập', to, toAssignmentId: `c/main/${to}` } as const;
  return {
    assignmentId: `c/main/${from}`,
    input: { kind: 'ruling', rulingId: `${from}-${to}`, actor: 'coordinator:linh', ruling } as const,
  };
}

describe('a turn of a shard', () => {
  it('transfers to one unit once, however many give up to it in the same turn', () => {
    const turn = shardTurn(
      shardOf('bac', 'nam'),
      [transfer('bac', 'dong'), transfer('nam', 'dong')],
      DUE_AT - 500,
    );
    expect(turn.outcomes).toMatchObject([
      { outcome: 'done' },
      { outcome: 'refused', code: 'TRANSFER_TARGET_OWES' },
    ]);
    expect([...turn.shard.keys()]).toEqual(['c/main/bac', 'c/main/nam', 'c/main/dong']);
  });

  it('lets what was transferred here live on', () => {
    const { shard } = shardTurn(shardOf('bac'), [transfer('bac', 'dong')], DUE_AT - 500);
    expect(isShardEnded(shard)).toBe(false);
    expect(shardWakeAt(shard)).toBe(DUE_AT);
  });

  it('refuses a ruling on an assignment that the shard does not have', () => {
    const turn = shardTurn(shardOf('bac'), [transfer('khach', 'dong')], DUE_AT - 500);
    expect(turn.outcomes).toMatchObject([{ outcome: 'refused', code: 'ASSIGNMENT_NOT_FOUND' }]);
  });

  it('has ended when the last assignment has', () => {
    const { shard } = shardTurn(shardOf('bac', 'nam'), [], DUE_AT + 1000);
    expect(isShardEnded(shard)).toBe(true);
    expect(shardWakeAt(shard)).toBeUndefined();
  });
});
