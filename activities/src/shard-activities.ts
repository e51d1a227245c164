import type {
  AddressedInput,
  AssignmentEvent,
  AssignmentState,
  NoticeDraft,
  SubmissionInput,
} from '@kyhan/engine';
import { reviewReminders } from '@kyhan/engine/timetable';
import { shardIdOf, type ShardName } from '@kyhan/plan/ids';
import { commit, getShard, listUntakenSubmissions } from '@kyhan/register';
import { utcOffset } from '@kyhan/calendar';
import { isKyhanError } from '@kyhan/errors';
import { cycleContext, policyOf, stepIdOf } from './cycle-context.js';
import type { ActivityDependencies } from './activity-dependencies.js';

/** What a shard learns when it wakes. */
export interface Collected {
  /** Plan time, epoch milliseconds: the one clock of the turn. */
  readonly now: number;
  /** Real milliseconds per plan millisecond. */
  readonly realPerPlan: number;
  /** Offset of the plan's zone, for the wording of timers. */
  readonly utcOffsetMs: number;
  readonly submissions: readonly AddressedInput<SubmissionInput>[];
}

/** Reading and writing the register on behalf of a shard. */
export function shardActivities(dependencies: ActivityDependencies) {
  const { register, clock, language, ringPostOffice } = dependencies;

  return {
    /** The facts of every assignment of the shard, folded from its events. */
    async loadShard(shard: ShardName): Promise<AssignmentState[]> {
      return await getShard(register, shard);
    },

    /** Submissions stored and not yet taken in, with the mornings on which their reviewer is reminded. */
    async collectSubmissions(shard: ShardName): Promise<Collected> {
      const { plan, obligation, calendar, zone } = await cycleContext(dependencies, shard.cycleId);
      const stored = await listUntakenSubmissions(register, shard);
      const now = clock.now();
      const submissions = stored.map(({ assignmentId, ...submission }) => {
        const policy = policyOf(plan, obligation, stepIdOf(assignmentId));
        const reviewRemindAt = reviewReminders({ policy, calendar, zone, storedAt: submission.storedAt });
        return { assignmentId, input: { kind: 'submission' as const, ...submission, reviewRemindAt } };
      });
      return { now, realPerPlan: 1 / clock.speed, utcOffsetMs: utcOffset(now, zone), submissions };
    },

    /**
     * Events and notices of one turn in one transaction; the same turn again changes nothing. False, and nothing
     * written, where the register holds something that the decision did not know: decide again.
     */
    async commitEvents(
      turn: ShardName & { events: readonly AssignmentEvent[]; notices: readonly NoticeDraft[] },
    ): Promise<boolean> {
      const { events, notices } = turn;
      const realAt = Date.now();
      try {
        await commit(register, { shardId: shardIdOf(turn), events, notices, realAt, language });
      } catch (error) {
        if (isKyhanError(error) && error.code === 'CONCURRENT_CHANGE') return false;
        throw error;
      }
      const now = clock.now();
      if (notices.some(({ notBefore }) => notBefore <= now)) await ringPostOffice();
      return true;
    },
  };
}
