import type { CheckpointFile } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { Register } from '../connection/register.js';
import { statementHash } from './statement-text.js';
import { lastCheckpoint, storedCheckpoint, type StoredCheckpoint } from './stored-checkpoint.js';

/**
 * A checkpoint by its number, or the last.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findCheckpoint(
  { db }: Register,
  wanted: number | 'last',
): Promise<StoredCheckpoint | undefined> {
  if (wanted === 'last') return await lastCheckpoint(db);
  const row = await db.selectFrom('checkpoints').selectAll().where('number', '=', wanted).executeTakeFirst();
  return row === undefined ? undefined : storedCheckpoint(row);
}

/**
 * The file of a checkpoint, to be kept where nobody who runs the machine can change it.
 * @throws KyhanError CHECKPOINT_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function getCheckpointFile(
  register: Register,
  wanted: number | 'last',
): Promise<CheckpointFile> {
  const found = await findCheckpoint(register, wanted);
  if (found === undefined) throw new KyhanError('CHECKPOINT_NOT_FOUND', { number: wanted });
  const { statement, signature, timestampToken } = found;
  const groups = await register.db
    .selectFrom('checkpointGroups')
    .select(['name', 'facts', 'root'])
    .where('checkpoint', '=', statement.number)
    .orderBy('place')
    .execute();
  const before = await register.db
    .selectFrom('checkpoints')
    .selectAll()
    .where('number', '<', statement.number)
    .orderBy('number')
    .execute();
  return {
    statement,
    signature: signature.toString('hex'),
    ...(timestampToken === null ? {} : { timestampToken: timestampToken.toString('hex') }),
    groups: groups.map(({ name: group, facts, root }) => ({ group, facts, root: root.toString('hex') })),
    earlier: before.map((row) => {
      const { statement: earlier } = storedCheckpoint(row);
      return { number: earlier.number, root: earlier.root, hash: statementHash(earlier).toString('hex') };
    }),
  };
}
