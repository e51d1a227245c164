import { localDate } from '@kyhan/calendar';
import { addressKey, noticeAddress, type ChosenContacts, type NoticeDraft } from '@kyhan/engine';
import { officeOn, type Plan } from '@kyhan/plan';
import type { Language } from '@kyhan/words';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { hasEnded, unitsOf } from './addressee-holds.js';
import type { AddressedNotice } from './notice-row.js';
import { obstaclesAt, openMailboxes, toldOf, type Obstacles } from './obstacles-at.js';
import { noticeData } from './notice-data.js';
import { shownAddress } from './shown-address.js';
import { unitContacts } from './unit-contacts.js';

/** Whom a notice goes to as things are now. */
export interface ToldInstead {
  readonly notice: StoredNotice;
  /** Absent where the unit has ended and nobody tells in its place. */
  readonly unitId?: string;
  /** Of that unit, but for mailboxes that refused this very notice; none where nobody is left. */
  readonly chosen: ChosenContacts;
  /** Every mailbox of the unit has refused it: who coordinates is told in its place. */
  readonly isUnitLost: boolean;
  /** It goes where it was to go. */
  readonly isSame: boolean;
}

export interface AsOfNow {
  /** The newest version of each plan. */
  readonly plans: ReadonlyMap<string, Plan>;
  /** Plan time. */
  readonly now: number;
}

/** Asks anew, of each of these notices, whom it is to go to. */
export async function toldInstead(
  trx: Db,
  noticeKeys: readonly number[],
  { plans, now }: AsOfNow,
): Promise<ToldInstead[]> {
  const notices = await storedNotices(trx, noticeKeys);
  const planSlugs = [...new Set(notices.map(({ planSlug }) => planSlug))];
  const obstacles = await obstaclesAt(trx, { planSlugs, at: now });
  const asking = { trx, plans, now, obstacles, refusals: await refusedAddresses(trx, notices) };
  const told: ToldInstead[] = [];
  for (const notice of notices) told.push(await oneToldInstead(notice, asking));
  return told;
}

interface Asking extends AsOfNow {
  readonly trx: Db;
  readonly obstacles: Obstacles;
  /** Mailboxes that have refused this very reason, `reasonKey` and address. */
  readonly refusals: ReadonlySet<string>;
}

async function oneToldInstead(notice: StoredNotice, asking: Asking): Promise<ToldInstead> {
  const { plans, now, obstacles } = asking;
  const { planSlug, addressee } = notice;
  const plan = plans.get(planSlug);
  const unitId = unitTold(notice, plan, now);
  if (unitId === undefined) return { notice, chosen: NOBODY, isUnitLost: false, isSame: false };
  const office = plan && officeOn(plan, localDate(now, plan.timeZone)).coordinator;
  const { all, open } = await mailboxes(notice, { ...asking, unitId, isLast: unitId === office });
  const chosen = toldOf(open, addressee, { planSlug, unitId, ...obstacles });
  const isHis = (email: string) => addressKey(noticeAddress({ email })) === addressKey(notice);
  const isSame = unitId === notice.contactUnitId && chosen.contacts.some(({ email }) => isHis(email));
  const isUnitLost = open.length === 0 && all.length > 0;
  if (!isUnitLost || office === undefined || office === unitId)
    return { notice, unitId, chosen, isUnitLost, isSame };
  const instead = await mailboxes(notice, { ...asking, unitId: office, isLast: true });
  const { wantedRole: _, ...others } = toldOf(instead.open, 'coordinator', {
    planSlug,
    unitId: office,
    ...obstacles,
  });
  return { notice, unitId: office, chosen: others, isUnitLost, isSame };
}

const NOBODY: ChosenContacts = { contacts: [] };

interface AskingUnit extends Asking {
  readonly unitId: string;
  /** Nobody is told in its place: a mailbox that took nothing lately is tried rather than none. */
  readonly isLast: boolean;
}

/** The contacts of a unit, and those of them that are reached and have not refused this notice. */
async function mailboxes(notice: StoredNotice, { trx, unitId, isLast, obstacles, refusals }: AskingUnit) {
  const { planSlug } = notice;
  const all = (await unitContacts(trx, planSlug, [unitId])).get(unitId) ?? [];
  const left = all.filter((contact) => {
    return !refusals.has(`${reasonKey(notice)} ${addressKey(noticeAddress(contact))}`);
  });
  const open = openMailboxes(left, { planSlug, unitId }, obstacles);
  return { all, open: open.length === 0 && isLast ? left : open };
}

