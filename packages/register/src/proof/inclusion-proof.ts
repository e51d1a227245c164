import type { CheckpointFile, CheckpointStatement, LeafName } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { FactReader, leafContent, type FactRow } from '../leaves/fact-reader.js';
import { groupHash } from '../leaves/group-hash.js';
import { leafHash, leafText } from '../leaves/leaf-hash.js';
import { storedCheckpoint } from '../leaves/stored-checkpoint.js';
import { merklePath, type MerkleStep } from '../leaves/merkle-root.js';

/** A step of a path, its hash in hexadecimal digits. */
export interface ProofStep {
  readonly side: MerkleStep['side'];
  readonly hash: string;
}

/** All that is needed to prove a fact without the register; hashes and signature in hexadecimal digits. */
export interface InclusionProof {
  /** What is hashed after the byte 0: JSON with table, key, aspect and columns. */
  readonly leaf: string;
  /** From the leaf to the root of its group. */
  readonly path: readonly ProofStep[];
  readonly group: CheckpointFile['groups'][number];
  /** From the group to the root of the checkpoint. */
  readonly groupPath: readonly ProofStep[];
  readonly checkpoint: CheckpointStatement;
  /** Of Ed25519, over the statement as canonical JSON. */
  readonly signature: string;
}

/** What can be proved, and what not yet or no longer. */
export interface InclusionProofs {
  readonly proofs: readonly InclusionProof[];
  /** Facts without a leaf as yet: a later checkpoint anchors them. */
  readonly unanchored: readonly LeafName[];
  /** Facts that are not what their leaf holds, or are not there. */
  readonly broken: readonly LeafName[];
}

interface StoredLeaf {
  readonly checkpoint: number;
  readonly place: number;
  readonly position: number;
  readonly key: string;
  readonly aspect: string;
  readonly hash: Buffer;
}

/**
 * Proves that facts are among those of a signed checkpoint. Of what is noted again the newest leaf counts, or the one
 * that it waits for.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function inclusionProofs(
  { db }: Register,
  wanted: readonly LeafName[],
): Promise<InclusionProofs> {
  const reader = await FactReader.of(db);
  const found = { proofs: [] as InclusionProof[], unanchored: [] as LeafName[], broken: [] as LeafName[] };
  const paths = new ProofPaths(db);
  for (const table of new Set(wanted.map((one) => one.table))) {
    const names = wanted.filter((one) => one.table === table);
    const keys = [...new Set(names.map(({ key }) => key))];
    const facts = new Map((await reader.read(table, keys)).map((fact) => [fact.key, fact]));
    const leaves = await newestLeaves(db, table, keys);
    const waiting = await waitingLeaves(db, table, keys);
    for (const name of names) {
      const place = `${name.aspect} ${name.key}`;
      const leaf = waiting.has(place) ? undefined : leaves.get(place);
      const fact = facts.get(name.key);
      if (fact === undefined || (leaf !== undefined && !isAsAnchored(name, fact, leaf)))
        found.broken.push(name);
      else if (leaf === undefined) found.unanchored.push(name);
      else
        found.proofs.push({
          leaf: leafText(leafContent(table, fact, name.aspect)),
          ...(await paths.of(leaf)),
        });
    }
  }
  return found;
}

function isAsAnchored({ table, aspect }: LeafName, fact: FactRow, { hash }: StoredLeaf): boolean {
  return leafHash(leafContent(table, fact, aspect)).equals(hash);
}

async function newestLeaves(
  db: Db,
  table: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredLeaf>> {
  const rows = await db
    .selectFrom('leaves')
    .select(['checkpoint', 'place', 'position', 'key', 'aspect', 'hash'])
    .where('factTable', '=', table)
    .where('key', '=', sql<string>`any(${keys})`)
    .orderBy('checkpoint')
    .execute();
  return new Map(rows.map((leaf) => [`${leaf.aspect} ${leaf.key}`, leaf]));
}

async function waitingLeaves(db: Db, table: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ place: string }>`
    select aspect || ' ' || key as place from unanchored where fact_table = ${table} and key = any(${keys})`.execute(
    db,
  );
  return new Set(rows.map(({ place }) => place));
}

type ProvenPath = Omit<InclusionProof, 'leaf'>;

/** The ways to the roots: groups are read once, however many of their facts are asked for. */
class ProofPaths {
  readonly #hashes = new Map<string, Promise<readonly Buffer[]>>();
  readonly #checkpoints = new Map<number, Promise<CheckpointParts>>();

  constructor(private readonly db: Db) {}

  async of({ checkpoint, place, position }: StoredLeaf): Promise<ProvenPath> {
    const hashes = await kept(this.#hashes, `${checkpoint} ${place}`, () =>
      leafHashes(this.db, checkpoint, place),
    );
    const { groups, ...parts } = await kept(this.#checkpoints, checkpoint, () =>
      checkpointParts(this.db, checkpoint),
    );
    const group = groups[place];
    if (group === undefined) throw new RangeError(`no group ${place} of checkpoint ${checkpoint}`);
    return {
      path: steps(merklePath(hashes, position)),
      group: { ...group, root: group.root.toString('hex') },
      groupPath: steps(merklePath(groups.map(groupHash), place)),
      ...parts,
    };
  }
}

async function kept<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  read: () => Promise<Value>,
): Promise<Value> {
  const found = known.get(key) ?? read();
  known.set(key, found);
  return await found;
}

function steps(path: readonly MerkleStep[]): ProofStep[] {
  return path.map(({ side, hash }) => ({ side, hash: hash.toString('hex') }));
}

async function leafHashes(db: Db, checkpoint: number, place: number): Promise<readonly Buffer[]> {
  const rows = await db
    .selectFrom('leaves')
    .select('hash')
    .where('checkpoint', '=', checkpoint)
    .where('place', '=', place)
    .orderBy('position')
    .execute();
  return rows.map(({ hash }) => hash);
}

type CheckpointParts = Awaited<ReturnType<typeof checkpointParts>>;

async function checkpointParts(db: Db, number: number) {
  const row = await db
    .selectFrom('checkpoints')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const groups = await db
    .selectFrom('checkpointGroups')
    .select(['name as group', 'facts', 'root'])
    .where('checkpoint', '=', number)
    .orderBy('place')
    .execute();
  const { statement, signature } = storedCheckpoint(row);
  return { groups, checkpoint: statement, signature: signature.toString('hex') };
}
