import { KyhanError } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';

/** Whether all targets with a roster count heads. @throws KyhanError ROSTER_UNKNOWN */
export function isCountedRoster({ obligations }: Plan, roster: string): boolean {
  const targets = obligations.flatMap((one) => one.targets).filter((target) => target.roster === roster);
  if (targets.length === 0) throw new KyhanError('ROSTER_UNKNOWN', { roster });
  return targets.every(({ count }) => count === 'heads');
}
