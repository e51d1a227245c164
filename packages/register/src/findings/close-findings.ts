import type { FindingEnding, FindingKind } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import { tellOfDoor } from '../people/tell-of-door.js';
import type { Db, Register } from '../connection/register.js';

/** When and by what a finding closes itself. */
export interface Ended {
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly ending: Exclude<FindingEnding, 'by-person'>;
}

/**
 * Closes a finding whose reason is gone; one that is closed or was never opened stays as it is.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function closeFinding(
  register: Register,
  { findingId, ...ended }: Ended & { readonly findingId: string },
): Promise<void> {
  await closeFindings(register.db, [findingId], ended);
}

/** Any number of them, within a transaction. */
export async function closeFindings(
  db: Db,
  findingIds: readonly string[],
  { at, ending }: Ended,
): Promise<void> {
  if (findingIds.length === 0) return;
  await db
    .updateTable('findings')
    .set({ closedAt: at, ending })
    .where('findingId', '=', sql<string>`any(${findingIds})`)
    .where('closedAt', 'is', null)
    .execute();
}

/**
 * Those of some kinds about one subject, also within a transaction.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function closeFindingsAbout(
  { db }: Pick<Register, 'db'>,
  { subject, kinds }: { readonly subject: string; readonly kinds: readonly FindingKind[] },
  { at, ending }: Ended,
): Promise<void> {
  await db
    .updateTable('findings')
    .set({ closedAt: at, ending })
    .where('subject', '=', subject)
    .where('kind', 'in', kinds)
    .where('closedAt', 'is', null)
    .execute();
}

/** A person's decision that nothing is left to mend. */
export interface Settling {
  readonly findingId: string;
  /** Plan time and real time of one reading, epoch milliseconds. */
  readonly at: number;
  readonly realAt: number;
  readonly by: string;
  readonly reason: string;
}

/**
 * Closes a finding by a person, who says why: an event of its own tells so. What it was about may open it again.
 * @throws KyhanError FINDING_NOT_OPEN, REGISTER_UNAVAILABLE
 */
export async function closeByPerson(
  { db }: Register,
  { findingId, at, realAt, by, reason }: Settling,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('findings')
      .set({ closedAt: at, ending: 'by-person', closedBy: by, reason })
      .where('findingId', '=', findingId)
      .where('closedAt', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new KyhanError('FINDING_NOT_OPEN', { findingId });
    const fact = { type: 'finding-settled', findingId } as const;
    await tellOfDoor(trx, [{ actor: by, fact, reason }], { at, realAt });
  });
}
