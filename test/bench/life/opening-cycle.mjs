import { DUE_ON, OBLIGATION, OPENED_ON, REASON } from './life-plan.mjs';
import { newCycle, planCalendar, readAssignmentId, unitActor } from './product.mjs';

/** The cycle of the bench as the product itself opens it: who owes, the timetable, the opening notices. */
export function openingCycle({ plan, version, clock }) {
  const obligation = plan.obligations.find(({ id }) => id === OBLIGATION);
  const period = { key: '2026-001', from: OPENED_ON, to: OPENED_ON };
  const request = {
    dueOn: DUE_ON,
    units: [],
    reason: REASON,
    actor: 'person:bench',
    askedOn: OPENED_ON,
  };
  const dependencies = { clock, calendarOf: planCalendar };
  const kept = { keptFrom: OPENED_ON, obligationsKeptFrom: {} };
  const cycle = newCycle(dependencies, { plan, version, kept, obligation, period, request });
  if (cycle === undefined) throw new Error('nobody owes in the plan of the bench');
  return cycle;
}

export function assignmentIdsOf({ openings }) {
  return openings.map(({ event }) => event.stream);
}

/** The same for all of them; plan time. */
export function remindAtOf({ openings }) {
  return openings[0].event.fact.timetable.remindAt;
}

/** Who hands in. */
export function actorOf(assignmentId) {
  return unitActor(readAssignmentId(assignmentId)?.unitId ?? '');
}
