import { KyhanError } from '@kyhan/errors';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { importedTable } from '../arguments/imported-table.js';
import { findingJson, inOrder, sayFindings } from './say-findings.js';

interface UnitsOptions {
  readonly sheet?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/**
 * The file of units that a spreadsheet of units with their contacts comes to, with what cannot be read by its place.
 * @throws KyhanError FILE_UNREADABLE, IMPORT_TOO_LARGE, IMPORT_UNREADABLE, IMPORT_UNIT_HEADINGS_MISSING, IMPORT_NOTHING_READ
 */
export async function importUnits(
  cli: Cli,
  file: string,
  { sheet, dryRun, json }: UnitsOptions,
): Promise<void> {
  const { readUnits, unitColumns, unitsYaml } = await import('@kyhan/plan-import');
  const table = await importedTable(cli, file, {
    sheet,
    isReadable: (rows) => unitColumns({ ...rows, merges: [] }) !== undefined,
  });
  const columns = unitColumns(table);
  if (columns === undefined) throw new KyhanError('IMPORT_UNIT_HEADINGS_MISSING', { file });
  const { units, rows, ...read } = readUnits(table, columns);
  const findings = [...read.findings].sort(inOrder);
  sayFindings(cli, file, findings);
  if (units.length === 0) throw new KyhanError('IMPORT_NOTHING_READ', { file, rows });
  const yaml = unitsYaml(units);
  if (json)
    cli.printJson({
      units: yaml,
      rows,
      read: units.length,
      findings: findings.map((one) => findingJson(cli, file, one)),
    });
  else if (!dryRun) cli.printData(yaml.replace(/\n$/, ''));
  const contacts = units.reduce((sum, unit) => sum + unit.contacts.length, 0);
  cli.say(cli.text(cliWords.import.units({ units: units.length, contacts, rows })));
}
