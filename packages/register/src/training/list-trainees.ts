import type { TraineeState } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { readPage, type Page, type Paging } from '../page.js';
import type { Trainee } from '../training-word-table.js';
import { traineeOf } from './trainee-of.js';
import { membersTable, trainingTables, type RosterOfDay } from './training-tables.js';

export interface RosterListWish extends RosterOfDay {
  readonly planSlug: string;
  /** Which of those on the roster are wanted. */
  readonly state: TraineeState;
  /** The units that they stand under in the roster; all unless given. */
  readonly units?: readonly string[];
  /** Without those who are nominated for this session already. */
  readonly notNominatedFor?: string;
}

/** Somebody on a roster. */
export interface RosterTrainee {
  readonly person: string;
  /** As the roster has it. */
  readonly unit: string;
  /** Null: they are left. */
  readonly trainedOn: string | null;
  /** Null where they were erased. */
  readonly trainee: Trainee | null;
}

/**
 * Who is on a roster on a day, in the order of its list, by pages.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listTrainees(
  { db }: Pick<Register, 'db'>,
  wish: RosterListWish,
  paging: Paging,
): Promise<Page<RosterTrainee>> {
  const { planSlug, roster, measuredOn, trainedBy, state, units, notNominatedFor } = wish;
  const ask = JSON.stringify([{ target: 0, roster, measured_on: measuredOn, trained_by: trainedBy }]);
  const people = sql<Omit<RosterTrainee, 'trainee'> & { n: number }>`(
    with ${trainingTables(planSlug)},
    ask as (
      select * from jsonb_to_recordset(${ask}::jsonb)
        as a (target integer, roster text, measured_on text, trained_by text, since text)),
    ${membersTable()}
    select m.person, m.unit, m.n, case when d.first_on <= m.trained_by then d.first_on end as trained_on
    from members m left join first_days d on d.roster = m.roster and d.person = m.person
    where ${notNominatedFor ?? null}::text is null or not exists (
      select from nominations where nominations.session = ${notNominatedFor ?? null} and nominations.person = m.person))`;
  const query = db
    .selectFrom(people.as('people'))
    .$if(units !== undefined, (some) => some.where('people.unit', 'in', [...(units ?? []), '']))
    .$if(state === 'left', (some) => some.where('people.trainedOn', 'is', null))
    .$if(state === 'trained', (some) => some.where('people.trainedOn', 'is not', null));
  const total = async () =>
    await query.select(sql<number>`count(*)::integer`.as('total')).executeTakeFirstOrThrow();
  const named = query.select([
    'people.person',
    'people.unit',
    'people.trainedOn',
    traineeOf({ planSlug, person: 'people.person' }).as('trainee'),
  ]);
  return await readPage(named, { at: 'people.n', id: 'people.person', total }, paging);
}
