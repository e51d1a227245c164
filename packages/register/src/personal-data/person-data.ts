import type { PersonDataAnswer, Untold } from '@kyhan/contracts';
import { personActor } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { heldRoles } from '../people/list-people.js';
import { OF_PERSON } from '../people/person.js';
import { present } from '../present.js';

/** What the register holds of one person (Law 91/2025/QH15: whoever it is about may see it). */
export type PersonData = Untold<PersonDataAnswer>;

/**
 * Everything that the register holds of a person: who they are, what plans say of their mailbox, what they may do, what
 * was sent to them, what they did. Undefined where nobody is known by that id. Instants are epoch milliseconds, of plan time but for sessions.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function personData({ db }: Register, personId: string): Promise<PersonData | undefined> {
  const person = await db
    .selectFrom('persons')
    .select(OF_PERSON)
    .where('personId', '=', personId)
    .executeTakeFirst();
  if (person === undefined) return undefined;
  const actor = personActor(personId);
  const mailbox = person.mailbox ?? '';
  const { createdRealAt: _real, ...who } = person;
  return {
    person: present(who),
    contacts: await contactsOf(db, mailbox),
    roles: (await heldRoles(db, [personId])).map(({ personId: _person, ...role }) => role),
    notices: await noticesTo(db, mailbox),
    absences: await absencesOf(db, personId),
    sessions: await sessionsOf(db, actor),
    deeds: await deedsOf(db, actor),
    submissions: await submissionsOf(db, actor),
    acts: await actsOf(db, actor),
    drafts: await draftsOf(db, actor),
  };
}

async function contactsOf(db: Db, mailbox: string): Promise<PersonData['contacts']> {
  const rows = await db
    .selectFrom('contacts')
    .select(['planSlug', 'unitId', 'contact'])
    .where(sql`lower(contact ->> 'email')`, '=', mailbox.toLowerCase())
    .orderBy('contactKey')
    .execute();
  return rows.flatMap(({ contact, ...where }) => (contact === null ? [] : [{ ...where, ...contact }]));
}

async function noticesTo(db: Db, mailbox: string): Promise<PersonData['notices']> {
  return await db
    .selectFrom('notices')
    .innerJoin('addresses', 'addresses.addressKey', 'notices.addressKey')
    .select(['noticeId', 'kind', 'notBefore'])
    .where('channel', '=', 'mail')
    .where(sql`lower(address)`, '=', mailbox.toLowerCase())
    .orderBy('notBefore')
    .orderBy('noticeId')
    .execute();
}

async function absencesOf(db: Db, personId: string): Promise<PersonData['absences']> {
  return await db
    .selectFrom('absences')
    .select(['absenceId', 'planSlug', 'unitId', 'fromAt', 'untilAt'])
    .where(sql<boolean>`${personId} = any(absent_persons) or ${personId} = any(substitute_persons)`)
    .orderBy('fromAt')
    .execute();
}

async function sessionsOf(db: Db, actor: string): Promise<PersonData['sessions']> {
  const rows = await db
    .selectFrom('sessions')
    .select(['agent', 'createdRealAt', 'expiresRealAt'])
    .where('actor', '=', actor)
    .orderBy('createdRealAt')
    .execute();
  return rows.map((row) => present(row));
}

async function deedsOf(db: Db, actor: string): Promise<PersonData['deeds']> {
  const { rows } = await sql<PersonData['deeds'][number]>`
    select coalesce(a.assignment_id, c.cycle_id, p.slug, 'register:door') as stream, e.sequence, e.at,
      e.fact ->> 'type' as type, e.reason
    from events e
      left join assignments a on a.assignment_key = e.stream_key
      left join cycles c on c.cycle_key = e.stream_key
      left join plans p on p.plan_key = e.stream_key
    where e.actor = ${actor} order by e.at, 1, e.sequence`.execute(db);
  return rows.map((row) => present(row));
}

async function submissionsOf(db: Db, actor: string): Promise<PersonData['submissions']> {
  const rows = await db
    .selectFrom('submissions')
    .innerJoin('assignments', 'assignments.assignmentKey', 'submissions.assignmentKey')
    .select(['submissionId', 'assignmentId', 'storedAt', 'note'])
    .where('actor', '=', actor)
    .orderBy('storedAt')
    .execute();
  return rows.map((row) => present(row));
}

/** What they were the last to fill in and nobody has handed in; it is no part of the proof, and goes. */
async function draftsOf(db: Db, actor: string): Promise<PersonData['drafts']> {
  const { rows } = await sql<PersonData['drafts'][number]>`
    select a.assignment_id, u.unit_id, u.saved_at, u.typed,
      coalesce((select jsonb_agg(f.name order by f.file_id) from unsent_files f
        where f.assignment_key = u.assignment_key and f.unit_id = u.unit_id), '[]') as files
    from unsent_reports u join assignments a using (assignment_key)
    where u.saved_by = ${actor} order by u.saved_at, 1, 2`.execute(db);
  return rows;
}

async function actsOf(db: Db, actor: string): Promise<PersonData['acts']> {
  const rows = await db
    .selectFrom('unitActs')
    .innerJoin('assignments', 'assignments.assignmentKey', 'unitActs.assignmentKey')
    .select(['actId', 'assignmentId', 'storedAt', 'reason'])
    .where('actor', '=', actor)
    .orderBy('storedAt')
    .execute();
  return rows.map((row) => present(row));
}
