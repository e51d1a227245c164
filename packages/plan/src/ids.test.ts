import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  actorIdOf,
  assignmentIdOf,
  cycleIdOf,
  noticeIdOf,
  obligationKeyOf,
  readActorId,
  readAssignmentId,
  readCycleId,
  readNoticeId,
  readObligationKey,
  readShardId,
  readUnitKey,
  shardIdOf,
  unitKeyOf,
} from './ids.js';

/** As a plan file writes ids. */
const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/);
const periodKey = fc.constantFrom('2026', '2026-03', '2026-Q1', '2026-H2', '2026-W07', '2026-003');
const cycle = fc.record({ planSlug: id, obligationId: id, periodKey });
const cycleId = cycle.map(cycleIdOf);
const assignment = fc.record({ cycleId, stepId: id, unitId: id });
const count = fc.nat(9999);

const notice = fc.record({
  about: assignment.map(assignmentIdOf),
  kind: fc.constantFrom('opening', 'review-reminder', 'cycle-summary'),
  ordinal: count,
  mailbox: id,
});

function roundTrip<Name>(
  names: fc.Arbitrary<Name>,
  idOf: (name: Name) => string,
  read: (id: string) => Name | undefined,
): () => readonly (readonly [Name, Name | undefined])[] {
  return () => fc.sample(names, 100).map((name) => [name, read(idOf(name))]);
}

describe('an id', () => {
  it.each([
    ['of a cycle', roundTrip(cycle, cycleIdOf, readCycleId)],
    ['of a shard', roundTrip(fc.record({ cycleId, shard: count }), shardIdOf, readShardId)],
    ['of a notice', roundTrip(notice, noticeIdOf, readNoticeId)],
    [
      'of an obligation',
      roundTrip(fc.record({ planSlug: id, obligationId: id }), obligationKeyOf, readObligationKey),
    ],
    ['of a unit', roundTrip(fc.record({ planSlug: id, unitId: id }), unitKeyOf, readUnitKey)],
    ['of an actor', roundTrip(fc.record({ role: id, account: id }), actorIdOf, readActorId)],
  ])('%s is read back as what it was made of', (_what, pairs) => {
    for (const [name, readBack] of pairs()) expect(readBack).toEqual(name);
  });

  it('of an assignment is read back with the name of its cycle', () => {
    fc.assert(
      fc.property(cycle, id, id, (name, stepId, unitId) => {
        const parts = { cycleId: cycleIdOf(name), stepId, unitId };
        expect(readAssignmentId(assignmentIdOf(parts))).toEqual({ ...name, ...parts });
      }),
    );
  });

  it('is never taken for one of another kind', () => {
    fc.assert(
      fc.property(assignment, count, (name, shard) => {
        const kinds = [
          obligationKeyOf({ planSlug: 'p', obligationId: 'o' }),
          name.cycleId,
          shardIdOf({ ...name, shard }),
          assignmentIdOf(name),
        ];
        const readers = [readObligationKey, readCycleId, readShardId, readAssignmentId];
        for (const [i, read] of readers.entries())
          expect(kinds.map((one) => read(one) !== undefined)).toEqual(kinds.map((_, j) => i === j));
      }),
    );
  });

  it.each(['', 'a', 'a//b', '/a/b', 'a/b/', 'a/b/c//e', 'a/b/c/d/', '//c/d/e'])(
    'is not made of %j',
    (text) => {
      expect([readCycleId(text), readAssignmentId(text), readShardId(text)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    },
  );

  it('of an actor may be a role alone', () => {
    expect(readActorId('time')).toEqual({ role: 'time' });
    expect(actorIdOf({ role: 'time' })).toBe('time');
  });
});
