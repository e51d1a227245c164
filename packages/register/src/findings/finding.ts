import { FINDING_KINDS, FINDING_SEVERITIES, type FindingEnd, type FindingFacts } from '@kyhan/contracts';
import type { Reach } from '@kyhan/engine';
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { readPage, type Page, type PageOrder, type Paging } from '../page.js';
import { present } from '../present.js';
import type { FindingTable } from '../schema.js';
import { withinSql } from '../within-sql.js';

/** Something expected that does not exist, or a thing that somebody has to mend. */
export type Finding = FindingFacts & {
  readonly findingId: string;
  /** Plan time. */
  readonly openedAt: number;
} & Partial<FindingEnd>;

export type NewFinding = FindingFacts & {
  /** A business key: the same finding twice is one. */
  readonly findingId: string;
  readonly at: number;
};

/**
 * Opens a finding, or opens it again; one that is open stays as it is.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function openFinding(register: Register, finding: NewFinding): Promise<void> {
  await insertFinding(register.db, finding);
}

/**
 * Opens a finding about what happened once: where it was opened before it stays as it is, also where it is closed.
 * @returns whether it is new
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function openFindingOnce({ db }: Register, finding: NewFinding): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('findings')
    .values(findingRow(finding))
    .onConflict((conflict) => conflict.column('findingId').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The same within a transaction. */
export async function insertFinding(db: Db, finding: NewFinding): Promise<void> {
  const row = findingRow(finding);
  await db
    .insertInto('findings')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('findingId').doUpdateSet(row).where('findings.closedAt', 'is not', null),
    )
    .execute();
}

const STILL_OPEN = { closedAt: null, ending: null, closedBy: null, reason: null };

function findingRow({ findingId, kind, subject, data, at }: NewFinding) {
  return { findingId, kind, subject, data: JSON.stringify(data), openedAt: at, ...STILL_OPEN };
}

export interface FindingFilter {
  /** Only those open, or only those closed. */
  readonly open?: boolean;
  readonly within?: readonly Reach[];
  /** Opened or closed then or later, plan time. */
  readonly updatedSince?: number;
}

/** The plan that a finding's id names; what concerns no plan is an administrator's. */
export const PLAN_OF_FINDING = sql<string>`split_part(findings.finding_id, '/', 2)`;

/**
 * Findings, the oldest first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listFindings(register: Register, filter: FindingFilter = {}): Promise<Finding[]> {
  const rows = await filtered(register, filter).orderBy('openedAt').orderBy('findingId').execute();
  return rows.map(finding);
}

/** The most urgent first and of these the oldest; of what has ended the latest. */
export type FindingOrder = 'oldest' | 'urgent' | 'ended';

const ORDERS: Readonly<Record<FindingOrder, PageOrder>> = {
  oldest: { at: 'openedAt', id: 'findingId' },
  urgent: { at: urgencyThenAge(), id: 'findingId' },
  ended: { at: 'closedAt', id: 'findingId', newestFirst: true },
};

/** How soon somebody has to look, before any instant: these are numbers of thirteen digits. */
function urgencyThenAge(): RawBuilder<number> {
  const cases = Object.entries(FINDING_KINDS).map(
    ([kind, { severity }]) =>
      sql`when ${sql.lit(kind)} then ${sql.lit(FINDING_SEVERITIES.indexOf(severity))}`,
  );
  return sql<number>`((case kind ${sql.join(cases, sql` `)} end)::bigint * 1000000000000000 + opened_at)`;
}

/**
 * A page of the same, however long the list is, the oldest first or as it is said.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function pageOfFindings(
  register: Register,
  filter: FindingFilter,
  { in: inOrder = 'oldest', ...paging }: Paging & { readonly in?: FindingOrder },
): Promise<Page<Finding>> {
  const order = ORDERS[inOrder];
  const { items, ...rest } = await readPage(filtered(register, filter), order, paging);
  return { items: items.map(finding), ...rest };
}

const UPDATED_AT = sql<number>`coalesce(closed_at, opened_at)`;

function filtered({ db }: Register, { open, within, updatedSince }: FindingFilter) {
  const all = db
    .selectFrom('findings')
    .selectAll()
    .where(withinSql(within, { plan: PLAN_OF_FINDING }))
    .$if(updatedSince !== undefined, (query) => query.where(UPDATED_AT, '>=', updatedSince ?? 0));
  return open === undefined ? all : all.where('closedAt', open ? 'is' : 'is not', null);
}

/** What was written of a kind is what the kind's data are. */
function finding(row: Selectable<FindingTable>): Finding {
  return present(row) as unknown as Finding;
}
