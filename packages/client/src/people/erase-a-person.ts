import { erasureBody, type ErasureBody } from '@kyhan/contracts';
import { addressKey, noticeAddress } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import type { Actor } from '@kyhan/plan/ids';
import { erasePersonData, findPerson, listPlans } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import type { Deciding } from './deciding.js';

/** Whose data is to go, and who says so. */
export type ErasureWish = ErasureBody & { readonly actor: Actor };

/**
 * Erases who somebody is. Whoever a plan in force names is taken out of it first, by a version without them: until then
 * their unit is reached by them, or reports go to them (Law 91/2025/QH15: data goes once what it is needed for is over).
 * @throws KyhanError PERSON_NOT_FOUND, PERSON_IS_CONTACT, PERSON_IS_RECIPIENT, LAST_ADMINISTRATOR, REQUEST_INVALID
 */
export async function eraseAPerson({ register, now }: Deciding, wish: ErasureWish): Promise<void> {
  const { actor, ...asked } = wish;
  const { personId } = checked(erasureBody, asked);
  const person = await findPerson(register, personId);
  if (person === undefined) throw new KyhanError('PERSON_NOT_FOUND', { person: personId });
  const { mailbox } = person;
  if (mailbox !== undefined) await requireUnnamed({ register, now }, personId, mailbox);
  await erasePersonData(register, { personId, actor, at: now, realAt: Date.now() });
}

async function requireUnnamed({ register }: Deciding, person: string, mailbox: string): Promise<void> {
  const keyOf = (email: string) => addressKey(noticeAddress({ email }));
  const isTheirs = ({ email }: { readonly email?: string }) =>
    email !== undefined && keyOf(email) === keyOf(mailbox);
  for (const { plan } of await listPlans(register)) {
    for (const { id: unit, contacts } of plan.units)
      if (contacts.some(isTheirs))
        throw new KyhanError('PERSON_IS_CONTACT', { person, unit, plan: plan.slug });
    for (const { id: obligation, recipients = [] } of plan.obligations)
      if (recipients.some(isTheirs))
        throw new KyhanError('PERSON_IS_RECIPIENT', { person, obligation, plan: plan.slug });
  }
}
