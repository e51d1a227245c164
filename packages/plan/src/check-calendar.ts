import type { CalendarData } from '@kyhan/calendar';
import type { Finding } from './finding.js';
import { calendarFile } from './plan-file.js';
import { unreadable, validated } from './read-checked.js';
import { readYaml } from './read-yaml.js';

/** What `check` would say of a calendar file; its content where nothing is wrong. */
export interface CheckedCalendar {
  readonly calendar?: CalendarData;
  readonly findings: readonly Finding[];
}

/** Reads and checks a calendar file by itself. Never throws for what is in it. */
export async function checkCalendar(file: string): Promise<CheckedCalendar> {
  const source = await readYaml(file);
  if ('unreadable' in source) return { findings: [unreadable(file, source)] };
  const read = validated(source, calendarFile);
  return 'findings' in read ? read : { calendar: read.value as CalendarData, findings: [] };
}
