import type { CheckpointStatement } from '@kyhan/contracts';
import type { Db } from '../connection/register.js';
import { merkleRoot } from './merkle-root.js';
import { isSigned, NO_CHECKPOINT, statementHash } from './statement-text.js';
import type { FoundFaults } from './found-faults.js';
import { groupHash } from './group-hash.js';
import type { SigningKeys } from './signing-keys.js';
import { storedCheckpoint, type StoredCheckpoint } from './stored-checkpoint.js';

/** Proves checkpoints one after the other: signature and whose it is, root over the groups, the one before. */
export class CheckpointProof {
  #before: CheckpointStatement | undefined;

  constructor(
    private readonly faults: FoundFaults,
    private readonly keys: SigningKeys,
  ) {}

  /**
   * The checkpoint of this number, proved; undefined behind the last.
   * @throws KyhanError REGISTER_UNAVAILABLE
   */
  async next(db: Db, number: number): Promise<StoredCheckpoint | undefined> {
    const before = this.#before ?? (await checkpointOf(db, number - 1))?.statement;
    const stored = await checkpointOf(db, number);
    if (stored === undefined) {
      const later = await laterCheckpoint(db, number);
      if (later === undefined) return undefined;
      this.faults.checkpoint({ number, reason: 'missing' });
      return await this.next(db, later);
    }
    await this.#prove(db, stored, before);
    this.#before = stored.statement;
    return stored;
  }

  async #prove(
    db: Db,
    { statement, signature }: StoredCheckpoint,
    before: CheckpointStatement | undefined,
  ): Promise<void> {
    const { number, root, facts, previous } = statement;
    const groups = await groupsOf(db, number);
    this.keys.see(statement);
    const expected = before === undefined ? NO_CHECKPOINT : statementHash(before);
    if (previous !== expected.toString('hex')) this.faults.checkpoint({ number, reason: 'previous-differs' });
    if (!isSigned(statement, signature)) this.faults.checkpoint({ number, reason: 'not-signed' });
    if (merkleRoot(groups.map(groupHash)).toString('hex') !== root)
      this.faults.checkpoint({ number, reason: 'root-differs' });
    if (groups.reduce((sum, group) => sum + group.facts, 0) !== facts)
      this.faults.checkpoint({ number, reason: 'facts-differ' });
  }
}

async function checkpointOf(db: Db, number: number): Promise<StoredCheckpoint | undefined> {
  const row = await db.selectFrom('checkpoints').selectAll().where('number', '=', number).executeTakeFirst();
  return row === undefined ? undefined : storedCheckpoint(row);
}

async function laterCheckpoint(db: Db, number: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('checkpoints')
    .select('number')
    .where('number', '>', number)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row?.number;
}

async function groupsOf(db: Db, checkpoint: number) {
  return await db
    .selectFrom('checkpointGroups')
    .select(['name as group', 'facts', 'root'])
    .where('checkpoint', '=', checkpoint)
    .orderBy('place')
    .execute();
}
