import path from 'node:path';
import type { RosterEntry } from '@kyhan/engine/simulation';
import type { Plan } from '@kyhan/plan';
import { parse } from 'csv-parse/sync';
import type { Cli } from '../program/cli.js';
import { readBytes } from '../arguments/read-bytes.js';

/** Rosters by the path that the plan file gives, which starts from the folder of the plan file. */
export type Rosters = Readonly<Record<string, readonly RosterEntry[]>>;

/**
 * The rosters of a plan's training targets; `check` has already told what is wrong with one.
 * @throws KyhanError FILE_UNREADABLE where one is gone meanwhile
 */
export async function readRosters(cli: Cli, planFile: string, plan: Plan): Promise<Rosters> {
  const rosters: Record<string, readonly RosterEntry[]> = {};
  const named = plan.obligations.flatMap(({ targets }) => targets.map(({ roster }) => roster));
  for (const roster of new Set(named)) {
    const file = path.join(path.dirname(planFile), roster);
    rosters[roster] = rosterIn((await readBytes(cli.pathOf(file), file)).toString('utf8'));
  }
  return rosters;
}

type Row = Readonly<Partial<Record<'person' | 'unit' | 'from' | 'to', string>>>;

/** Names of columns in any case; semicolons where a spreadsheet writes them. */
function rosterIn(text: string): RosterEntry[] {
  const [headings = ''] = text.split(/\r?\n/, 1);
  const rows = parse<Row>(text, {
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    delimiter: headings.includes(';') ? ';' : ',',
    bom: true,
    trim: true,
    skip_empty_lines: true,
  });
  return rows.map(({ person = '', unit = '', from, to }) => ({
    person,
    unit,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }));
}
