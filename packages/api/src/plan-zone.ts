import { listPlans } from '@kyhan/register';
import type { PortalDependencies } from './portal-dependencies.js';

/** The zone of a plan, or of the first one. */
export async function planZone({ register }: PortalDependencies, planSlug?: string): Promise<string> {
  const plans = await listPlans(register);
  const found = plans.find(({ plan }) => plan.slug === planSlug) ?? plans[0];
  return found?.plan.timeZone ?? 'Asia/Ho_Chi_Minh';
}
