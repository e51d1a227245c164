import { addDays, localDate, type PlainDate } from '@kyhan/calendar';
import type { Plan } from '@kyhan/plan';
import { findPlan, getPlanVersion } from '@kyhan/register';
import type { ApplyDependencies } from '../apply-dependencies.js';
import { runningWorkflows } from '../opening/running-workflows.js';
import { openSuccessions } from './open-successions.js';

/**
 * Lets a workflow wait for each day on which units of a plan end, and one carry out what a day in the past has left. One
 * that waits already is left alone, unless a version was just applied or its day has come: then it looks again.
 * @throws KyhanError REGISTER_UNAVAILABLE; Error of the SDK where Temporal does not answer
 */
export async function keepReorganisations(
  dependencies: ApplyDependencies,
  planSlug: string,
  { isNewVersion }: { readonly isNewVersion: boolean },
): Promise<void> {
  const { register, clock, temporal, language } = dependencies;
  const newest = await findPlan(register, planSlug);
  if (newest === undefined) return;
  const { plan, version } = newest;
  const now = clock.now();
  const coming = daysFrom(plan, addDays(localDate(now, plan.timeZone), 1));
  const ended = await openSuccessions(register, { plan, now });
  const owed = new Set(ended.map(({ succession }) => addDays(succession.endedOn, 1)));
  const running = runningWorkflows(temporal);
  for (const effective of new Set([...coming, ...owed]))
    await running.startReorganisation(
      { planSlug, effective, language },
      { looksAgain: isNewVersion || owed.has(effective) },
    );
  if (!isNewVersion || version === 1) return;
  const before = await getPlanVersion(register, { slug: planSlug, version: version - 1 });
  for (const effective of daysFrom(before.plan, localDate(now, plan.timeZone)))
    if (!coming.has(effective) && !owed.has(effective))
      await running.ringReorganisation({ planSlug, effective });
}

/** The first days after units' last ones, from a day on. */
function daysFrom({ units }: Plan, from: PlainDate): ReadonlySet<PlainDate> {
  const days = units.flatMap(({ lives }) => (lives.to === undefined ? [] : addDays(lives.to, 1)));
  return new Set(days.filter((day) => day >= from).toSorted());
}
