import { KyhanError } from '@kyhan/errors';
import { listPeople, type ListedPerson } from '@kyhan/register';
import type { Deciding } from './deciding.js';

/** Somebody stays who can appoint others. @throws KyhanError LAST_ADMINISTRATOR */
export async function requireAnotherAdministrator(
  { register, now }: Deciding,
  person: string,
): Promise<void> {
  const isOne = ({ roles }: ListedPerson) =>
    roles.some(
      ({ role, fromAt, untilAt }) => role === 'administrator' && fromAt <= now && untilAt === undefined,
    );
  const administrators = (await listPeople(register)).filter(isOne).map(({ personId }) => personId);
  const isLast = administrators.includes(person) && administrators.length === 1;
  if (isLast) throw new KyhanError('LAST_ADMINISTRATOR', { person });
}
