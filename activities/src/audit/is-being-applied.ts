import { applyIdOf, findingIdOf } from '@kyhan/plan/ids';
import { openFinding, unfinishedApplication } from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';

/**
 * Carries on with the application of a plan whose version is in force and whose workflow has gone: somebody has ended
 * it, or Temporal lost it. The finding closes when all of it is done. A version that never came into force is left to
 * whoever wanted it, who was told.
 * @returns whether the plan is being applied: what is to be open by now, its application opens
 */
export async function isBeingApplied(
  { register, clock, language, running }: ActivityDependencies,
  planSlug: string,
): Promise<boolean> {
  const left = await unfinishedApplication(register, planSlug);
  if (left === undefined) return false;
  if ((await running.standing(applyIdOf(planSlug))).isRunning) return true;
  const { version, ...application } = left;
  await openFinding(register, {
    findingId: findingIdOf({ kind: 'plan-not-applied', about: planSlug }),
    kind: 'plan-not-applied',
    subject: planSlug,
    data: { code: 'NOT_RUNNING', version },
    at: clock.now(),
  });
  await running.startApplication({ ...application, language });
  return true;
}
