import { meetingDayOf, meetingTime } from '@kyhan/plan';
import { cancellationOf, meetingEvents, type Register } from '@kyhan/register';
import type { CycleContext } from './cycle-context.js';

/**
 * When the meeting of a cycle begins, plan time, where it has not and was not called off: until then it can be put off,
 * and its cycle stays open for that. Undefined where none comes.
 * @throws KyhanError DAY_REFERENCE_MISSING, REGISTER_UNAVAILABLE
 */
export async function meetingToCome(
  register: Register,
  context: Pick<CycleContext, 'cycle' | 'plan' | 'obligation' | 'calendar'>,
  now: number,
): Promise<number | undefined> {
  const { cycle, plan, obligation } = context;
  if (obligation.meeting === undefined || cycle.closedAt !== undefined) return undefined;
  const on = meetingDayOf(cycle, context);
  const time = on === undefined ? undefined : meetingTime(plan, obligation, on);
  if (time === undefined || time.beginsAt <= now) return undefined;
  const isCancelled = cancellationOf(await meetingEvents(register, cycle.cycleId)) !== undefined;
  return isCancelled ? undefined : time.beginsAt;
}
