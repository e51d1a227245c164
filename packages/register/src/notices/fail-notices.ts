import { findingIdOf, unitKeyOf } from '@kyhan/plan/ids';
import { sameInBoth, type InBoth, type Language } from '@kyhan/words';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { closeFindings } from '../findings/close-findings.js';
import { insertFinding } from '../findings/finding.js';
import { unitsOf } from './addressee-holds.js';
import { insertNotices } from './insert-notices.js';
import { mailboxFindingId } from '../findings/mailbox-finding-id.js';
import { newestPlans } from './newest-plans.js';
import { insertResults, type NoticeResult } from './record-results.js';
import { noticesInstead, toldInstead, type ToldInstead } from './told-instead.js';

/** Of attempts that a recipient’s server refused for good. */
export interface Failing {
  /** Plan time. */
  readonly now: number;
  readonly realAt: number;
  /** Of the deployment, for a contact of whom the plan does not say one. */
  readonly language: Language;
}

/**
 * Whom nothing reaches at this address is given up, and what was owed goes to the next contact of the unit: the deputy,
 * the clerk, the head; when nobody is left, to who coordinates the plan. A finding names the mailbox, and another the
 * unit of which nobody is left. Instants are epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function failNotices(
  register: Register,
  failures: readonly Pick<NoticeResult, 'noticeKey' | 'attempt' | 'response'>[],
  { now, realAt, language }: Failing,
): Promise<void> {
  const keys = failures.map(({ noticeKey }) => noticeKey);
  const plans = await newestPlans(register, await planSlugs(register.db, keys));
  const responses = new Map(failures.map(({ noticeKey, response }) => [noticeKey, response]));
  await register.db.transaction().execute(async (trx) => {
    const results = failures.map((failure) => ({ ...failure, result: { outcome: 'failed' as const } }));
    await insertResults(trx, results, realAt);
    for (const told of await toldInstead(trx, keys, { plans, now })) {
      await insertNotices(trx, noticesInstead(told, { realAt, language }));
      const { noticeKey, planSlug, contactUnitId } = told.notice;
      const plan = plans.get(planSlug);
      const unit = plan === undefined ? undefined : unitsOf(plan).get(contactUnitId);
      const name = unit?.name ?? sameInBoth(contactUnitId);
      await openRefused(trx, told, { unit: name, response: responses.get(noticeKey) ?? '', at: now });
    }
  });
}

async function planSlugs(db: Db, noticeKeys: readonly number[]): Promise<string[]> {
  const rows = await db
    .selectFrom('notices')
    .innerJoin('cycles', 'cycles.cycleKey', 'notices.cycleKey')
    .select('cycles.planSlug')
    .distinct()
    .where('notices.noticeKey', '=', sql<number>`any(${noticeKeys})`)
    .execute();
  return rows.map(({ planSlug }) => planSlug);
}

async function openRefused(
  trx: Db,
  { notice, chosen, isUnitLost }: ToldInstead,
  { unit, response, at }: { readonly unit: InBoth; readonly response: string; readonly at: number },
): Promise<void> {
  const { planSlug, contactUnitId: unitId } = notice;
  const subject = unitKeyOf({ planSlug, unitId });
  await insertFinding(trx, {
    findingId: mailboxFindingId({ planSlug, unitId, to: notice }),
    kind: 'mailbox-refused',
    subject,
    data: { unit, response },
    at,
  });
  // It waits for this mailbox no longer.
  const held = findingIdOf({ kind: 'notice-held', about: notice.noticeId });
  await closeFindings(trx, [held], { at, ending: 'notice-settled' });
  if (!isUnitLost && chosen.contacts.length > 0) return;
  await insertFinding(trx, {
    findingId: findingIdOf({ kind: 'unit-unreachable', about: subject }),
    kind: 'unit-unreachable',
    subject,
    data: { unit },
    at,
  });
}
