import type { RegisterPlace } from '@kyhan/contracts';
import type { PlanClock } from '@kyhan/engine';
import { keepPlace, type Register } from '@kyhan/register';
import { placeOf, type Lying } from './place-of.js';

/**
 * Where the register of a process that starts lies: kept at its first start, and compared at each later one, before anything
 * is sent. A copy holds its mail.
 * @throws KyhanError REGISTER_UNAVAILABLE, CLOCK_ASTRAY; Error of the file system
 */
export async function keptPlace(
  register: Register,
  { clock, ...lying }: Lying & { readonly clock: Pick<PlanClock, 'now'> },
): Promise<RegisterPlace> {
  const place = await placeOf(register, lying);
  await keepPlace(register, { place, at: clock.now(), realAt: Date.now() });
  return place;
}
