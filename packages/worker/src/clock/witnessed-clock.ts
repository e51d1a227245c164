import { performance } from 'node:perf_hooks';
import { KyhanError } from '@kyhan/errors';
import { oneAtATime } from '../one-at-a-time.js';
import type { KeptPlanClock } from './kept-plan-clock.js';

/** Whose clock is asked, and who is told. Instants and spans are real time, in milliseconds. */
export interface ClockWitness {
  /** The time by another clock than this process's: the database's. @throws where it does not answer */
  readonly askTime: () => Promise<number>;
  /** Told after each look by how much this machine's clock is ahead; 0 where they agree. */
  readonly onLook?: (aheadMs: number) => Promise<unknown>;
  readonly everyMs?: number;
  readonly realNow?: () => number;
  /** Never set anew by anybody. */
  readonly steadyNow?: () => number;
}

const EVERY_MS = 10_000;
/** Clocks of honest machines differ by less, and no due instant is told from another by so little. */
const TOLERATED_MS = 2 * 60_000;

/**
 * A clock that gives no time while it differs from the database's: a machine whose clock was three days ahead for a
 * minute would call units overdue, for good. Between two looks a jump of the machine's clock is noticed at once by one
 * that nobody can set; after a machine has slept, the next look finds that both agree.
 * The first look is taken before it is given out.
 * @throws KyhanError CLOCK_ASTRAY from `now` and `toPlan` while they differ
 */
export async function witnessedClock(clock: KeptPlanClock, witness: ClockWitness): Promise<KeptPlanClock> {
  const {
    askTime,
    onLook,
    everyMs = EVERY_MS,
    realNow = Date.now,
    steadyNow = () => performance.now(),
  } = witness;
  let aheadMs = 0;
  let epoch = realNow() - steadyNow();

  const look = async () => {
    const asked = steadyNow();
    const theirs = await askTime();
    const waited = steadyNow() - asked;
    const difference = differenceFrom({ theirs, waited }, realNow());
    aheadMs = Math.abs(difference) > TOLERATED_MS ? difference : 0;
    epoch = realNow() - steadyNow();
    await onLook?.(aheadMs);
  };
  const requireTrue = () => {
    const jumpedMs = Math.round(realNow() - steadyNow() - epoch);
    const astrayMs = aheadMs === 0 && Math.abs(jumpedMs) > TOLERATED_MS ? jumpedMs : aheadMs;
    if (astrayMs !== 0) throw new KyhanError('CLOCK_ASTRAY', { minutes: Math.round(astrayMs / 60_000) });
  };

  await look();
  // What does not answer now is asked again: what was known goes on to hold.
  const looking = setInterval(oneAtATime(look), everyMs);
  looking.unref();
  return {
    ...clock,
    now() {
      requireTrue();
      return clock.now();
    },
    // Whoever reads the machine's clock and asks what that is in plan time is told nothing by it either.
    toPlan(realAt) {
      requireTrue();
      return clock.toPlan(realAt);
    },
    close: async () => {
      clearInterval(looking);
      await clock.close();
    },
  };
}

interface AnsweredTime {
  readonly theirs: number;
  /** From the question to the answer, by a clock that nobody sets. */
  readonly waited: number;
}

/** A database that is busy reads its clock at any moment of the wait: what that explains is no difference. Pure. */
function differenceFrom({ theirs, waited }: AnsweredTime, ours: number): number {
  const [earliest, latest] = [theirs, theirs + waited];
  if (ours < earliest) return Math.round(ours - earliest);
  return Math.round(Math.max(0, ours - latest));
}
