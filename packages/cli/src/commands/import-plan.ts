import type { Command } from 'commander';
import { errorText, KyhanError } from '@kyhan/errors';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { requireInOrder } from '../arguments/day-range.js';
import { dayArgument } from '../arguments/day-argument.js';
import { knownChoice } from '../arguments/known-choice.js';
import { importPeople } from '../imports/import-people.js';
import { importUnits } from '../imports/import-units.js';
import { importedTable } from '../arguments/imported-table.js';
import { findingJson, inOrder, sayFindings } from '../imports/say-findings.js';
import { cliWords } from '@kyhan/words/cli';
import type { DutyColumns, ImportFinding, ReadDuties, Table } from '@kyhan/plan-import';

interface ImportOptions {
  readonly sheet?: string;
  readonly from?: string;
  readonly to?: string;
  readonly of: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** A skeleton is in force for so many years where nobody says otherwise. */
const YEARS_IN_FORCE = 3;

/** `kyhan import-plan`: a skeleton plan file from a spreadsheet of duties, every guess marked. */
export function importPlanCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'import-plan',
    does: cliWords.import.does,
    lines: [
      'kyhan import-plan nhiem-vu.xlsx > plan.yaml',
      'kyhan import-plan duties.csv --from 2026-01-01 --to 2028-12-31 --json',
      'kyhan import-plan don-vi.xlsx --of units > units.yaml',
      'kyhan import-plan can-bo.xlsx --of people --dry-run',
    ],
  })
    .argument('<file>', text(cliWords.import.file))
    .option('--sheet <name>', text(cliWords.import.sheet))
    .option('--of <what>', text(cliWords.import.of), 'duties')
    .option('--dry-run', text(cliWords.import.dryRun))
    .option('--from <day>', text(cliWords.import.from), dayArgument)
    .option('--to <day>', text(cliWords.import.to), dayArgument)
    .action(async (file: string, options: ImportOptions) => {
      const choices = Object.keys(LISTS) as (keyof typeof LISTS)[];
      await LISTS[await knownChoice({ given: options.of, choices })](cli, file, options);
    });
}

const LISTS = { duties: importDuties, units: importUnits, people: importPeople };

async function importDuties(cli: Cli, file: string, options: ImportOptions): Promise<void> {
  const { dutyColumns, readDuties } = await import('@kyhan/plan-import');
  const table = await importedTable(cli, file, {
    sheet: options.sheet,
    isReadable: (rows) => dutyColumns(rows) !== undefined,
  });
  const columns = dutyColumns(table);
  if (columns === undefined) throw new KyhanError('IMPORT_HEADINGS_MISSING', { file });
  const read = readDuties(table, columns);
  const findings = [...read.unread.map(({ finding }) => finding), ...read.warnings].sort(inOrder);
  sayFindings(cli, file, findings);
  if (read.duties.length === 0) throw new KyhanError('IMPORT_NOTHING_READ', { file, rows: read.rows });
  const plan = await planText(cli, table, { read, columns, options });
  if (options.json) cli.printJson(importJson(cli, { file, plan, read, findings }));
  else if (!options.dryRun) cli.printData(plan.replace(/\n$/, ''));
  cli.say(summary(cli, read));
}

interface ReadTable {
  readonly read: ReadDuties;
  readonly columns: DutyColumns;
  readonly options: ImportOptions;
}

async function planText(cli: Cli, { file }: Table, { read, columns, options }: ReadTable): Promise<string> {
  const { columnLetters, skeleton, skeletonYaml } = await import('@kyhan/plan-import');
  const { yearOf } = await import('@kyhan/calendar');
  const year = new Date().getFullYear();
  const { from = `${year}-01-01` } = options;
  const { to = `${yearOf(from) + YEARS_IN_FORCE - 1}-12-31` } = options;
  requireInOrder(from, to);
  return skeletonYaml(skeleton(read, { file, from, to, rowWord: cli.text(cliWords.import.row) }), {
    language: cli.language,
    columns: columnLines(cli, columns, columnLetters),
    reason: ({ finding }) => errorText(finding.code, cli.language, finding.details),
  });
}

/** `C: "Hạn gửi" (thời hạn)`, of each column that has a heading. */
function columnLines(
  { text }: Cli,
  { names, unknown, conflicts, fields }: DutyColumns,
  lettersOf: (column: number) => string,
): string[] {
  const left = new Set([...unknown, ...conflicts.map(({ column }) => column)]);
  return names.flatMap((name, column) => {
    const field = fields[column];
    if (name === '') return [];
    const taken = left.has(column) || field === undefined ? 'notUnderstood' : field;
    const word = taken === 'notUnderstood' ? cliWords.import.notUnderstood : cliWords.import.fields[taken];
    return [`${lettersOf(column)}: "${name}" (${text(word)})`];
  });
}

function importJson(
  cli: Cli,
  {
    file,
    plan,
    read,
    findings,
  }: { file: string; plan: string; read: ReadDuties; findings: readonly ImportFinding[] },
) {
  return {
    plan,
    rows: read.rows,
    duties: read.duties.length,
    unread: read.unread.length,
    asides: read.asides.map(({ row, text, kind }) => ({ row: row + 1, text, kind })),
    findings: findings.map((finding) => findingJson(cli, file, finding)),
  };
}

function summary({ text }: Cli, { rows, duties, unread, asides }: ReadDuties): string {
  const read = rows - unread.length;
  return text(
    cliWords.import.summary({
      read,
      rows,
      duties: duties.length,
      unread: unread.length,
      asides: asides.length,
    }),
  );
}
