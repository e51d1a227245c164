import {
  trainingBook,
  type RosterMember,
  type TrainingBook,
  type TrainingDeed,
} from '@kyhan/engine/training';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import type { Trainee } from '../training-word-table.js';

/** What a deed is about. */
export interface TrainingConcern {
  readonly session?: string | undefined;
  /** Whether a new session is given an id. */
  readonly newSession?: boolean;
  /** Whose members it may name. */
  readonly rosters?: readonly string[];
  /** Whom it names, by their ids or the office's codes. */
  readonly people?: readonly string[];
  /** Whether new people are given ids. */
  readonly newPeople?: boolean;
}

/** What is known of a plan's training, as far as it concerns a deed, which is decided by it. */
export interface StoredTraining {
  /** Of its session, and of the members of its rosters those whom it names. */
  readonly book: TrainingBook;
  /** Whom it names, by id; nobody who was erased. */
  readonly trainees: ReadonlyMap<string, Trainee>;
  /** The greatest number of an id that was ever given, or that a code looks like; 0: none. */
  readonly lastId: number;
}

/** Where what was told of a plan stands. */
interface Told {
  readonly planSlug: string;
  readonly planKey: number;
}

/**
 * Reads what was told of a plan's training and concerns a deed, in a few statements whose answers are as long as that.
 * What is shown is counted and paged by the database.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function readTraining(db: Db, told: Told, concern: TrainingConcern): Promise<StoredTraining> {
  const { rosters = [], people = [], newPeople = false } = concern;
  const trainees = people.length === 0 ? new Map<string, Trainee>() : await traineesNamed(db, told, people);
  const lists = await listsOf(db, told, { rosters, ids: [...trainees.keys()] });
  const book = trainingBook([...lists, ...(await sessionDeeds(db, told, concern))]);
  return { book, trainees, lastId: newPeople ? await lastId(db, told) : 0 };
}

async function traineesNamed(
  db: Db,
  { planSlug }: Told,
  named: readonly string[],
): Promise<ReadonlyMap<string, Trainee>> {
  const { rows } = await sql<{ person: string; value: Trainee }>`
    select distinct on (person) person, value from training_words
    where plan_slug = ${planSlug} and word = 'trainee' and value is not null
      and (person = any(${named}) or value ->> 'code' = any(${named}))
    order by person, sequence desc, place desc`.execute(db);
  return new Map(rows.map(({ person, value }) => [person, value]));
}

/** The last list of each roster, with the lines of these people alone. */
async function listsOf(
  db: Db,
  { planKey }: Told,
  { rosters, ids }: { readonly rosters: readonly string[]; readonly ids: readonly string[] },
): Promise<TrainingDeed[]> {
  if (rosters.length === 0 || ids.length === 0) return [];
  const { rows } = await sql<{ roster: string; members: readonly RosterMember[] }>`
    select asked.roster, jsonb_agg(line order by n) as members
    from unnest(${rosters}::text[]) as asked (roster)
    cross join lateral (
      select fact -> 'told' -> 'members' as members from events
      where stream_key = ${planKey} and fact ->> 'type' = 'training-told'
        and fact -> 'told' ->> 'roster' = asked.roster and fact -> 'told' ->> 'deed' = 'roster-told'
      order by sequence desc limit 1) last
    cross join jsonb_array_elements(last.members) with ordinality as listed (line, n)
    where line ->> 'person' = any(${ids}) group by asked.roster`.execute(db);
  return rows.map(({ roster, members }) => ({ deed: 'roster-told', roster, members }));
}

/** Of one session all; where a new one is given an id also which others there are. */
async function sessionDeeds(
  db: Db,
  { planKey }: Told,
  { session, newSession = false }: TrainingConcern,
): Promise<TrainingDeed[]> {
  if (session === undefined && !newSession) return [];
  const name = sql`fact -> 'told' ->> 'session'`;
  const others = sql`${name} is not null and fact -> 'told' ->> 'deed' = 'session-planned'`;
  const { rows } = await sql<{ told: TrainingDeed }>`
    select fact -> 'told' as told from events
    where stream_key = ${planKey} and fact ->> 'type' = 'training-told'
      and ${session === undefined ? others : sql`${name} = ${session}`}
    order by sequence`.execute(db);
  return rows.map(({ told }) => told);
}

async function lastId(db: Db, { planSlug }: Told): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substring(said from '^t([0-9]{1,9})$')::integer), 0) as last
    from training_words cross join lateral (values (person), (value ->> 'code')) as given (said)
    where plan_slug = ${planSlug} and word = 'trainee'`.execute(db);
  return rows[0]?.last ?? 0;
}
