import type { CheckpointFile, ComparedAnswer, Untold } from '@kyhan/contracts';
import type { Db, Register } from '../connection/register.js';
import { statementHash } from './statement-text.js';
import { storedCheckpoint, type StoredCheckpoint } from './stored-checkpoint.js';

/** What a checkpoint that was kept elsewhere shows of the register. */
export type ComparedCheckpoint = Untold<ComparedAnswer>;

type Departed = ComparedCheckpoint['departed'][number];

/** So many facts of a group are named. */
const MOST_NAMED = 50;

/**
 * Compares the register with a checkpoint that lies elsewhere: finds also whoever rewrote facts together with leaves,
 * checkpoints and signatures. Stands on facts that `verifyFacts` found whole, and on a file without a fault.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function compareCheckpoint({ db }: Register, file: CheckpointFile): Promise<ComparedCheckpoint> {
  const { statement, earlier } = file;
  const rows = await db
    .selectFrom('checkpoints')
    .selectAll()
    .where('number', '<=', statement.number)
    .orderBy('number')
    .execute();
  const stored = new Map(rows.map((row) => [row.number, storedCheckpoint(row)]));
  const own = { number: statement.number, hash: statementHash(statement).toString('hex') };
  const departed: Departed[] = [];
  for (const { number, hash } of [own, ...earlier]) {
    const found = stored.get(number);
    if (found !== undefined && statementHash(found.statement).toString('hex') === hash) continue;
    const groups = number === own.number ? await differingGroups(db, file) : [];
    departed.push({ number, ...toldOf(found), groups });
  }
  return {
    number: statement.number,
    at: Date.parse(statement.at),
    compared: earlier.length + 1,
    departed,
  };
}

function toldOf(found: StoredCheckpoint | undefined): Pick<Departed, 'at' | 'reason'> {
  return found === undefined
    ? { reason: 'gone' }
    : { at: Date.parse(found.statement.at), reason: 'rewritten-since' };
}

/** Whose root is another than the file holds, which are gone, and which the file does not know. */
async function differingGroups(db: Db, { statement, groups }: CheckpointFile): Promise<Departed['groups']> {
  const checkpoint = statement.number;
  const now = await db
    .selectFrom('checkpointGroups')
    .select(['place', 'name', 'facts', 'root'])
    .where('checkpoint', '=', checkpoint)
    .execute();
  const byName = new Map(now.map((group) => [group.name, group]));
  const held = new Map(groups.map(({ group, root }) => [group, root]));
  const names = [...new Set([...held.keys(), ...byName.keys()])].toSorted();
  const differing = names.filter((name) => byName.get(name)?.root.toString('hex') !== held.get(name));
  const told: Departed['groups'][number][] = [];
  for (const name of differing) {
    const { place = -1, facts: count = 0 } = byName.get(name) ?? {};
    const facts = await db
      .selectFrom('leaves')
      .select(['factTable as table', 'key', 'aspect'])
      .where('checkpoint', '=', checkpoint)
      .where('place', '=', place)
      .orderBy('position')
      .limit(MOST_NAMED)
      .execute();
    told.push({ group: name, count, facts });
  }
  return told;
}
