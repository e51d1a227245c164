import { CORE_SCHEMA, COLLECTION_STYLE, dump, visit, type Document, type Node } from 'js-yaml';
import { writtenCalendar, writtenForm, writtenPlan } from './written/written-plan.js';
import type { Form, Plan } from './plan.js';
import type { CalendarData } from '@kyhan/calendar';

/** How a plan file begins and what the files beside it are called. */
export interface PlanYamlSettings {
  /** Path of the JSON Schema that editors are to use. */
  readonly schema?: string;
}

/** The names of the files of a plan and what is in them; forms under the names that the plan gives. */
export type PlanFileTexts = Readonly<Record<string, string>>;

/** Where the calendar of a plan is written that is not built in. */
const CALENDAR_FILE = 'calendar.yaml';

/**
 * A plan as a plan file: reading it gives the same plan again. Units stand in it; forms, and a calendar that is not
 * built in, are files of their own (`planFiles`).
 */
function planYaml(plan: Plan, { schema }: PlanYamlSettings = {}): string {
  const calendar = typeof plan.calendar === 'string' ? plan.calendar : CALENDAR_FILE;
  const head = schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`;
  return head + yaml(writtenPlan(plan, calendar));
}

/**
 * All files of a plan: `plan.yaml`, its forms, its calendar where that is not built in. Rosters are not in a Plan.
 * Pure; throws nothing.
 */
export function planFiles(plan: Plan, settings: PlanYamlSettings = {}): PlanFileTexts {
  const forms = Object.entries(plan.forms).map(([name, form]) => [name, formYaml(form)] as const);
  return {
    'plan.yaml': planYaml(plan, settings),
    ...Object.fromEntries(forms),
    ...(typeof plan.calendar === 'string' ? {} : { [CALENDAR_FILE]: calendarYaml(plan.calendar) }),
  };
}

/** A form as a form file. */
function formYaml(form: Form): string {
  return yaml(writtenForm(form));
}

/** A calendar as a calendar file. Pure; throws nothing. */
export function calendarYaml(calendar: CalendarData): string {
  return yaml(writtenCalendar(calendar));
}

const WIDTH = 110;

function yaml(value: unknown): string {
  return dump(value, {
    schema: CORE_SCHEMA,
    noRefs: true,
    lineWidth: -1,
    flowBracketPadding: true,
    transform: foldShort,
  });
}

/** What is short and holds nothing deeper than one level stands on one line, as people write it. */
function foldShort(documents: Document[]): void {
  visit(documents, (node) => {
    if ((node.kind === 'mapping' || node.kind === 'sequence') && lengthOf(node, 2) < WIDTH - 30)
      node.style = COLLECTION_STYLE.FLOW;
  });
}

/** How long a node would be on one line; Infinity where it nests deeper or holds many lines. */
function lengthOf(node: Node, depth: number): number {
  if (node.kind === 'scalar') return node.value.includes('\n') ? Number.POSITIVE_INFINITY : node.value.length;
  if (node.kind === 'alias' || depth === 0) return Number.POSITIVE_INFINITY;
  const parts = node.kind === 'mapping' ? node.items.flatMap(({ key, value }) => [key, value]) : node.items;
  return parts.reduce((length, part) => length + lengthOf(part, depth - 1) + 2, 4);
}
