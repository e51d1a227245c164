import { localDate } from '@kyhan/calendar';
import { CHECKS_OF_PLANS, LIVE_CHECK_IDS, type LiveCheckId } from '@kyhan/contracts';
import { listPlans } from '@kyhan/register';
import { LIVE_CHECK_NAMES, shortInstant } from '@kyhan/words';
import { planZone } from '../plan-zone.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import { LIVE_CHECKS } from './live-checks.js';
import type { LiveSubject } from './live-check.js';

/** They find nothing wrong where there is no plan, which says nothing. */
const OF_PLANS: ReadonlySet<LiveCheckId> = new Set(CHECKS_OF_PLANS);

/**
 * What still stands in the way before units are written to, each with what mends it.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function goingLive(dependencies: PortalDependencies) {
  const subject = await subjectOf(dependencies);
  const ids = LIVE_CHECK_IDS.filter((id) => subject.plans.length > 0 || !OF_PLANS.has(id));
  const checks = await Promise.all(
    ids.map(async (id) => ({
      id,
      name: LIVE_CHECK_NAMES[id],
      ...(await LIVE_CHECKS[id](subject)),
    })),
  );
  return { ready: checks.every(({ state }) => state !== 'blocking'), planTime: subject.at, checks };
}

async function subjectOf(dependencies: PortalDependencies): Promise<LiveSubject> {
  const at = dependencies.now();
  const zone = await planZone(dependencies);
  const versions = await listPlans(dependencies.register);
  return {
    ...dependencies,
    // It may be known only once the portal listens.
    publicUrl: dependencies.publicUrl,
    plans: versions.map(({ plan }) => ({ plan, today: localDate(at, plan.timeZone) })),
    at,
    realAt: dependencies.realNow(),
    told: (instant) => shortInstant(instant, zone),
  };
}
