import { defineSearchAttributeKey } from '@temporalio/common';

/** Typed search attributes of every workflow of a cycle; no personal data may ever stand in them. */
export const PLAN = defineSearchAttributeKey('KyhanPlan', 'KEYWORD');
export const OBLIGATION = defineSearchAttributeKey('KyhanObligation', 'KEYWORD');
export const UNITS = defineSearchAttributeKey('KyhanUnits', 'INT');
export const OVERDUE = defineSearchAttributeKey('KyhanOverdue', 'INT');

/** Name and type as a server wants them registered before the first workflow starts. */
export const SEARCH_ATTRIBUTES = [
  { name: PLAN.name, type: 'Keyword' },
  { name: OBLIGATION.name, type: 'Keyword' },
  { name: UNITS.name, type: 'Int' },
  { name: OVERDUE.name, type: 'Int' },
] as const;
