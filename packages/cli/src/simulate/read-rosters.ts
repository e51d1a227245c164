import path from 'node:path';
import { isPlainDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import type { RosterEntry } from '@kyhan/engine/simulation';
import type { Plan } from '@kyhan/plan';
import { parse } from 'csv-parse/sync';
import type { Cli } from '../cli.js';
import { readBytes } from '../form-file.js';

/** Rosters by the path that the plan file gives, which starts from the folder of the plan file. */
export type Rosters = Readonly<Record<string, readonly RosterEntry[]>>;

/**
 * The rosters of a plan's training targets.
 * @throws KyhanError FILE_UNREADABLE where one is not there or is no roster
 */
export async function readRosters(cli: Cli, planFile: string, plan: Plan): Promise<Rosters> {
  const rosters: Record<string, readonly RosterEntry[]> = {};
  const named = plan.obligations.flatMap(({ targets }) => targets.map(({ roster }) => roster));
  for (const roster of new Set(named)) {
    const file = path.join(path.dirname(planFile), roster);
    rosters[roster] = rosterIn(cli, file, (await readBytes(cli.pathOf(file), file)).toString('utf8'));
  }
  return rosters;
}

/** CSV with a line of headings: person, unit, and optionally from and to. */
function rosterIn({ text }: Cli, file: string, written: string): RosterEntry[] {
  const refuse = (reason: string) => new KyhanError('FILE_UNREADABLE', { file, reason });
  const rows = parsed(written, refuse);
  return rows.map(({ person, unit, from, to }, index) => {
    const line = index + 2;
    if (!person || !unit)
      throw refuse(
        text({
          vi: `dòng ${line}: cần cột person và unit`,
          en: `line ${line}: the columns person and unit are needed`,
        }),
      );
    for (const date of [from, to])
      if (date && !isPlainDate(date))
        throw refuse(text({ vi: `dòng ${line}: ngày "${date}"`, en: `line ${line}: the date "${date}"` }));
    return { person, unit, ...(from ? { from } : {}), ...(to ? { to } : {}) };
  });
}

type Row = Readonly<Partial<Record<'person' | 'unit' | 'from' | 'to', string>>>;

function parsed(written: string, refuse: (reason: string) => KyhanError): Row[] {
  try {
    return parse<Row>(written, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    throw refuse((error as Error).message);
  }
}
