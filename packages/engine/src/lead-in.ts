import type { Instant } from '@kyhan/calendar';
import type { Plan, Step, Unit } from '@kyhan/plan';
import type { AssignmentEvent } from './assignment-event.js';
import type { Lead } from './lead.js';

/** What is owed in a cycle that may gather contributions. */
export interface Leading {
  readonly assignmentId: string;
  readonly stepId: string;
  readonly unitId: string;
  /** From which what is contributed is counted. */
  readonly dueAt: Instant;
}

/** What units contribute to, of what is owed in a cycle: by the unit that contributes. Pure; throws nothing. */
export function leadIn(
  { units }: Pick<Plan, 'units'>,
  { contributesTo }: Pick<Step, 'contributesTo'>,
  owed: readonly Leading[],
): (unitId: string) => Lead | undefined {
  if (contributesTo === undefined) return () => undefined;
  const leads = new Map(
    owed
      .filter(({ stepId }) => stepId === contributesTo)
      .map(({ unitId, assignmentId, dueAt }): [string, Lead] => [unitId, { assignmentId, dueAt }]),
  );
  const known = new Map(units.map((unit) => [unit.id, unit]));
  return (unitId) => leads.get(leadOf(known, [...leads.keys()], unitId) ?? '');
}

/** The same of what is opened just now. Pure; throws nothing. */
export function openedLeading(opened: readonly AssignmentEvent[]): Leading[] {
  return opened.flatMap(({ stream: assignmentId, fact }) => {
    if (fact.type !== 'opened') return [];
    const { stepId, unitId, timetable } = fact;
    return [{ assignmentId, stepId, unitId, dueAt: timetable.dueAt }];
  });
}

/** Of several that lead, the one that the unit belongs to, else the first. */
function leadOf(
  units: ReadonlyMap<string, Pick<Unit, 'parent'>>,
  leads: readonly string[],
  unitId: string,
): string | undefined {
  const seen = new Set<string>();
  for (let id = units.get(unitId)?.parent; id !== undefined && !seen.has(id); id = units.get(id)?.parent) {
    if (leads.includes(id)) return id;
    seen.add(id);
  }
  return leads[0];
}
