import { vnCivilService, withOverride, type CalendarData, type CalendarOverride } from '@kyhan/calendar';
import { isKyhanError } from '@kyhan/errors';
import { calendarFile, calendarOverrideFile } from '../calendar-file.js';
import { calendarFindings, overrideFindings } from './calendar-findings.js';
import { findingIn, type PlanFinding } from './plan-finding.js';
import { nearestName } from '../meant/nearest-name.js';
import { namedFile, type PlanFolder } from './named-file.js';
import { partOf, textOf } from './part-of.js';

/** Built-in calendars by name. */
export const BUILT_IN_CALENDARS = ['vn-civil-service'] as const;

/** The calendar of a plan; absent where its files say no such thing. */
export interface ReadCalendar {
  readonly calendar?: string | CalendarData;
  readonly findings: readonly PlanFinding[];
}

/** The calendar that a plan names: built in or a file, with the overrides that an administrator adds. */
export async function readCalendarOf(plan: PlanFolder): Promise<ReadCalendar> {
  const written = partOf(plan.source.value, 'calendar') ?? BUILT_IN_CALENDARS[0];
  if (typeof written === 'string') return readBase({ ...plan, path: ['calendar'] }, written);
  const base = await readBase(
    { ...plan, path: ['calendar', 'base'] },
    textOf(partOf(written, 'base')) ?? BUILT_IN_CALENDARS[0],
  );
  const names = overrideNames(partOf(written, 'override'));
  if (base.calendar === undefined || names.length === 0) return { findings: base.findings };
  return readOverrides(plan, base, names);
}

interface Where extends PlanFolder {
  readonly path: readonly PropertyKey[];
}

async function readBase(where: Where, name: string): Promise<ReadCalendar> {
  if ((BUILT_IN_CALENDARS as readonly string[]).includes(name)) return { calendar: name, findings: [] };
  const own = await namedFile({ ...where, name, schema: calendarFile });
  if ('findings' in own) return { findings: own.findings.map((finding) => builtInMeant(finding, name)) };
  const findings = calendarFindings(own.source, own.value);
  const isRefused = findings.some(({ severity }) => severity === 'error');
  return isRefused ? { findings } : { calendar: own.value as CalendarData, findings };
}

/** A file that is not there may be the slip of a built-in name. */
function builtInMeant(finding: PlanFinding, name: string): PlanFinding {
  const suggestion = nearestName(name, BUILT_IN_CALENDARS);
  return finding.code === 'PLAN_UNREADABLE' && suggestion !== undefined
    ? { ...finding, suggestion }
    : finding;
}

function overrideNames(written: unknown): { name: string; path: PropertyKey[] }[] {
  if (typeof written === 'string') return [{ name: written, path: ['calendar', 'override'] }];
  if (!Array.isArray(written)) return [];
  return written.flatMap((name: unknown, i) =>
    typeof name === 'string' ? [{ name, path: ['calendar', 'override', i] }] : [],
  );
}

async function readOverrides(
  plan: PlanFolder,
  base: ReadCalendar,
  names: readonly { readonly name: string; readonly path: readonly PropertyKey[] }[],
): Promise<ReadCalendar> {
  let calendar =
    base.calendar === undefined || typeof base.calendar === 'string' ? vnCivilService : base.calendar;
  const findings = [...base.findings];
  let isWhole = true;
  for (const { name, path: place } of names) {
    const own = await namedFile({ ...plan, path: place, name, schema: calendarOverrideFile });
    if ('findings' in own) {
      findings.push(...own.findings);
      isWhole = false;
      continue;
    }
    const override = own.value as CalendarOverride;
    findings.push(...overrideFindings(own.source, own.value, calendar));
    try {
      calendar = { ...withOverride(calendar, override), name: `${calendar.name}+${override.name}` };
    } catch (error) {
      if (!isKyhanError(error)) throw error;
      const place = own.source.placeOf(['announcedYears']);
      findings.push(findingIn(own.source, { code: error.code, details: error.details, place }));
      isWhole = false;
    }
  }
  return isWhole ? { calendar, findings } : { findings };
}
