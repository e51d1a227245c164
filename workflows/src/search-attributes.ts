import { TypedSearchAttributes, defineSearchAttributeKey } from '@temporalio/common';

/** Typed search attributes of every workflow of a cycle; no personal data may ever stand in them. */
const PLAN = defineSearchAttributeKey('KyhanPlan', 'KEYWORD');
const OBLIGATION = defineSearchAttributeKey('KyhanObligation', 'KEYWORD');
const PERIOD = defineSearchAttributeKey('KyhanPeriod', 'KEYWORD');
const ASSIGNMENTS = defineSearchAttributeKey('KyhanAssignments', 'INT');
export const OVERDUE = defineSearchAttributeKey('KyhanOverdue', 'INT');

/** Name and type as a server wants them registered before the first workflow starts. */
export const SEARCH_ATTRIBUTES = [
  { name: PLAN.name, type: 'Keyword' },
  { name: OBLIGATION.name, type: 'Keyword' },
  { name: PERIOD.name, type: 'Keyword' },
  { name: ASSIGNMENTS.name, type: 'Int' },
  { name: OVERDUE.name, type: 'Int' },
] as const;

/** Of a cycle, of its shards, and of what opens it. */
export function cycleAttributes(cycle: {
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey: string;
  /** How many assignments the cycle opened with. */
  readonly assignments: number;
}): TypedSearchAttributes {
  return new TypedSearchAttributes([
    { key: PLAN, value: cycle.planSlug },
    { key: OBLIGATION, value: cycle.obligationId },
    { key: PERIOD, value: cycle.periodKey },
    { key: ASSIGNMENTS, value: cycle.assignments },
  ]);
}
