import { KyhanError } from '@kyhan/errors';
import type { CalendarData, WorkingCalendar } from '@kyhan/calendar';
import type { Cli } from '../terminal/cli.js';
import { plainText } from '@kyhan/words';
import { planOf } from './plan-of.js';

/** Which calendar is asked for: that of a plan, that of a file, else the one built in. */
export interface CalendarChoice {
  readonly plan?: string;
  readonly calendar?: string;
}

/**
 * The working calendar asked for.
 * @throws KyhanError PLAN_INVALID after every error of the file has been said with its place
 */
export async function calendarOf(cli: Cli, { plan, calendar }: CalendarChoice): Promise<WorkingCalendar> {
  if (plan !== undefined) {
    const { planCalendar } = await import('@kyhan/plan');
    return planCalendar(await planOf(cli, plan));
  }
  const { vnCivilService, workingCalendar } = await import('@kyhan/calendar');
  const isBuiltIn = calendar === undefined || calendar === vnCivilService.name;
  return workingCalendar(isBuiltIn ? vnCivilService : await calendarIn(cli, calendar));
}

async function calendarIn(cli: Cli, file: string): Promise<CalendarData> {
  const { checkCalendar, formatFinding } = await import('@kyhan/plan');
  const { calendar, findings } = await checkCalendar(file);
  if (calendar !== undefined) return calendar;
  for (const finding of findings) cli.say(plainText(formatFinding(finding, cli.language)));
  throw new KyhanError('CALENDAR_INVALID', { file, count: findings.length });
}
