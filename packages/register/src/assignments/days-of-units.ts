import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { present } from '../present.js';
import { selectAssignmentFacts, type AssignmentFacts } from './assignment.js';

/** An assignment, and when the last of its events happened, plan time. */
export type DayOfUnit = AssignmentFacts & { readonly lastEventAt: number };

/** Whose days, of which plan, and from which due instant on; what is still open is among them however old. */
export interface DaysWish {
  readonly planSlug: string;
  readonly unitIds: readonly string[];
  readonly since: number;
}

/**
 * What units owe, owed, or owed until another took it over, by due instant, then id.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function daysOfUnits({ db }: Register, wish: DaysWish): Promise<DayOfUnit[]> {
  const { planSlug, unitIds, since } = wish;
  const rows = await selectAssignmentFacts(db)
    .innerJoin('events', (join) =>
      join
        .onRef('events.streamKey', '=', 'assignments.assignmentKey')
        .onRef('events.sequence', '=', 'standings.lastSequence'),
    )
    .select('events.at as lastEventAt')
    .where('cycles.planSlug', '=', planSlug)
    .where((eb) =>
      eb.or([
        eb('assignments.unitId', '=', sql<string>`any(${unitIds})`),
        sql<boolean>`standings.former_unit_ids && ${unitIds}`,
      ]),
    )
    .where((eb) => eb.or([eb('standings.endedAt', 'is', null), eb('timetables.dueAt', '>=', since)]))
    .orderBy('timetables.dueAt')
    .orderBy('assignments.assignmentId')
    .execute();
  return rows.map((row) => present(row));
}
