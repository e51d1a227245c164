import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  AUDIT_ID,
  DEPLOYMENT_ID,
  POST_OFFICE_ID,
  TIME_ACTOR,
  actorIdOf,
  requestPeriodKey,
  planOfFinding,
  personActor,
  applyIdOf,
  assignmentIdOf,
  cycleIdOf,
  findingIdOf,
  isFindingOf,
  moveRulingIdOf,
  noticeIdOf,
  obligationKeyOf,
  openingIdOf,
  readActorId,
  readAssignmentId,
  readCycleId,
  readObligationKey,
  readShardId,
  scheduledOpeningIdOf,
  shardIdOf,
  stepKeyOf,
  unitActor,
  unitKeyOf,
  versionIdOf,
  workKeyOf,
  type Actor,
} from './ids.js';
import { readNoticeId } from './ids/notice-id-of.js';
import { readUnitKey } from './ids/unit-key-of.js';

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
  address: id,
});

const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.record({ kind: fc.constant('person' as const), personId: id }),
  fc.record({ kind: fc.constant('unit' as const), unitId: id }),
  fc.record({ kind: fc.constant('token' as const), tokenId: id }),
  fc.record({ kind: fc.constant('plan' as const), version: fc.integer({ min: 1, max: 9999 }) }),
  fc.constant({ kind: 'time' as const }),
);

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
    ['of an actor', roundTrip(actor, actorIdOf, readActorId)],
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

  it.each(['', 'a', 'a//b', '/a/b', 'a/b/', 'a/b/c//e', 'a/b/c/d/', '//c/d/e', 'a/b/c/d/e/f'])(
    'is not made of %j',
    (text) => {
      expect([readCycleId(text), readAssignmentId(text), readShardId(text)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    },
  );

  it.each(['', 'a', '/a', 'a/', '/', 'a/b/c', 'a/b/', '/a/b'])(
    'of no unit and no obligation is %j',
    (text) => {
      expect([readUnitKey(text), readObligationKey(text)]).toEqual([undefined, undefined]);
    },
  );

  it.each(['p/o/2026/shard-1x', 'x\np/o/2026/shard-1', '/shard-1', 'p/o/2026/shard-'])(
    'of no shard is %j',
    (text) => {
      expect(readShardId(text)).toBeUndefined();
    },
  );

  it.each([
    'p/o/2026/opening-1/m/x',
    'x\np/o/2026/opening-1/m',
    'p/o/2026/opening-x/m',
    'p/o/2026/opening/m',
  ])('of no notice is %j', (text) => {
    expect(readNoticeId(text)).toBeUndefined();
  });

  it('is written as the register and Temporal have kept it since the first release', () => {
    const name = { planSlug: 'p', obligationId: 'o', periodKey: '2026-03' };
    const cycleId = cycleIdOf(name);
    const assignmentId = assignmentIdOf({ cycleId, stepId: 'main', unitId: 'bac' });
    expect([
      obligationKeyOf(name),
      cycleId,
      shardIdOf({ cycleId, shard: 1 }),
      stepKeyOf({ cycleId, stepId: 'main' }),
      assignmentId,
      noticeIdOf({ about: assignmentId, kind: 'opening', ordinal: 1, address: 'm' }),
      versionIdOf(assignmentId, 2),
      moveRulingIdOf({ because: 'rule-changed', version: 2, assignmentId }),
      openingIdOf(name),
      scheduledOpeningIdOf(name),
      unitKeyOf({ planSlug: 'p', unitId: 'bac' }),
      unitActor('bac'),
    ]).toEqual([
      'p/o',
      'p/o/2026-03',
      'p/o/2026-03/shard-1',
      'p/o/2026-03/main',
      'p/o/2026-03/main/bac',
      'p/o/2026-03/main/bac/opening-1/m',
      'p/o/2026-03/main/bac/2',
      'rule-changed/2/p/o/2026-03/main/bac',
      'open/p/o/2026-03',
      'open/p/o',
      'p/bac',
      'unit:bac',
    ]);
    const ids = [AUDIT_ID, DEPLOYMENT_ID, POST_OFFICE_ID, TIME_ACTOR];
    expect(ids).toEqual(['audit', 'deployment', 'post-office', 'time']);
  });

  it('of an actor keeps the colons of the id in it', () => {
    expect(readActorId('person:linh:2')).toEqual({ kind: 'person', personId: 'linh:2' });
  });

  it.each([
    '',
    'person',
    'person:',
    'unit:',
    'token:',
    'time:now',
    'plan:',
    'plan:0',
    'plan:x',
    'plan:x2',
    'plan:2x',
    'office:linh',
    ':linh',
    'guest:khach',
  ])('that names nobody is nobody’s: "%s"', (text) => expect(readActorId(text)).toBeUndefined());

  it('of a person is that of their actor', () => {
    expect(personActor('linh')).toBe('person:linh');
  });

  it('of what applies a plan is the plan’s, one at a time', () => {
    expect(applyIdOf('p')).toBe('apply/p');
  });

  it('of a period on request runs through its year, in three digits at least', () => {
    const keys = [1, 12, 1234].map((number) => requestPeriodKey({ year: 2026, number }));
    expect(keys).toEqual(['2026-001', '2026-012', '2026-1234']);
  });

  it('of a finding tells its plan, and no plan where it has none', () => {
    expect(planOfFinding('late/p/bac/2')).toBe('p');
    expect(planOfFinding('late')).toBe('');
  });

  it('of a finding has the version where each has its own', () => {
    expect(findingIdOf({ kind: 'late', about: 'p/bac' })).toBe('late/p/bac');
    expect(findingIdOf({ kind: 'late', about: 'p/bac', version: 2 })).toBe('late/p/bac/2');
  });

  it.each([
    ['late/p/bac', true],
    ['late/p2/bac', false],
    ['later/p/bac', false],
    ['x/late/p/', false],
  ])('%s is that of a finding of kind late within plan p: %s', (text, isIt) => {
    expect(isFindingOf(text, { kind: 'late', planSlug: 'p' })).toBe(isIt);
  });
});

describe('the key of a step that is done for the deployment', () => {
  it('is its activity, and what it is about where there are several', () => {
    expect(workKeyOf({ activity: 'deliverNotices' })).toBe('deliverNotices');
    expect(workKeyOf({ activity: 'openCycle', about: 'p/o/2026-03' })).toBe('openCycle/p/o/2026-03');
  });
});
