import { beforeEach, describe, expect, it } from '@jest/globals';
import { shardIdOf, unitActor } from '@kyhan/plan/ids';
import {
  decide,
  evolve,
  noticesFor,
  type AssignmentEvent,
  type AssignmentState,
  type NoticeDraft,
} from '@kyhan/engine';
import {
  assignmentHistory,
  commit,
  findAssignment,
  getAssignment,
  getShard,
  insertCycle,
  listNotices,
  listUntakenSubmissions,
  recordSubmission,
  verifyChains,
  type Register,
} from '@kyhan/register';
import {
  insertPlan,
  BAC,
  CYCLE,
  NAM,
  castCycle,
  ofUnit,
  opening,
  openMarch,
  plan,
  SHARD,
  Story,
  submission,
  submitted,
  timetable,
  unit,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { countingStatements, type FreshRegisters } from '../../registers/index.js';

const REMINDED = { type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 } as const;

/** Turns of a shard: decided, written once, whatever is repeated or comes between. */
export function exerciseTurns(registers: FreshRegisters): void {
  describe('a turn of a shard', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
    });
    const reminded = () => new Story().tell(REMINDED, at('2026-03-20', 8));

    it('writes events, facts and notices together', async () => {
      const story = reminded().tell({ type: 'became-overdue' }, at('2026-03-26'));
      expect(await story.write(register)).toEqual({
        written: 2,
        alreadyThere: 0,
        earliestNotBefore: at('2026-03-20', 8),
      });
      expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({
        overdueAt: at('2026-03-26'),
        lastSequence: 3,
        timetable: timetable(),
      });
      const kinds = (await listNotices(register, { assignmentId: ofUnit(BAC) })).map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(['opening', 'overdue', 'reminder']);
    });

    it('changes nothing when it is repeated', async () => {
      const turn = { shardId: SHARD, events: reminded().events, notices: reminded().notices, realAt: REAL };
      await commit(register, turn);
      const before = await assignmentHistory(register, ofUnit(BAC));
      expect(await commit(register, { ...turn, realAt: REAL + 1 })).toMatchObject({
        written: 0,
        alreadyThere: 1,
      });
      expect(await assignmentHistory(register, ofUnit(BAC))).toEqual(before);
    });

    it('is written once where it arrives twice at the same moment', async () => {
      const turn = { shardId: SHARD, events: reminded().events, notices: reminded().notices, realAt: REAL };
      const outcomes = await Promise.all([commit(register, turn), commit(register, turn)]);
      expect(outcomes.reduce((sum, { written }) => sum + written, 0)).toBe(1);
    });

    it('is refused where another event has the place of one of its own', async () => {
      await reminded().write(register);
      const other = new Story().tell({ type: 'waived' }, at('2026-03-20', 8), {
        actor: 'coordinator:linh',
        reason: 'đã sáp nhập',
      });
      await expect(other.write(register)).rejects.toMatchObject({
        code: 'CONCURRENT_CHANGE',
        details: { stream: ofUnit(BAC), sequence: 2 },
      });
    });

    it('is refused where an event before its own is missing', async () => {
      const [, second] = reminded().tell({ type: 'became-overdue' }, at('2026-03-26')).events;
      const turn = {
        shardId: SHARD,
        events: second === undefined ? [] : [second],
        notices: [],
        realAt: REAL,
      };
      await expect(commit(register, turn)).rejects.toMatchObject({ code: 'CONCURRENT_CHANGE' });
    });

    it('is written whole or not at all', async () => {
      const stranger = reminded().events.map((event) => ({ ...event, stream: ofUnit('phuong-la') }));
      const turn = { shardId: SHARD, events: [...reminded().events, ...stranger], notices: [], realAt: REAL };
      await expect(commit(register, turn)).rejects.toMatchObject({ code: 'ASSIGNMENT_NOT_FOUND' });
      expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({ lastSequence: 1 });
    });

    it('goes on after the part of it that stands there already', async () => {
      await reminded().write(register);
      const more = reminded().tell({ type: 'became-overdue' }, at('2026-03-26'));
      expect(await more.write(register)).toMatchObject({ written: 1, alreadyThere: 1 });
    });

    it('never carries out one ruling twice', async () => {
      const extended = { type: 'extended', timetable: timetable({ dueAt: at('2026-04-01') }) } as const;
      const by = { actor: 'coordinator:linh', reason: 'bão', rulingId: 'ruling-1' };
      const story = new Story().tell(extended, at('2026-03-21'), by).tell(extended, at('2026-03-22'), by);
      await expect(story.write(register)).rejects.toThrow(/events_by_ruling/);
    });

    it('takes a submission in', async () => {
      const stored = await recordSubmission(register, submission('ban-nop-1'));
      await new Story()
        .tell(submitted(stored), at('2026-03-24', 10), { actor: unitActor(BAC) })
        .write(register);
      expect(await listUntakenSubmissions(register, { cycleId: CYCLE, shard: 0 })).toEqual([]);
      expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({
        submittedAt: stored.storedAt,
        submissionId: 'ban-nop-1',
        version: 1,
        onTime: true,
        nil: false,
      });
    });

    it.each(['missed', 'waived'] as const)(
      'does not call an assignment %s over a submission that came meanwhile',
      async (type) => {
        await recordSubmission(register, submission('ban-nop-1', { storedAt: at('2026-04-09', 23) }));
        const story = new Story().tell(
          { type },
          at('2026-04-10'),
          type === 'waived' ? { actor: 'coordinator:linh' } : {},
        );
        await expect(story.write(register)).rejects.toMatchObject({ code: 'CONCURRENT_CHANGE' });
        expect(await getAssignment(register, ofUnit(BAC))).not.toHaveProperty('endedAt');
      },
    );

    it('opens the assignment that another is transferred to, in the same shard', async () => {
      const target = ofUnit('so-dieu-phoi');
      const state = evolve(undefined, opening(BAC).event);
      const ruling = {
        type: 'transfer',
        reason: 'sáp nhập',
        to: 'so-dieu-phoi',
        toAssignmentId: target,
      } as const;
      const input = { kind: 'ruling', rulingId: 'r-1', actor: 'coordinator:linh', ruling } as const;
      const events = decide(state, [input], at('2026-03-10'));
      const turn = { shardId: SHARD, events, notices: noticesAfter(state, events), realAt: REAL };
      expect(await commit(register, turn)).toMatchObject({ written: 2 });
      expect(await commit(register, turn)).toMatchObject({ written: 0, alreadyThere: 2 });
      expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({ transferredTo: 'so-dieu-phoi' });
      expect(await getAssignment(register, target)).toMatchObject({ transferredFrom: ofUnit(BAC), shard: 0 });
      expect(await getShard(register, { cycleId: CYCLE, shard: 0 })).toHaveLength(3);
      expect(await verifyChains(register)).not.toHaveProperty('broken');
    });

    it('is refused for a cycle that was never opened', async () => {
      const turn = {
        shardId: shardIdOf({ cycleId: 'ke-hoach-la/x/2026', shard: 0 }),
        events: reminded().events,
        notices: [],
        realAt: REAL,
      };
      await expect(commit(register, turn)).rejects.toMatchObject({ code: 'CYCLE_NOT_FOUND' });
      expect(await findAssignment(register, 'ke-hoach-la')).toBeUndefined();
    });

    it('goes to the head, and to the focal point where a unit names no head', async () => {
      const escalated = { type: 'escalated', ordinal: 1, level: 1, to: 'head' } as const;
      for (const ward of [BAC, NAM])
        await new Story(opening(ward).event).tell(escalated, at('2026-03-27', 8)).write(register);
      const notices = await listNotices(register, { kind: 'escalation' });
      const whom = notices.map(({ address, contactRole, data }) => ({
        address,
        contactRole,
        data,
      }));
      expect(whom).toEqual([
        { address: `lanh-dao@${BAC}.example.org`, contactRole: 'head', data: { level: 1 } },
        {
          address: `dau-moi@${NAM}.example.org`,
          contactRole: 'focal-point',
          data: { level: 1, fallback: true, wantedRole: 'head' },
        },
      ]);
    });
  });

  /** Whatever the number of events: each table is read and written in bulk. */
  const MOST_STATEMENTS = 20;

  describe('a large turn of a shard', () => {
    it('writes 1,000 events of 250 assignments in a handful of statements, and reads them back folded', async () => {
      const register = await registers.open();
      const wards = Array.from({ length: 250 }, (_, i) => unit(`phuong-${i}`, `Phường ${i}`));
      await insertPlan(register, plan({ units: [...plan().units, ...wards] }));
      await insertCycle(register, castCycle(wards.map(({ id }) => opening(id))));
      const stories = wards.map(({ id }) =>
        new Story(opening(id).event)
          .tell(REMINDED, at('2026-03-20', 8))
          .tell({ type: 'became-overdue' }, at('2026-03-26'))
          .tell({ type: 'overdue-reminded', ordinal: 2, skipped: 0 }, at('2026-03-30', 8))
          .tell({ type: 'missed' }, at('2026-04-10')),
      );
      const events = stories.flatMap((story) => story.events);
      const notices = stories.flatMap((story) => story.notices);
      const counted = countingStatements(register);
      expect(await commit(counted.register, { shardId: SHARD, events, notices, realAt: REAL })).toMatchObject(
        {
          written: 1000,
        },
      );
      expect(counted.statements()).toBeLessThanOrEqual(MOST_STATEMENTS);
      const shard = await getShard(register, { cycleId: CYCLE, shard: 0 });
      expect(shard.map(({ missedAt }) => missedAt)).toEqual(wards.map(() => at('2026-04-10')));
    });
  });
}

function noticesAfter(state: AssignmentState, events: readonly AssignmentEvent[]): NoticeDraft[] {
  const states = new Map([[state.assignmentId, state]]);
  return events.flatMap((event) => {
    const next = evolve(states.get(event.stream), event);
    states.set(event.stream, next);
    return noticesFor(event, next);
  });
}
