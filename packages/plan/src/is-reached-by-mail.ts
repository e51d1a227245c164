import type { PlainDate } from '@kyhan/calendar';
import type { Plan, Recipient } from './plan.js';
import { isAlive } from './audience.js';

/**
 * Whether a letter reaches a recipient of a result, by what a plan says of it on a day: an address is its own, or that
 * of a unit that lives and has a contact. Pure; throws nothing.
 */
export function isReachedByMail(
  { unit, email }: Recipient,
  { units }: Pick<Plan, 'units'>,
  on: PlainDate,
): boolean {
  if (email !== undefined) return true;
  const known = units.find(({ id }) => id === unit);
  return known !== undefined && known.contacts.length > 0 && isAlive(known.lives, on);
}
