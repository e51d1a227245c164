import type { Reach } from '@kyhan/engine';
import type { Register } from '../connection/register.js';
import { withinSql } from '../within-sql.js';
import { absencesTold, type Absence } from './absences-told.js';

/**
 * Absences, the last told first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listAbsences(
  { db }: Register,
  { within }: { readonly within?: readonly Reach[] } = {},
): Promise<Absence[]> {
  return await absencesTold(db)
    .where(withinSql(within, { plan: 'planSlug', unit: 'unitId' }))
    .orderBy('toldAt', 'desc')
    .orderBy('absenceId')
    .execute();
}
