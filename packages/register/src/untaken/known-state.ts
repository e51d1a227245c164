import { decide, evolve, storedOrder, type AssignmentState } from '@kyhan/engine';
import type { Db } from '../connection/register.js';
import type { StoredStream } from '../streams/select-streams.js';
import { untakenSubmissions } from './untaken-submission.js';
import { untakenActs } from './untaken-acts.js';

/**
 * How an assignment, locked, stands with all that is stored for it and not yet taken in: as its next turn will find
 * it, so that what is stored now is not refused then. `now` is plan time.
 */
export async function knownState(
  trx: Db,
  { key, state }: StoredStream,
  now: number,
): Promise<AssignmentState> {
  // While the clock stands still nothing locks; how far a hand-in moves the lock only plan and calendar know.
  const start = { timetable: { ...state.timetable, lockAt: Infinity }, stoppedMs: 0 };
  const submissions = (await untakenSubmissions(trx, [key])).map((one) => {
    return { kind: 'submission', ...one, reviewRemindAt: [], start } as const;
  });
  const acts = (await untakenActs(trx, [key])).map((one) => ({ kind: 'act', ...one, start }) as const);
  const events = decide(state, [...submissions, ...acts].toSorted(storedOrder), now);
  return events.reduce<AssignmentState>(evolve, state);
}
