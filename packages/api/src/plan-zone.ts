import { planZones } from '@kyhan/register';
import type { PortalDependencies } from './portal-dependencies.js';

/** Before any plan is applied. */
export const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/** The zone of a plan, or of the first one. @throws KyhanError REGISTER_UNAVAILABLE */
export async function planZone({ register }: PortalDependencies, planSlug?: string): Promise<string> {
  const zones = await planZones(register);
  const [first] = zones.values();
  return zones.get(planSlug ?? '') ?? first ?? DEFAULT_ZONE;
}
