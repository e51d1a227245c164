import { localDate, startOfDay, type Instant } from '@kyhan/calendar';
import { officeOn, type Plan } from '@kyhan/plan';
import { addressKey, noticeAddress, type Role } from '@kyhan/engine';

/**
 * What a version of a plan makes of whoever reads a mailbox, from an instant on (design, section 5, People): of each
 * unit that names it a contact its head or its person; of the unit that coordinates the plan its coordinator, of the one
 * that owns it somebody who sees it whole, each on the days on which that unit does.
 * Pure; throws nothing.
 */
export function contactRoles(plan: Plan, mailbox: string, from: Instant): readonly Role[] {
  const to = keyOf(mailbox);
  const { slug: planSlug } = plan;
  const own = plan.units.flatMap(({ id: unitId, contacts }) => {
    const named = contacts.filter(({ email }) => keyOf(email) === to);
    if (named.length === 0) return [];
    const role = named.some((contact) => contact.role === 'head') ? 'head' : 'unit';
    return [{ role, planSlug, unitId, fromAt: from } as const];
  });
  const units = new Set(own.map(({ unitId }) => unitId));
  return units.size === 0 ? [] : [...own, ...officeRoles(plan, units, from)];
}

function keyOf(email: string): string {
  return addressKey(noticeAddress({ email }));
}

const OFFICE = [
  ['coordinator', 'coordinator'],
  ['owner', 'viewer'],
] as const;

/** A successor coordinates from the day on which it takes over, and whoever did before no longer. */
function officeRoles(plan: Plan, units: ReadonlySet<string>, from: Instant): Role[] {
  const { slug: planSlug, timeZone } = plan;
  const today = localDate(from, timeZone);
  const later = plan.units.flatMap(({ successors }) => successors.map((one) => one.from));
  const days = [today, ...[...new Set(later)].filter((day) => day > today).toSorted()];
  return OFFICE.flatMap(([place, role]) => {
    const spans: { readonly fromAt: Instant; untilAt?: Instant }[] = [];
    for (const day of days) {
      const open = spans.at(-1);
      const isOne = units.has(officeOn(plan, day)[place]);
      const at = day === today ? from : startOfDay(day, timeZone);
      if (isOne && (open === undefined || open.untilAt !== undefined)) spans.push({ fromAt: at });
      if (!isOne && open !== undefined) open.untilAt ??= at;
    }
    return spans.map((span) => ({ role, planSlug, ...span }));
  });
}
