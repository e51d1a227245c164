import { localDate, type Instant } from '@kyhan/calendar';
import { addressKey, noticeAddress, type NoticeAddress, type NoticeAddressee } from '@kyhan/engine';
import type { Plan, Unit } from '@kyhan/plan';
import { openMailboxes, toldOf, type Obstacles } from './obstacles-at.js';

export interface Addressed extends NoticeAddress {
  readonly addressee: NoticeAddressee;
  readonly contactUnitId: string;
}

/**
 * Whether whom a notice was queued for is still the one to tell by the newest version of the plan: the unit has not
 * ended, and this is the mailbox of the contact that it names for it. A unit that the version drops keeps what the one
 * before said of it. Who is away is told through who stands in, who is not reached through the next contact. `now` is
 * plan time, epoch milliseconds. Pure; throws nothing.
 */
export function addresseeHolds(
  notice: Addressed,
  plan: Plan,
  { now, ...obstacles }: Obstacles & { readonly now: Instant },
): boolean {
  const unit = unitsOf(plan).get(notice.contactUnitId);
  if (unit === undefined) return true;
  if (hasEnded(unit, plan, now)) return false;
  const of = { planSlug: plan.slug, unitId: unit.id };
  const open = openMailboxes(unit.contacts, of, obstacles);
  const { contacts } = toldOf(open, notice.addressee, { ...of, ...obstacles });
  return contacts.some((contact) => addressKey(noticeAddress(contact)) === addressKey(notice));
}

/** Whether a unit of a plan lives no longer. Pure; throws nothing. */
export function hasEnded({ lives }: Unit, { timeZone }: Plan, now: Instant): boolean {
  return lives.to !== undefined && lives.to < localDate(now, timeZone);
}

/** A version of a plan never changes. */
const known = new WeakMap<Plan, ReadonlyMap<string, Unit>>();

/** The units of a plan by id. Throws nothing. */
export function unitsOf(plan: Plan): ReadonlyMap<string, Unit> {
  const units = known.get(plan) ?? new Map(plan.units.map((unit) => [unit.id, unit]));
  known.set(plan, units);
  return units;
}
