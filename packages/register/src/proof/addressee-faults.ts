import { addressKey, noticeAddress } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import type { Db } from '../connection/register.js';
import { hasEnded, unitsOf } from '../notices/addressee-holds.js';
import { mayHaveLeft } from '../notices/may-have-left.js';
import type { NoticeRecord } from '../notices/notice-log.js';
import { contactsOf, withContacts } from '../plans/with-contacts.js';
import type { AssignmentRecord } from './assignment-record.js';

/** A version of a plan, and the real time from which it was the newest. */
export interface PlanInForce {
  readonly plan: Plan;
  readonly appliedRealAt: number;
  /** Units of which it named contacts that were erased since: who they were cannot be told. */
  readonly erasedOf: ReadonlySet<string>;
}

/** Every version of each plan by slug, the oldest first. */
export type PlansInForce = ReadonlyMap<string, readonly PlanInForce[]>;

/** A round reads whom it writes to when it takes a notice up, and may need so long until it lets it go. */
const ROUND_TAKES_MS = 15 * 60_000;

/**
 * Invariant 3: no notice left to whom it was not owed: its unit had not ended, and the address was one of the unit’s, by
 * a version that was the newest when it was claimed. Pure; throws nothing.
 */
export function addresseeFaults({ notices }: AssignmentRecord, plans: PlansInForce): string[] {
  return notices
    .filter(({ state }) => mayHaveLeft(state))
    .flatMap((notice) => {
      const versions = newestThen(plans.get(notice.planSlug) ?? [], notice.claimedRealAt ?? 0);
      const isOwed = versions.length === 0 || versions.some((version) => mayBeUnits(notice, version));
      return isOwed ? [] : [`${notice.noticeId}: left to an address that was not the unit's`];
    });
}

/** The version that was the newest, and those that were shortly before. */
function newestThen(versions: readonly PlanInForce[], realAt: number): PlanInForce[] {
  return versions.filter((version, index) => {
    const replacedRealAt = versions[index + 1]?.appliedRealAt ?? Number.POSITIVE_INFINITY;
    return version.appliedRealAt <= realAt && replacedRealAt > realAt - ROUND_TAKES_MS;
  });
}

function mayBeUnits(notice: NoticeRecord, { plan, erasedOf }: PlanInForce): boolean {
  const unit = unitsOf(plan).get(notice.contactUnitId);
  // What a version drops keeps the contacts of the one before.
  if (unit === undefined) return true;
  if (hasEnded(unit, plan, notice.claimedAt ?? 0)) return false;
  // What was erased cannot be compared.
  if (notice.address === '' || erasedOf.has(unit.id)) return true;
  return unit.contacts.some((contact) => addressKey(noticeAddress(contact)) === addressKey(notice));
}

/** Reads them all, once for all assignments. */
export async function plansInForce(db: Db): Promise<PlansInForce> {
  const rows = await db
    .selectFrom('planVersions')
    .select(['planSlug', 'plan', 'appliedRealAt'])
    .orderBy('planSlug')
    .orderBy('version')
    .execute();
  const contacts = await contactsOf(
    db,
    rows.map(({ planSlug }) => planSlug),
  );
  const plans = new Map<string, PlanInForce[]>();
  for (const { planSlug, plan: stored, appliedRealAt } of rows) {
    const erased = stored.units.filter((unit) => unit.contacts.some((name) => !contacts.has(name)));
    const erasedOf = new Set(erased.map(({ id }) => id));
    const version = { plan: withContacts(stored, contacts), appliedRealAt, erasedOf };
    plans.set(planSlug, [...(plans.get(planSlug) ?? []), version]);
  }
  return plans;
}
