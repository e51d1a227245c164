import { errorInBoth } from '@kyhan/errors';
import { csvLines, type CsvLine } from '@kyhan/plan';
import { rosterRefused } from './roster-refused.js';
import { rosterText } from './roster-text.js';

/** The lines of a list, each by its columns. @throws KyhanError ROSTER_REFUSED where it is no table */
export function rosterLines(roster: string, rows: readonly (readonly string[])[]): readonly CsvLine[] {
  const read = csvLines(rosterText(rows));
  if ('reason' in read)
    throw rosterRefused([
      { line: read.line, message: errorInBoth('PLAN_ROSTER_NOT_CSV', { file: roster, reason: read.reason }) },
    ]);
  return read.lines;
}
