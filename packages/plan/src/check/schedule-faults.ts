import type { ErrorCode, ErrorDetails } from '@kyhan/errors';
import type { ScheduleRowFile } from '../period-file.js';

/** What is wrong with one line of a schedule beside the others. */
export interface ScheduleFault {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly row: number;
  readonly column: keyof ScheduleRowFile;
  /** The names one of which was meant. */
  readonly known?: ReadonlySet<string>;
}

/** Lines that contradict themselves or one another, or name units that there are none of. */
export function scheduleFaults(
  rows: readonly ScheduleRowFile[],
  units: ReadonlySet<string> | undefined,
): ScheduleFault[] {
  const faults: ScheduleFault[] = [];
  const first = new Map<string, ScheduleRowFile>();
  const seen = new Set<string>();
  for (const [row, written] of rows.entries()) {
    const { unit, period, from, to } = written;
    const other = first.get(period) ?? written;
    first.set(period, other);
    if (units !== undefined && !units.has(unit))
      faults.push({ code: 'PLAN_UNKNOWN_UNIT', details: { name: unit }, row, column: 'unit', known: units });
    if (to < from) faults.push({ code: 'PLAN_DATES_REVERSED', details: { from, to }, row, column: 'to' });
    const differs = (['from', 'to', 'due', 'opens'] as const).find(
      (column) => other[column] !== written[column],
    );
    if (differs !== undefined)
      faults.push({
        code: 'PLAN_SCHEDULE_TWO_SPANS',
        details: { period, column: differs, one: other[differs] ?? '–', other: written[differs] ?? '–' },
        row,
        column: differs,
      });
    if (seen.has(`${unit} ${period}`))
      faults.push({ code: 'PLAN_SCHEDULE_DOUBLE', details: { unit, period }, row, column: 'unit' });
    seen.add(`${unit} ${period}`);
  }
  return faults;
}
