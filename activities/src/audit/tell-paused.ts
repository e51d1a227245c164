import { findingIdOf, readObligationKey } from '@kyhan/plan/ids';
import { closeFinding, listFindings, openFinding } from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';

/**
 * Says of each Schedule that somebody has paused in Temporal that nothing opens by itself meanwhile, and takes back
 * what was said of one that runs again. `paused` has ids of Schedules, which are the keys of their obligations.
 */
export async function tellPaused(
  { register, clock }: Pick<ActivityDependencies, 'register' | 'clock'>,
  { planSlug, paused }: { readonly planSlug: string; readonly paused: readonly string[] },
): Promise<void> {
  const at = clock.now();
  for (const subject of paused) {
    const findingId = findingIdOf({ kind: 'schedule-paused', about: subject });
    await openFinding(register, { findingId, kind: 'schedule-paused', subject, data: {}, at });
  }
  for (const { kind, subject, findingId } of await listFindings(register, { open: true })) {
    const isOfPlan = kind === 'schedule-paused' && readObligationKey(subject)?.planSlug === planSlug;
    if (isOfPlan && !paused.includes(subject))
      await closeFinding(register, { findingId, at, ending: 'runs-again' });
  }
}
