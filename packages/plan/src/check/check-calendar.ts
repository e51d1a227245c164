import type { CalendarData } from '@kyhan/calendar';
import { calendarFile } from '../calendar-file.js';
import { calendarFindings } from './calendar-findings.js';
import type { PlanFinding } from './plan-finding.js';
import { unreadable } from './unreadable.js';
import { validated } from './validated.js';
import { readYaml } from '../source/read-yaml.js';

/** What `check` would say of a calendar file; its content where nothing is wrong. */
export interface CheckedCalendar {
  readonly calendar?: CalendarData;
  readonly findings: readonly PlanFinding[];
}

/** Reads and checks a calendar file by itself. Never throws for what is in it. */
export async function checkCalendar(file: string): Promise<CheckedCalendar> {
  const source = await readYaml(file);
  if ('unreadable' in source) return { findings: [unreadable(file, source)] };
  const read = validated(source, calendarFile);
  if ('findings' in read) return read;
  const findings = calendarFindings(source, read.value);
  const isRefused = findings.some(({ severity }) => severity === 'error');
  return isRefused ? { findings } : { calendar: read.value as CalendarData, findings };
}
