import {
  invitedUnits,
  meetingDayOf,
  meetingTime,
  planCalendar,
  type MeetingTime,
  type Obligation,
  type Plan,
} from '@kyhan/plan';
import { getPlanVersion, listMetCycles, type MetCycle, type Register } from '@kyhan/register';

/** A meeting to which one of some units is invited. */
export interface MeetingOfUnits {
  readonly cycle: MetCycle;
  readonly plan: Plan;
  readonly obligation: Obligation;
  readonly time: MeetingTime;
}

/**
 * Meetings of a plan to which units are invited, also those that were called off, in as many statements as the plan has
 * versions. `since` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function meetingsOfUnits(
  register: Register,
  {
    planSlug: slug,
    unitIds,
    since,
  }: { readonly planSlug: string; readonly unitIds: readonly string[]; readonly since: number },
): Promise<readonly MeetingOfUnits[]> {
  const cycles = await listMetCycles(register, { planSlug: slug, since });
  const versions = new Set(
    cycles.flatMap(({ planVersion, calendarVersion }) => [planVersion, calendarVersion]),
  );
  const plans = new Map<number, Plan>();
  for (const version of versions)
    plans.set(version, (await getPlanVersion(register, { slug, version })).plan);
  return cycles.flatMap((cycle) => {
    const plan = plans.get(cycle.planVersion);
    const obligation = plan?.obligations.find(({ id }) => id === cycle.obligationId);
    // What nobody was told of lies in no calendar.
    if (plan === undefined || obligation === undefined || cycle.isDraft) return [];
    const calendar = planCalendar(plans.get(cycle.calendarVersion) ?? plan);
    const on = meetingDayOf(cycle, { plan, obligation, calendar });
    const time = on === undefined ? undefined : meetingTime(plan, obligation, on);
    if (time === undefined) return [];
    const isInvited = invitedUnits(plan, obligation, time.on).some((id) => unitIds.includes(id));
    return isInvited ? [{ cycle, plan, obligation, time }] : [];
  });
}
