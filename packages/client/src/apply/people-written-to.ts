import { addressKey, noticeAddress, noticeContacts, type NoticeAddress } from '@kyhan/engine';
import type { ContactRole, Plan, Unit } from '@kyhan/plan';

/** An address that an application of the plan writes to, and why. Plain JSON. */
export interface PersonWrittenTo extends NoticeAddress {
  readonly unit: string;
  readonly role: ContactRole;
  /** How many days that move it is told of, and how many cycles that open at once. */
  readonly moved: number;
  readonly opened: number;
}

/** What is told to a unit. */
export interface ToldUnit {
  readonly unit: string;
  readonly what: 'moved' | 'opened';
}

/** The addresses of the units that are told something, by unit. A unit that the plan dropped is known by the one before. */
export function peopleWrittenTo(told: readonly ToldUnit[], plans: readonly Plan[]): PersonWrittenTo[] {
  const units = new Map<string, Unit>();
  for (const plan of plans) for (const unit of plan.units) if (!units.has(unit.id)) units.set(unit.id, unit);
  const people = new Map<string, PersonWrittenTo>();
  for (const { unit, what } of told) {
    const { contacts } = noticeContacts(units.get(unit)?.contacts ?? [], 'focal-point');
    for (const contact of contacts) {
      const to = noticeAddress(contact);
      const key = `${unit} ${addressKey(to)}`;
      const known = people.get(key) ?? { ...to, unit, role: contact.role, moved: 0, opened: 0 };
      people.set(key, { ...known, [what]: known[what] + 1 });
    }
  }
  return [...people.values()].sort(
    (a, b) => a.unit.localeCompare(b.unit) || a.address.localeCompare(b.address),
  );
}
