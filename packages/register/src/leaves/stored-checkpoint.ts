import type { CheckpointStatement } from '@kyhan/contracts';
import type { Selectable } from 'kysely';
import type { Db } from '../connection/register.js';
import type { CheckpointTable } from '../leaf-table.js';

/** A checkpoint as it is kept: what it says, who signed it, and whether an authority stamped it. */
export interface StoredCheckpoint {
  readonly statement: CheckpointStatement;
  readonly signature: Buffer;
  readonly timestampToken: Buffer | null;
}

/** A row of `checkpoints` as it was signed. Pure; throws nothing. */
export function storedCheckpoint(row: Selectable<CheckpointTable>): StoredCheckpoint {
  const { number, at, realAt, facts, root, previous, publicKey, signature, timestampToken } = row;
  const statement = {
    number,
    at: new Date(at).toISOString(),
    realAt: new Date(realAt).toISOString(),
    facts,
    root: root.toString('hex'),
    previous: previous.toString('hex'),
    publicKey: publicKey.toString('hex'),
  };
  return { statement, signature, timestampToken };
}

/**
 * The last that was taken; undefined before the first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function lastCheckpoint(db: Db): Promise<StoredCheckpoint | undefined> {
  const row = await db
    .selectFrom('checkpoints')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : storedCheckpoint(row);
}
