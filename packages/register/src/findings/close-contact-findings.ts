import { noticeAddress } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import { findingIdOf, isFindingOf, unitKeyOf } from '@kyhan/plan/ids';
import type { Db } from '../connection/register.js';
import { closeFindings } from './close-findings.js';
import { mailboxFindingId } from './mailbox-finding-id.js';

/**
 * A version that names a contact answers the finding that there was none; one that names another mailbox, that the one
 * before was refused, and that the unit could not be reached.
 */
export async function closeContactFindings(trx: Db, plan: Plan, at: number): Promise<void> {
  const reachable = plan.units.filter(({ contacts }) => contacts.length > 0);
  const named = reachable.map(({ id: unitId }) =>
    findingIdOf({ kind: 'contact-missing', about: unitKeyOf({ planSlug: plan.slug, unitId }) }),
  );
  await closeFindings(trx, named, { at, ending: 'contact-named' });
  await closeFindings(trx, await answeredRefusals(trx, plan), { at, ending: 'mailbox-replaced' });
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
