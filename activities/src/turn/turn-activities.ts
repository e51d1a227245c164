import { realSpanMs } from '@kyhan/engine';
import { shardIdOf } from '@kyhan/plan/ids';
import { takeTurn, type TurnName } from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { decidedTurn } from './decided-turn.js';
import { turnAnswer, type TurnAnswer } from './turn-answer.js';
import { turnContext } from './turn-context.js';

/** The answer of a turn as its workflow gets it. */
export type AnsweredTurn = TurnAnswer & {
  /** Real milliseconds until the next wake; null where only people can move the shard on. */
  readonly wakeInMs: number | null;
};

/** The turns of shards: the register reads and writes, the engine decides, here they are put together. */
export function turnActivities(dependencies: ActivityDependencies) {
  const { register, clock, language, ringPostOffice, ringShard } = dependencies;
  const instant = () => {
    const realAt = Date.now();
    return { now: clock.toPlan(realAt), realAt };
  };
  return {
    /** Everything that has arrived for a shard, and the passing of time; the same turn again answers the same. */
    async takeTurn(turn: TurnName): Promise<AnsweredTurn> {
      const context = await turnContext(dependencies, turn);
      const { answer, notices, woken } = await takeTurn(register, {
        ...turn,
        language,
        instant,
        decide: (basis) => decidedTurn(context, basis),
        answer: (taken) => turnAnswer(context, taken, language),
      });
      const now = clock.now();
      if (notices.some(({ notBefore }) => notBefore <= now)) await ringPostOffice();
      // Nobody waits for it: what is not heard is asked for by the audit.
      for (const shard of woken) void ringShard(shardIdOf({ cycleId: turn.cycleId, shard }));
      const { nextWakeAt } = answer;
      const wakeInMs = nextWakeAt === null ? null : Math.max(1, realSpanMs(nextWakeAt - now, clock));
      return { ...answer, wakeInMs };
    },
  };
}