/** The notices that go to them: as it was, to another contact. Pure; throws nothing. */
export function noticesInstead(
  { notice, unitId, chosen, isUnitLost }: ToldInstead,
  { realAt, language }: { readonly realAt: number; readonly language: Language },
): AddressedNotice[] {
  if (unitId === undefined) return [];
  const {
    fallback: _fallback,
    wantedRole: _role,
    standsInFor: _standsInFor,
    ...data
  } = notice.data as Readonly<Record<string, unknown>>;
  const { wantedRole, standIns } = chosen;
  const host = notice.messageId.slice(notice.messageId.indexOf('@') + 1, -1);
  const lost = isUnitLost ? { addressee: 'coordinator', data: { ...data, undelivered: true } } : {};
  const draft = { ...notice, data, ...lost } as unknown as NoticeDraft;
  return chosen.contacts.map((contact) => {
    const standsInFor = standIns?.get(contact);
    return { cycle: notice, draft, unitId, contact, wantedRole, standsInFor, host, realAt, language };
  });
}

async function storedNotices(trx: Db, noticeKeys: readonly number[]) {
  return await trx
    .selectFrom('notices')
    .innerJoin('addresses', 'addresses.addressKey', 'notices.addressKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'notices.cycleKey')
    .leftJoin('assignments', 'assignments.assignmentKey', 'notices.assignmentKey')
    .selectAll('notices')
    .select(noticeData('notices').as('data'))
    .select(['cycles.cycleId', sql<string>`coalesce(assignment_id, cycle_id)`.as('assignmentId')])
    .select('assignments.unitId as owedBy')
    .select(['addresses.channel', shownAddress('addresses').as('address'), 'cycles.planSlug'])
    .where('notices.noticeKey', '=', sql<number>`any(${noticeKeys})`)
    .orderBy('notices.noticeKey')
    .execute();
}

export type StoredNotice = Awaited<ReturnType<typeof storedNotices>>[number];

/** Mailboxes to which the same was owed and that refused it for good. */
async function refusedAddresses(trx: Db, notices: readonly StoredNotice[]): Promise<ReadonlySet<string>> {
  const cycles = [...new Set(notices.map(({ cycleKey }) => cycleKey))];
  const assignments = [...new Set(notices.flatMap(({ assignmentKey }) => assignmentKey ?? []))];
  const isAboutCycle = notices.some(({ assignmentKey }) => assignmentKey === null);
  const rows = await trx
    .selectFrom('notices as n')
    .innerJoin('noticeResults as r', 'r.noticeKey', 'n.noticeKey')
    .innerJoin('addresses as a', 'a.addressKey', 'n.addressKey')
    .select([
      'n.cycleKey',
      'n.assignmentKey',
      'n.kind',
      'n.ordinal',
      'a.channel',
      shownAddress('a').as('address'),
    ])
    .where((eb) => {
      const own = eb('n.assignmentKey', '=', sql<number>`any(${assignments})`);
      const ofCycle = eb('n.cycleKey', '=', sql<number>`any(${cycles})`);
      return isAboutCycle ? eb.or([own, eb.and([ofCycle, eb('n.assignmentKey', 'is', null)])]) : own;
    })
    .where('r.outcome', 'in', ['failed', 'bounced'])
    .execute();
  return new Set(rows.map((row) => `${reasonKey(row)} ${addressKey(row)}`));
}

function reasonKey(notice: Pick<StoredNotice, 'cycleKey' | 'assignmentKey' | 'kind' | 'ordinal'>): string {
  const { cycleKey, assignmentKey, kind, ordinal } = notice;
  return `${assignmentKey ?? cycleKey} ${kind} ${ordinal}`;
}

/**
 * An office that has ended is told in the person of who came after. What a unit owes its successor does not, unless the
 * assignment is the successor's by now: whoever has ended stood in for it, or has handed it over.
 */
function unitTold(
  { addressee, contactUnitId, owedBy }: StoredNotice,
  plan: Plan | undefined,
  now: number,
): string | undefined {
  const unit = plan === undefined ? undefined : unitsOf(plan).get(contactUnitId);
  if (plan === undefined || unit === undefined || !hasEnded(unit, plan, now)) return contactUnitId;
  if (addressee === 'focal-point' || addressee === 'unit' || addressee === 'head') {
    const owing = owedBy === null ? undefined : unitsOf(plan).get(owedBy);
    const isOwedOn = owing !== undefined && owedBy !== contactUnitId && !hasEnded(owing, plan, now);
    return isOwedOn ? owing.id : undefined;
  }
  // By the newest version: the one that the cycle runs under may not know that its office has ended.
  const office = officeOn({ ...plan, coordinator: contactUnitId }, localDate(now, plan.timeZone));
  return office.coordinator === contactUnitId ? undefined : office.coordinator;
}
