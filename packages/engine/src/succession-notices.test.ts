import { describe, expect, it } from '@jest/globals';
import type { AssignmentFact } from './assignment-event.js';
import { evolve } from './evolve.js';
import { morning, opened } from './lived-assignment.fixture.js';
import { noticesFor } from './notices-for.js';

/** Whom it is told to: the unit that owes where none is named. */
function told(fact: AssignmentFact, actor: string) {
  const state = opened();
  const by = { actor, reason: 'nay là', rulingId: 'r' };
  const event = { stream: state.assignmentId, sequence: 2, at: morning(-4), ...by, fact };
  return noticesFor(event, evolve(state, event)).map(({ data, toldUnitId }) => [
    'ruling' in data ? data.ruling : undefined,
    toldUnitId,
  ]);
}

describe('what passes from a unit to another', () => {
  const handedOver = { type: 'handed-over', from: 'so-gddt', to: 'so-khcn' } as const;
  const merged = { type: 'merged', to: 'so-khcn', into: 'p/o/2023/main/so-khcn' } as const;

  it('is told to both by a person, and to the one before where one report answers both', () => {
    expect(told(handedOver, 'person:linh')).toEqual([
      ['taken-over', undefined],
      ['handed-over', 'so-gddt'],
    ]);
    expect(told(merged, 'person:linh')).toEqual([['merged', undefined]]);
  });

  it('is told without a reason where that was erased', () => {
    const state = opened();
    const event = { stream: state.assignmentId, sequence: 2, at: morning(-4), actor: 'person:linh' };
    const notices = noticesFor({ ...event, fact: handedOver }, evolve(state, { ...event, fact: handedOver }));
    expect(notices.map(({ data }) => 'reason' in data && data.reason)).toEqual(['', '']);
  });

  it('is told to both where this version cannot read who decided it', () => {
    expect(told(handedOver, 'linh')).toHaveLength(2);
  });

  it('is told to the successor alone by the plan, since who has ended has no mailbox any more', () => {
    expect(told(handedOver, 'plan:2')).toEqual([['taken-over', undefined]]);
    expect(told(merged, 'plan:2')).toEqual([['merged', 'so-khcn']]);
  });
});
