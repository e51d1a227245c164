import type { Command } from 'commander';
import { errorHint, errorText, KyhanError } from '@kyhan/errors';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { requireInOrder } from '../arguments/day-range.js';
import { dayArgument } from '../arguments/day-argument.js';
import { readBytes } from '../arguments/read-bytes.js';
import { plainText } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { DutyColumns, ImportFinding, ReadDuties, Table } from '@kyhan/plan-import';

interface ImportOptions {
  readonly sheet?: string;
  readonly from?: string;
  readonly to?: string;
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
    ],
  })
    .argument('<file>', text(cliWords.import.file))
    .option('--sheet <name>', text(cliWords.import.sheet))
    .option('--from <day>', text(cliWords.import.from), dayArgument)
    .option('--to <day>', text(cliWords.import.to), dayArgument)
    .action(async (file: string, options: ImportOptions) => {
      const { dutyColumns, readDuties, readTable } = await import('@kyhan/plan-import');
      const bytes = await readBytes(cli.pathOf(file), file);
      const table = await readTable({
        file,
        bytes,
        isReadable: (rows) => dutyColumns(rows) !== undefined,
        ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
      });
      const columns = dutyColumns(table);
      if (columns === undefined) throw new KyhanError('IMPORT_HEADINGS_MISSING', { file });
      const read = readDuties(table, columns);
      const findings = [...read.unread.map(({ finding }) => finding), ...read.warnings];
      for (const finding of findings.sort(inOrder)) cli.say(plainText(findingText(cli, file, finding)));
      if (read.duties.length === 0) throw new KyhanError('IMPORT_NOTHING_READ', { file, rows: read.rows });
      const plan = await planText(cli, table, { read, columns, options });
      if (options.json) cli.printJson(importJson(cli, { file, plan, read, findings }));
      else cli.printData(plan.replace(/\n$/, ''));
      cli.say(summary(cli, read));
    });
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

/** `file:row:column CODE message`, counted from 1 as spreadsheets do, and what to do. */
function findingText(
  { language, text }: Cli,
  file: string,
  { row, column, code, details }: ImportFinding,
): string {
  const all = { file, ...details };
  return `${file}:${row + 1}:${column + 1} ${code} ${errorText(code, language, all)}\n  ${text(cliWords.report.hint)}: ${errorHint(code, language, all)}`;
}

function importJson(
  { language }: Cli,
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
    findings: findings.map(({ row, column, code, severity, details }) => ({
      file,
      row: row + 1,
      column: column + 1,
      code,
      severity,
      message: errorText(code, language, details),
      hint: errorHint(code, language, details),
    })),
  };
}

function inOrder(a: ImportFinding, b: ImportFinding): number {
  return a.row - b.row || a.column - b.column;
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
