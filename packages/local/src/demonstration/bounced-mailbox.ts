import { isAlive, type Plan } from '@kyhan/plan';
import type { PlainDate } from '@kyhan/calendar';

/**
 * The mailbox that a demonstration's mail server does not know: of the focal point of a unit whose deputy is told in
 * its place. Undefined where no unit that lives on that day has both. Pure; throws nothing.
 */
export function bouncedMailbox(plan: Plan, on: PlainDate): string | undefined {
  const mailboxes = plan.units
    .filter(({ id, lives }) => id !== plan.coordinator && isAlive(lives, on))
    .filter(({ contacts }) => contacts.some(({ role }) => role === 'deputy'))
    .flatMap(({ contacts }) => contacts.filter(({ role }) => role === 'focal-point'));
  return mailboxes[0]?.email.toLowerCase();
}
