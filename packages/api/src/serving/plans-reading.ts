import { listPlans, type PlanVersion, type Register } from '@kyhan/register';

/** The newest version of every plan, read once for one request, whoever asks first. */
export type PlansReading = () => Promise<readonly PlanVersion[]>;

/** @throws KyhanError REGISTER_UNAVAILABLE when it is asked */
export function plansReading(register: Register): PlansReading {
  let read: ReturnType<PlansReading> | undefined;
  return () => (read ??= listPlans(register));
}
