import { localDate, type Instant } from '@kyhan/calendar';
import {
  addressKey,
  noticeAddress,
  noticeContacts,
  type NoticeAddress,
  type NoticeAddressee,
} from '@kyhan/engine';
import type { Plan, Unit } from '@kyhan/plan';

export interface Addressed extends NoticeAddress {
  readonly addressee: NoticeAddressee;
  readonly contactUnitId: string;
}

/**
 * Whether whom a notice was queued for is still the one to tell by the newest version of the plan: the unit has not
 * ended, and this is the mailbox of the contact that it names for it. A unit that the version drops keeps what the one
 * before said of it. `now` is plan time, epoch milliseconds. Pure; throws nothing.
 */
export function addresseeHolds(notice: Addressed, plan: Plan, now: Instant): boolean {
  const unit = unitsOf(plan).get(notice.contactUnitId);
  if (unit === undefined) return true;
  if (hasEnded(unit, plan, now)) return false;
  const { contacts } = noticeContacts(unit.contacts, notice.addressee);
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
