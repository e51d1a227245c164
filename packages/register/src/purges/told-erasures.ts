import type { ErasedKeys } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { factTable, type FactRow } from '../leaves/fact-reader.js';
import { findPurges, type Purge } from './find-purges.js';

/** Columns that say of somebody who they are, or quote it: an erasure that was told before keys were may have taken any. */
const OF_PERSONS = new Set([
  'addresses.address',
  'contacts.contact',
  'events.reason',
  'finding_history.data',
  'notice_results.response',
]);

/** Which values may be gone: only what an act tells of, everything else was taken by other means. */
export class ToldErasures {
  private constructor(
    readonly purges: readonly Purge[],
    private readonly values: ReadonlySet<string>,
    private readonly told: { readonly persons: boolean; readonly trainees: ReadonlySet<string> },
  ) {}

  /** @throws KyhanError REGISTER_UNAVAILABLE */
  static async of(db: Db): Promise<ToldErasures> {
    const purges = (await findPurges(db)).filter(({ done }) => done !== undefined);
    const values = purges.flatMap(({ done }) => done?.values ?? []).map((value) => nameOf(value));
    const { names, untold } = await erasedOfPersons(db);
    return new ToldErasures(purges, new Set([...values, ...names]), {
      persons: untold,
      trainees: await erasedTrainees(db),
    });
  }

  /** Whether some value of a fact is gone that nothing tells of. */
  isGoneUntold(table: string, { key, columns }: FactRow): boolean {
    return factTable(table).erasable.some(({ value, commitment }) => {
      const isGone = (columns[value] ?? null) === null && (columns[commitment] ?? null) !== null;
      return isGone && !this.#isTold(table, { key, columns }, value);
    });
  }

  #isTold(table: string, { key, columns }: Pick<FactRow, 'key' | 'columns'>, column: string): boolean {
    if (this.values.has(nameOf({ table, key, column }))) return true;
    if (table === 'training_words')
      return this.told.trainees.has(JSON.stringify([columns['plan_slug'], columns['person']]));
    if (!this.told.persons || !OF_PERSONS.has(`${table}.${column}`)) return false;
    return table !== 'events' || typeOf(columns['fact']) === 'mail-limited';
  }
}

function nameOf({
  table,
  key,
  column,
}: {
  readonly table: string;
  readonly key: string;
  readonly column: string;
}) {
  // The database writes a blank between the parts of a key, and a fact of an act the same.
  return `${table}.${column} ${key}`;
}

function typeOf(fact: unknown): unknown {
  return typeof fact === 'object' && fact !== null && 'type' in fact ? fact.type : undefined;
}

interface ToldErased {
  readonly erased: ErasedKeys | null;
}

/** What went with persons and by rule, and whether some of it was told before keys were. */
async function erasedOfPersons(
  db: Db,
): Promise<{ readonly names: readonly string[]; readonly untold: boolean }> {
  const { rows } = await sql<ToldErased>`
    select e.fact -> 'erased' as erased from events e join door d on d.door_key = e.stream_key
    where e.fact ->> 'type' = 'person-erased'
      or (e.fact ->> 'type' = 'erased-by-rule' and (e.fact ->> 'addresses')::integer > 0)`.execute(db);
  const names = rows.flatMap(({ erased }) =>
    Object.entries(erased ?? {}).flatMap(([place, keys]) => keys.map((key) => `${place} ${key}`)),
  );
  return { names, untold: rows.some(({ erased }) => erased === null) };
}

async function erasedTrainees(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ slug: string; person: string }>`
    select p.slug, e.fact -> 'told' ->> 'person' as person
    from events e join plans p on p.plan_key = e.stream_key
    where e.fact ->> 'type' = 'training-told' and e.fact -> 'told' ->> 'deed' = 'trainee-erased'`.execute(db);
  return new Set(rows.map(({ slug, person }) => JSON.stringify([slug, person])));
}
