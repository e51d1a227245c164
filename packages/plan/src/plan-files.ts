import { writtenCalendar, writtenForm, writtenPlan } from './written/written-plan.js';
import type { Form } from './form.js';
import type { Plan } from './plan.js';
import type { CalendarData } from '@kyhan/calendar';
import { yamlText } from './yaml-text.js';

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
  return head + yamlText(writtenPlan(plan, calendar));
}

/**
 * All files of a plan: `plan.yaml`, its forms and templates of papers, its calendar where that is not built in. Rosters are not in a Plan.
 * Pure; throws nothing.
 */
export function planFiles(plan: Plan, settings: PlanYamlSettings = {}): PlanFileTexts {
  const forms = Object.entries(plan.forms).map(([name, form]) => [name, formYaml(form)] as const);
  const papers = Object.entries(plan.paperTemplates ?? {}).map(
    ([name, paper]) => [name, yamlText(paper)] as const,
  );
  return {
    'plan.yaml': planYaml(plan, settings),
    ...Object.fromEntries(forms),
    ...Object.fromEntries(papers),
    ...(typeof plan.calendar === 'string' ? {} : { [CALENDAR_FILE]: calendarYaml(plan.calendar) }),
  };
}

/** A form as a form file. */
function formYaml(form: Form): string {
  return yamlText(writtenForm(form));
}

/** A calendar as a calendar file. Pure; throws nothing. */
export function calendarYaml(calendar: CalendarData): string {
  return yamlText(writtenCalendar(calendar));
}
