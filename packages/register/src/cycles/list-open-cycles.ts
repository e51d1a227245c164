import { sql, type RawBuilder } from 'kysely';
import { listAssignments, type Assignment } from '../assignments/assignment.js';
import type { Register } from '../connection/register.js';
import { findCycle, listCycles, type Cycle } from './cycle.js';

/** An assignment of an open cycle, and whether its day is the plan's or was given to it by a person. */
export type OpenCycleAssignment = Assignment & { readonly hasOwnDay: boolean };

export interface OpenCycle {
  readonly cycle: Cycle;
  /** The ended ones too. */
  readonly assignments: readonly OpenCycleAssignment[];
}

/**
 * The open cycles of a plan with what is owed in them, by due day.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listOpenCycles(register: Register, planSlug: string): Promise<OpenCycle[]> {
  const cycles = await listCycles(register, { planSlug, state: 'open' });
  const byCycle = new Map<string, Assignment[]>(cycles.map(({ cycleId }) => [cycleId, []]));
  for (const assignment of await listAssignments(register, { planSlug, cycleState: 'open' }))
    byCycle.get(assignment.cycleId)?.push(assignment);
  const ruled = await daysByRuling(register, sql`c.plan_slug = ${planSlug} and c.closed_at is null`);
  return cycles.map((cycle) => ({
    cycle,
    assignments: withOwnDays(byCycle.get(cycle.cycleId) ?? [], ruled),
  }));
}

/**
 * One of them, also while it is a draft and nobody owes anything in it; undefined where there is none that is not closed.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findOpenCycle(register: Register, cycleId: string): Promise<OpenCycle | undefined> {
  const cycle = await findCycle(register, cycleId);
  if (cycle === undefined || cycle.closedAt !== undefined) return undefined;
  const assignments = await listAssignments(register, { cycleId });
  const ruled = await daysByRuling(register, sql`c.cycle_id = ${cycleId}`);
  return { cycle, assignments: withOwnDays(assignments, ruled) };
}

/** Whoever takes over an assignment takes over its day as well. */
function withOwnDays(assignments: readonly Assignment[], ruled: ReadonlySet<string>): OpenCycleAssignment[] {
  const sources = new Map(assignments.map((one) => [one.assignmentId, one.transferredFrom]));
  const hasOwnDay = (id: string | undefined): boolean =>
    id !== undefined && (ruled.has(id) || hasOwnDay(sources.get(id)));
  // What is contributed goes with what gathers it, and so with the day that this was given.
  return assignments.map((one) => {
    return { ...one, hasOwnDay: hasOwnDay(one.assignmentId) || hasOwnDay(one.lead?.assignmentId) };
  });
}

/**
 * Assignments whose day in force comes from a person's ruling on them: a return or an extension. A move that left
 * the day where it was set other mornings only, and is passed over.
 */
async function daysByRuling({ db }: Register, within: RawBuilder<unknown>): Promise<Set<string>> {
  const { rows } = await sql<{ stream: string }>`
    select stream from (
      select distinct on (e.stream_key) a.assignment_id as stream, e.fact from events e
      join assignments a on a.assignment_key = e.stream_key
      join cycles c on c.cycle_key = a.cycle_key
      where ${within}
        and e.fact -> 'timetable' is not null
        and e.fact #>> '{moved,from,dueAt}' is distinct from e.fact #>> '{timetable,dueAt}'
      order by e.stream_key, e.sequence desc
    ) as latest
    where fact ->> 'type' <> 'opened' and fact -> 'moved' is null`.execute(db);
  return new Set(rows.map(({ stream }) => stream));
}
