import type { FindingKind, FindingAnswer, Untold } from '@kyhan/contracts';
import type { InBoth } from '@kyhan/words';
import { sql, type Selectable } from 'kysely';
import type { Register, Db } from '../connection/register.js';
import { readPage, type Page, type Paging } from '../page.js';
import { present } from '../present.js';
import type { FindingTable } from '../schema.js';

/** Something expected that does not exist, or a thing that somebody has to mend. */
export type Finding = Untold<FindingAnswer>;

export interface NewFinding {
  /** A business key: the same finding twice is one. */
  readonly findingId: string;
  readonly kind: FindingKind;
  readonly subject: string;
  readonly text: InBoth;
  readonly at: number;
}

/**
 * Opens a finding, or opens it again; one that is open stays as it is.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function openFinding(register: Register, finding: NewFinding): Promise<void> {
  await insertFinding(register.db, finding);
}

/** The same within a transaction. */
export async function insertFinding(db: Db, finding: NewFinding): Promise<void> {
  const { findingId, kind, subject, text, at } = finding;
  const row = { findingId, kind, subject, textVi: text.vi, textEn: text.en, openedAt: at, closedAt: null };
  await db
    .insertInto('findings')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('findingId').doUpdateSet(row).where('findings.closedAt', 'is not', null),
    )
    .execute();
}

/**
 * Closes a finding; one that is closed or was never opened stays as it is. `at` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function closeFinding(
  register: Register,
  { findingId, at }: { findingId: string; at: number },
): Promise<void> {
  await closeFindings(register.db, [findingId], at);
}

/** Any number of them, within a transaction. */
export async function closeFindings(db: Db, findingIds: readonly string[], at: number): Promise<void> {
  if (findingIds.length === 0) return;
  await db
    .updateTable('findings')
    .set({ closedAt: at })
    .where('findingId', '=', sql<string>`any(${findingIds})`)
    .where('closedAt', 'is', null)
    .execute();
}

export interface FindingFilter {
  /** Only those open, or only those closed. */
  readonly open?: boolean;
}

/**
 * Findings, the oldest first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listFindings(register: Register, filter: FindingFilter = {}): Promise<Finding[]> {
  const rows = await filtered(register, filter).orderBy('openedAt').orderBy('findingId').execute();
  return rows.map(finding);
}

/**
 * A page of the same, however long the list is.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function pageOfFindings(
  register: Register,
  filter: FindingFilter,
  paging: Paging,
): Promise<Page<Finding>> {
  const order = { at: 'openedAt', id: 'findingId' };
  const { items, ...rest } = await readPage(filtered(register, filter), order, paging);
  return { items: items.map(finding), ...rest };
}

function filtered({ db }: Register, { open }: FindingFilter) {
  const all = db.selectFrom('findings').selectAll();
  return open === undefined ? all : all.where('closedAt', open ? 'is' : 'is not', null);
}

function finding({ textVi, textEn, ...row }: Selectable<FindingTable>): Finding {
  return { ...present(row), text: { vi: textVi, en: textEn } };
}
