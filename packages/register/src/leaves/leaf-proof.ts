import type { FactFaultReason } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { merkleRoot } from './merkle-root.js';
import { isCommittedTo } from './is-committed-to.js';
import { FactReader, factTable, leafContent, type FactRow } from './fact-reader.js';
import type { FoundFaults } from './found-faults.js';
import { leafHash } from './leaf-hash.js';

interface Leaf {
  readonly place: number;
  readonly position: number;
  readonly factTable: string;
  readonly key: string;
  readonly aspect: string;
  readonly hash: Buffer;
}

type Named = Pick<Leaf, 'factTable' | 'key' | 'aspect'>;
type Queued = Named & { readonly number: number };

/** What tells of values that are gone. */
interface GoneValues {
  isGoneUntold(table: string, fact: FactRow): boolean;
}

const READ_AT_ONCE = 2000;
const MOST_STRANGE = 20;

/** Compares leaves with the facts that they are of, and with the roots of their groups. */
export class LeafProof {
  private constructor(
    private readonly db: Db,
    private readonly by: { readonly reader: FactReader; readonly erasures: GoneValues },
    private readonly faults: FoundFaults,
  ) {}

  /** @throws KyhanError REGISTER_UNAVAILABLE */
  static async of(db: Db, erasures: GoneValues, faults: FoundFaults): Promise<LeafProof> {
    return new LeafProof(db, { reader: await FactReader.of(db), erasures }, faults);
  }

  /**
   * Proves every leaf of a checkpoint, some at a time.
   * @returns how many there are
   * @throws KyhanError REGISTER_UNAVAILABLE
   */
  async proveCheckpoint(checkpoint: number): Promise<number> {
    const groups = await this.db
      .selectFrom('checkpointGroups')
      .select(['place', 'name', 'facts', 'root'])
      .where('checkpoint', '=', checkpoint)
      .orderBy('place')
      .execute();
    let count = 0;
    let [place, hashes] = [0, [] as Buffer[]];
    const prove = () => {
      const group = groups[place];
      const isWhole = group?.facts === hashes.length && merkleRoot(hashes).equals(group.root);
      if (group === undefined || !isWhole)
        this.faults.checkpoint({ number: checkpoint, reason: 'group-differs', group: group?.name ?? '' });
    };
    for await (const page of this.#leaves(checkpoint)) {
      count += page.length;
      await this.#proveLeaves(checkpoint, page);
      for (const leaf of page) {
        while (leaf.place > place) {
          prove();
          [place, hashes] = [place + 1, []];
        }
        hashes.push(leaf.hash);
      }
    }
    for (; place < groups.length; [place, hashes] = [place + 1, []]) prove();
    // Of a group that the checkpoint never had.
    if (hashes.length > 0) prove();
    return count;
  }

  /**
   * Names whatever has leaves and is no checkpoint: a fact that was put in past the queue would pass with one for
   * anchored. So too what was told to be stamped, or was mailed: whoever takes the last checkpoint away with its leaves
   * would be found only when another has its number. `last` is the number of the last that there is; one that is missing
   * between them is named with them.
   * @throws KyhanError REGISTER_UNAVAILABLE
   */
  async proveNoOther(last: number, stamped: readonly number[]): Promise<void> {
    const { rows } = await sql<{ number: number }>`
      select checkpoint as number from leaves where checkpoint < 1
      union select checkpoint from leaves where checkpoint > ${last}
      union select number from unnest(${stamped}::integer[]) as told (number) where number > ${last}
      union select mailed_checkpoint from deployment where mailed_checkpoint > ${last}
      order by number limit ${MOST_STRANGE}`.execute(this.db);
    for (const { number } of rows) this.faults.checkpoint({ number, reason: 'missing' });
  }

