import type { PurgeKind, PurgeSubject } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { DOOR_STREAM } from '../people/tell-of-door.js';
import { meantSubject } from './meant-subject.js';
import { PURGED_TEXT } from './purged-text.js';
import { foundRows, PLACES, rowsOf, type TypedRow } from './typed-row.js';

type Finder = (subject: PurgeSubject) => readonly ReturnType<typeof rowsOf>[];

const FINDERS: Readonly<Record<PurgeKind, Finder>> = {
  submission: ({ id }) => [rowsOf(PLACES.submissions, sql`f.submission_id = ${id}`)],
  request: ({ id }) => [rowsOf(PLACES.requests, sql`f.request_id = ${id}`)],
  'unit-act': ({ id, assignmentId = '' }) => [
    rowsOf(PLACES.unit_acts, sql`a.assignment_id = ${assignmentId} and f.act_id = ${id}`),
    rowsOf(
      PLACES.events,
      sql`a.assignment_id = ${assignmentId} and exists (select from unit_acts u
        where u.assignment_key = f.stream_key and u.taken_in_sequence = f.sequence and u.act_id = ${id})`,
    ),
  ],
  ruling: ({ id, assignmentId = '' }) => [
    rowsOf(PLACES.rulings, sql`a.assignment_id = ${assignmentId} and f.ruling_id = ${id}`),
    rowsOf(PLACES.events, sql`a.assignment_id = ${assignmentId} and f.ruling_id = ${id}`),
  ],
  event: ({ id, sequence = 0 }) => [
    rowsOf(
      PLACES.events,
      sql`f.stream_key in (select assignment_key from assignments where assignment_id = ${id}
          union all select cycle_key from cycles where cycle_id = ${id}
          union all select plan_key from plans where slug = ${id}
          union all select door_key from door where ${id} = ${DOOR_STREAM}) and f.sequence = ${sequence}`,
    ),
  ],
  finding: ({ id }) => [
    rowsOf(PLACES.finding_history, sql`f.finding_id = ${id} and f.reason is distinct from ${PURGED_TEXT}`),
    rowsOf(
      PLACES.events,
      sql`d.door_key is not null and f.fact ->> 'type' = 'finding-settled' and f.fact ->> 'findingId' = ${id}`,
    ),
  ],
  'cycle-paper': ({ id, sequence = 0 }) => [
    rowsOf(PLACES.cycle_papers, sql`c.cycle_id = ${id} and f.sequence = ${sequence}`),
  ],
  'office-paper': ({ id, sequence = 0 }) => [
    rowsOf(PLACES.office_papers, sql`f.plan_slug = ${id} and f.sequence = ${sequence}`),
  ],
  'plan-act': ({ id, planSlug = '' }) => [
    rowsOf(PLACES.plan_acts, sql`f.plan_slug = ${planSlug} and f.act_id = ${id}`),
    rowsOf(
      PLACES.events,
      sql`p.slug = ${planSlug} and f.fact ->> 'type' = 'plan-acted' and f.fact ->> 'actId' = ${id}`,
    ),
  ],
};

/**
 * The rows that hold what somebody typed, by what it stood in.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function typedRows(db: Db, subject: PurgeSubject): Promise<readonly TypedRow[]> {
  const meant = await meantSubject(db, subject);
  return await foundRows(db, FINDERS[meant.kind](meant));
}
