import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { readPage, type Page, type Paging } from '../page.js';
import type { CertificateNumber, Trainee } from '../training-word-table.js';
import { traineeOf } from './trainee-of.js';
import { trainingTables } from './training-tables.js';

export interface SessionListWish {
  readonly planSlug: string;
  readonly session: string;
  /** The units that have nominated them, or on whose roster stands who came without; all unless given. */
  readonly units?: readonly string[];
}

/** Somebody who was nominated for a session, or came to it. */
export interface Attendee {
  readonly person: string;
  /** That nominated them. */
  readonly unit: string | null;
  readonly hasAttended: boolean;
  readonly certifiedOn: string | null;
  readonly certificate: CertificateNumber | null;
  readonly trainee: Trainee | null;
}

/**
 * Who was nominated for a session or came to it, in the order in which that was told, by pages. A certificate is told
 * for as long as it stands that they came.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listAttendees(
  { db }: Pick<Register, 'db'>,
  { planSlug, session, units }: SessionListWish,
  paging: Paging,
): Promise<Page<Attendee>> {
  const people = peopleAt({ planSlug, session });
  const query = db
    .selectFrom(people.as('people'))
    .$if(units !== undefined, (some) =>
      some.where(sql<boolean>`people.of_units && ${[...(units ?? [])]}::text[]`),
    );
  const total = async () =>
    await query.select(sql<number>`count(*)::integer`.as('total')).executeTakeFirstOrThrow();
  const named = query.select([
    'people.person',
    'people.unit',
    'people.hasAttended',
    'people.certifiedOn',
    sql<CertificateNumber | null>`(
      select w.value from training_words w
      where people.certified_on is not null and w.plan_slug = ${planSlug} and w.person = people.person and w.word = 'certificate'
        and w.value ->> 'session' = ${session}
      order by w.sequence desc, w.place desc limit 1)`.as('certificate'),
    traineeOf({ planSlug, person: 'people.person' }).as('trainee'),
  ]);
  return await readPage(named, { at: 'people.n', id: 'people.person', total }, paging);
}

/** All of them as a table; `of_units`: those whose people they are. */
function peopleAt({ planSlug, session }: Pick<SessionListWish, 'planSlug' | 'session'>) {
  return sql<Omit<Attendee, 'trainee' | 'certificate'> & { n: number }>`(
    with ${trainingTables(planSlug)},
    withdrawn as (
      select person, max(sequence) as last from told cross join jsonb_array_elements_text(told -> 'people') as person
      where deed = 'attendance-withdrawn' and session = ${session} group by person),
    certified as (
      select distinct on (one ->> 'person') one ->> 'person' as person, one ->> 'on' as certified_on, sequence
      from told cross join jsonb_array_elements(told -> 'certificates') with ordinality as listed (one, n)
      where deed = 'certified' and session = ${session} order by one ->> 'person', sequence desc, n desc),
    own_units as (
      select came.person, array_agg(distinct line.unit) as units
      from presences came join roster_lines line on line.person = came.person and came.rosters ? line.roster
        and line.from_on <= came.on_day and (line.to_on is null or line.to_on >= came.on_day)
      where came.session = ${session} group by came.person)
    select person, nominated.unit, came.person is not null as has_attended,
      case when certified.sequence > coalesce(withdrawn.last, 0) then certified_on end as certified_on,
      coalesce(nominated.sequence, came.sequence) as n,
      case when nominated.unit is null then own_units.units else array[nominated.unit] end as of_units
    from (select * from nominations where session = ${session}) nominated
      full join (select * from presences where session = ${session}) came using (person)
      left join certified using (person)
      left join withdrawn using (person)
      left join own_units using (person))`;
}
