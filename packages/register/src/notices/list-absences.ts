import type { Reach } from '@kyhan/engine';
import type { Register } from '../connection/register.js';
import { shownAddress } from './shown-address.js';
import { withinSql } from '../within-sql.js';

/** An absence as it is shown; addresses are empty where they were erased. Instants are plan time. */
interface Absence {
  readonly absenceId: string;
  readonly planSlug: string;
  readonly unitId: string;
  readonly mailbox: string;
  readonly substitute: string;
  readonly fromAt: number;
  readonly untilAt: number;
  readonly actor: string;
  readonly toldAt: number;
}

/**
 * Absences, the last told first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listAbsences(
  { db }: Register,
  { within }: { readonly within?: readonly Reach[] } = {},
): Promise<Absence[]> {
  return await db
    .selectFrom('absences')
    .innerJoin('addresses as away', 'away.addressKey', 'absences.addressKey')
    .innerJoin('addresses as present', 'present.addressKey', 'absences.substituteKey')
    .select(['absenceId', 'planSlug', 'unitId', 'fromAt', 'untilAt', 'actor', 'toldAt'])
    .select([shownAddress('away').as('mailbox'), shownAddress('present').as('substitute')])
    .where(withinSql(within, { plan: 'planSlug', unit: 'unitId' }))
    .orderBy('toldAt', 'desc')
    .orderBy('absenceId')
    .execute();
}
