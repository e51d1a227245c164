import { localDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';
import { findRequest, type Register } from '@kyhan/register';

/** What was asked for outside the calendar: the asking body sets the day (Decree 09/2019, article 8(5)(c)). */
export interface CycleRequest {
  /** `YYYY-MM-DD`, the last good day. */
  readonly dueOn: string;
  /** `HH:MM` in the plan's zone; absent: the end of the day. */
  readonly dueTime?: string;
  /** `YYYY-MM-DD`, the last day of the data. */
  readonly cutOff?: string;
  /** Ids of units or groups; empty: the audience of the obligation. */
  readonly units: readonly string[];
  readonly actor: string;
  /** `YYYY-MM-DD` in the plan's zone. */
  readonly askedOn: string;
}

/**
 * What is kept under an id: the reason and the units stand there, and in no history.
 * @throws KyhanError REQUEST_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function cycleRequest(
  register: Register,
  { timeZone }: Plan,
  requestId: string,
): Promise<CycleRequest> {
  const kept = await findRequest(register, requestId);
  if (kept === undefined) throw new KyhanError('REQUEST_NOT_FOUND', { requestId });
  const { dueOn, dueTime, cutOff, units, actor, askedAt } = kept;
  const said = {
    ...(dueTime === undefined ? {} : { dueTime }),
    ...(cutOff === undefined ? {} : { cutOff }),
  };
  return { dueOn, ...said, units, actor, askedOn: localDate(askedAt, timeZone) };
}
