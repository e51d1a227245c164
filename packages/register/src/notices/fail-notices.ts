import type { FindingData } from '@kyhan/contracts';
import type { NoticeContents } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import { findingIdOf, unitKeyOf } from '@kyhan/plan/ids';
import { sameInBoth, type Language } from '@kyhan/words';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { closeFindings } from '../findings/close-findings.js';
import { insertFinding } from '../findings/finding.js';
import { unitsOf } from './addressee-holds.js';
import { mailboxFindingId } from '../findings/mailbox-finding-id.js';
import { refusedReportId } from '../findings/refused-report-id.js';
import { newestPlans } from './newest-plans.js';
import { insertResults, type NoticeResult } from './record-results.js';
import { sendOnNotices } from './send-on-notices.js';
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
  failures: readonly Omit<NoticeResult, 'result'>[],
  failing: Failing,
): Promise<void> {
  const keys = failures.map(({ noticeKey }) => noticeKey);
  const plans = await newestPlans(register, await planSlugs(register.db, keys));
  const responses = new Map(failures.map(({ noticeKey, response }) => [noticeKey, response]));
  await register.db.transaction().execute(async (trx) => {
    const results = failures.map((failure) => ({ ...failure, result: { outcome: 'failed' as const } }));
    await insertResults(trx, results, failing.realAt);
    await tellInstead(trx, { responses, plans }, failing);
  });
}

interface Refused {
  /** What was answered, by the key of the notice. */
  readonly responses: ReadonlyMap<number, string>;
  readonly plans: ReadonlyMap<string, Plan>;
  /** They had left, and came back. */
  readonly bounced?: true;
}

/** Tells the next contact of each of these notices, and opens the findings that say why. */
export async function tellInstead(
  trx: Db,
  { responses, plans, ...came }: Refused,
  { now, realAt, language }: Failing,
): Promise<void> {
  for (const told of await toldInstead(trx, [...responses.keys()], { plans, now })) {
    await sendOnNotices(trx, noticesInstead(told, { realAt, language }));
    const { noticeKey, planSlug, contactUnitId } = told.notice;
    const plan = plans.get(planSlug);
    const unit = plan === undefined ? undefined : unitsOf(plan).get(contactUnitId);
    const name = unit?.name ?? sameInBoth(contactUnitId);
    const response = responses.get(noticeKey) ?? '';
    if (unit === undefined && told.notice.kind === 'issued-report') {
      await openReportRefused(trx, told.notice, { response, at: now });
      continue;
    }
    await openRefused(trx, told, { data: { unit: name, response, ...came }, at: now });
  }
}

/** The plans that notices are about. */
export async function planSlugs(db: Db, noticeKeys: readonly number[]): Promise<string[]> {
  const rows = await db
    .selectFrom('notices')
    .innerJoin('cycles', 'cycles.cycleKey', 'notices.cycleKey')
    .select('cycles.planSlug')
    .distinct()
    .where('notices.noticeKey', '=', sql<number>`any(${noticeKeys})`)
    .execute();
  return rows.map(({ planSlug }) => planSlug);
}

/** It goes to nobody of the plan: no other contact is told, and somebody finds another way. */
async function openReportRefused(
  trx: Db,
  { noticeId, assignmentId, contactUnitId, data }: ToldInstead['notice'],
  { response, at }: { readonly response: string; readonly at: number },
): Promise<void> {
  const { recipient } = data as unknown as NoticeContents['issued-report'];
  await insertFinding(trx, {
    findingId: refusedReportId({ assignmentId, recipient }),
    kind: 'report-refused',
    subject: assignmentId,
    data: { recipient: sameInBoth(contactUnitId), response },
    at,
  });
  await closeHeld(trx, noticeId, at);
}

/** It waits for this mailbox no longer. */
async function closeHeld(trx: Db, noticeId: string, at: number): Promise<void> {
  const held = findingIdOf({ kind: 'notice-held', about: noticeId });
  await closeFindings(trx, [held], { at, ending: 'notice-settled' });
}

async function openRefused(
  trx: Db,
  { notice, chosen, isUnitLost }: ToldInstead,
  { data, at }: { readonly data: FindingData['mailbox-refused']; readonly at: number },
): Promise<void> {
  const { planSlug, contactUnitId: unitId } = notice;
  const subject = unitKeyOf({ planSlug, unitId });
  await insertFinding(trx, {
    findingId: mailboxFindingId({ planSlug, unitId, to: notice }),
    kind: 'mailbox-refused',
    subject,
    data,
    at,
  });
  await closeHeld(trx, notice.noticeId, at);
  if (!isUnitLost && chosen.contacts.length > 0) return;
  await insertFinding(trx, {
    findingId: findingIdOf({ kind: 'unit-unreachable', about: subject }),
    kind: 'unit-unreachable',
    subject,
    data: { unit: data.unit },
    at,
  });
}