  async *#leaves(checkpoint: number): AsyncGenerator<Leaf[]> {
    let after = { place: -1, position: -1 };
    for (;;) {
      const page = await this.db
        .selectFrom('leaves')
        .select(['place', 'position', 'factTable', 'key', 'aspect', 'hash'])
        .where('checkpoint', '=', checkpoint)
        .where(sql<boolean>`(place, position) > (${after.place}, ${after.position})`)
        .orderBy('place')
        .orderBy('position')
        .limit(READ_AT_ONCE)
        .execute();
      const last = page.at(-1);
      if (last === undefined) return;
      after = last;
      yield page;
    }
  }

  async #proveLeaves(checkpoint: number, page: readonly Leaf[]): Promise<void> {
    for (const [name, leaves] of byTable(page)) {
      const facts = await this.#read(name, leaves);
      const told = leaves.map((leaf) => ({
        leaf,
        reason: faultOf(leaf, facts.get(leaf.key), this.by.erasures),
      }));
      const noted = told.flatMap(({ leaf, reason }) =>
        reason === 'changed' && isNotedAgain(leaf) ? [leaf] : [],
      );
      const newer = await this.#newer(checkpoint, noted);
      for (const { leaf, reason } of told)
        if (reason !== undefined && !(reason === 'changed' && newer.has(nameOf(leaf))))
          this.faults.fact({ table: name, key: leaf.key, aspect: leaf.aspect, checkpoint, reason });
    }
  }

  async #read(name: string, leaves: readonly Named[]): Promise<ReadonlyMap<string, FactRow>> {
    const keys = [...new Set(leaves.map(({ key }) => key))];
    return new Map((await this.by.reader.read(name, keys)).map((fact) => [fact.key, fact]));
  }

  /** Of what may be noted again the newest leaf counts, or the one that is to come. */
  async #newer(checkpoint: number, noted: readonly Named[]): Promise<ReadonlySet<string>> {
    const [first] = noted;
    if (first === undefined) return new Set();
    const keys = noted.map(({ key }) => key);
    const { rows } = await sql<Named>`
      select fact_table, key, aspect from leaves
      where fact_table = ${first.factTable} and key = any(${keys}) and checkpoint > ${checkpoint}
      union select fact_table, key, aspect from unanchored
      where fact_table = ${first.factTable} and key = any(${keys})`.execute(this.db);
    return new Set(rows.map(nameOf));
  }

  /**
   * What waits for its leaf: whether it is there, as far as the register alone tells.
   * @throws KyhanError REGISTER_UNAVAILABLE
   */
  async proveQueued(): Promise<{ readonly facts: number }> {
    let facts = 0;
    let after: Queued = { factTable: '', key: '', aspect: '', number: 0 };
    for (;;) {
      const { rows: page } = await sql<Queued>`
        select fact_table, key, aspect, number from unanchored
        where (fact_table, key, aspect, number)
          > (${after.factTable}, ${after.key}, ${after.aspect}, ${after.number}::bigint)
        order by fact_table, key, aspect, number limit ${READ_AT_ONCE}`.execute(this.db);
      const last = page.at(-1);
      if (last === undefined) return { facts };
      after = last;
      facts += page.length;
      for (const [name, queued] of byTable(page)) await this.#proveWaiting(name, queued);
    }
  }

  async #proveWaiting(name: string, queued: readonly Named[]): Promise<void> {
    const found = await this.#read(name, queued);
    for (const { key, aspect } of queued) {
      const reason = waitingFault({ factTable: name, key, aspect }, found.get(key), this.by.erasures);
      if (reason !== undefined) this.faults.fact({ table: name, key, aspect, reason });
    }
  }
}

/** What is wrong with a fact beside its leaf. */
function faultOf(leaf: Leaf, fact: FactRow | undefined, erasures: GoneValues): FactFaultReason | undefined {
  if (fact === undefined) return 'removed';
  if (!leafHash(leafContent(leaf.factTable, fact, leaf.aspect)).equals(leaf.hash)) return 'changed';
  return waitingFault(leaf, fact, erasures);
}

/** What is wrong with a fact as far as it tells itself. */
function waitingFault(
  { factTable: name, aspect }: Named,
  fact: FactRow | undefined,
  erasures: GoneValues,
): FactFaultReason | undefined {
  if (fact === undefined) return 'removed';
  if (aspect !== 'written') return undefined;
  if (!isCommittedTo(name, fact)) return 'value-changed';
  return erasures.isGoneUntold(name, fact) ? 'value-gone' : undefined;
}

function isNotedAgain({ factTable: name, aspect }: Named): boolean {
  const { mark } = factTable(name);
  return mark?.aspect === aspect && mark.again;
}

function nameOf({ factTable: name, key, aspect }: Named): string {
  return JSON.stringify([name, key, aspect]);
}

function byTable<One extends Named>(all: readonly One[]): ReadonlyMap<string, One[]> {
  const tables = new Map<string, One[]>();
  for (const one of all) {
    const own = tables.get(one.factTable);
    if (own === undefined) tables.set(one.factTable, [one]);
    else own.push(one);
  }
  return tables;
}
