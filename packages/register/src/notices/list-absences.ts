import type { Reach } from '@kyhan/engine';
import type { Db, Register } from '../connection/register.js';
import { readPage, type Page, type Paging } from '../page.js';
import { withinSql } from '../within-sql.js';
import { absencesTold, type Absence } from './absences-told.js';

/**
 * Absences, the last told first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listAbsences({ db }: Register, filter: AbsenceFilter = {}): Promise<Absence[]> {
  return await filtered(db, filter).orderBy('toldAt', 'desc').orderBy('absenceId').execute();
}

interface AbsenceFilter {
  readonly within?: readonly Reach[];
}

/**
 * A page of the same.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function pageOfAbsences(
  { db }: Register,
  filter: AbsenceFilter,
  paging: Paging,
): Promise<Page<Absence>> {
  return await readPage(filtered(db, filter), { at: 'toldAt', id: 'absenceId', newestFirst: true }, paging);
}

function filtered(db: Db, { within }: AbsenceFilter) {
  return absencesTold(db).where(withinSql(within, { plan: 'planSlug', unit: 'unitId' }));
}
