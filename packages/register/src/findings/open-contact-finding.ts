import { noticeAddress } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import { findingIdOf, isFindingOf, unitKeyOf } from '@kyhan/plan/ids';
import { FINDINGS } from '@kyhan/words';
import type { Db } from '../connection/register.js';
import { mailboxFindingId } from './mailbox-finding-id.js';
import { closeFindings, insertFinding } from './finding.js';

/** A notice was owed to a unit of which the plan names no mailbox. */
export async function openContactFinding(
  trx: Db,
  { planSlug, unitId, at }: { planSlug: string; unitId: string; at: number },
): Promise<void> {
  await insertFinding(trx, {
    findingId: findingId(planSlug, unitId),
    kind: 'contact-missing',
    subject: unitKeyOf({ planSlug, unitId }),
    text: FINDINGS['contact-missing'].text({ unit: unitId }),
    at,
  });
}

/**
 * A version that names a contact answers the finding that there was none; one that names another mailbox, that the one
 * before was refused, and that the unit could not be reached.
 */
export async function closeContactFindings(trx: Db, plan: Plan, at: number): Promise<void> {
  const reachable = plan.units.filter(({ contacts }) => contacts.length > 0);
  const answered = reachable.map(({ id }) => findingId(plan.slug, id));
  await closeFindings(trx, [...answered, ...(await answeredRefusals(trx, plan))], at);
}

async function answeredRefusals(trx: Db, { slug: planSlug, units }: Plan): Promise<string[]> {
  const rows = await trx
    .selectFrom('findings')
    .select('findingId')
    .where('kind', 'in', ['mailbox-refused', 'unit-unreachable'])
    .where('closedAt', 'is', null)
    .execute();
  const open = new Set(rows.map((row) => row.findingId).filter((id) => isOfPlan(id, planSlug)));
  if (open.size === 0) return [];
  const mailboxes = units.flatMap(({ id: unitId, contacts }) =>
    contacts.map((contact) => {
      return { unitId, findingId: mailboxFindingId({ planSlug, unitId, to: noticeAddress(contact) }) };
    }),
  );
  const reached = mailboxes.filter((mailbox) => !open.has(mailbox.findingId));
  for (const mailbox of mailboxes) open.delete(mailbox.findingId);
  const mended = new Set(reached.map(({ unitId }) => unreachableId(planSlug, unitId)));
  // What is left of the mailboxes is named no longer; a unit is reachable again where it names one that was not refused.
  return [...open].filter((id) => !isUnreachable(id, planSlug) || mended.has(id));
}

function isOfPlan(id: string, planSlug: string): boolean {
  return isFindingOf(id, { kind: 'mailbox-refused', planSlug }) || isUnreachable(id, planSlug);
}

function isUnreachable(id: string, planSlug: string): boolean {
  return isFindingOf(id, { kind: 'unit-unreachable', planSlug });
}

function unreachableId(planSlug: string, unitId: string): string {
  return findingIdOf({ kind: 'unit-unreachable', about: unitKeyOf({ planSlug, unitId }) });
}

function findingId(planSlug: string, unitId: string): string {
  return findingIdOf({ kind: 'contact-missing', about: unitKeyOf({ planSlug, unitId }) });
}
