import { errorHint, errorText } from '@kyhan/errors';
import type { ImportFinding } from '@kyhan/plan-import';
import { plainText } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';

/** What is wrong with a table, by its place. */
export function sayFindings(cli: Cli, file: string, findings: readonly ImportFinding[]): void {
  for (const finding of findings) cli.say(plainText(findingText(cli, file, finding)));
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

/** The same for programs. */
export function findingJson(
  { language }: Pick<Cli, 'language'>,
  file: string,
  { row, column, code, severity, details }: ImportFinding,
) {
  return {
    file,
    row: row + 1,
    column: column + 1,
    code,
    severity,
    message: errorText(code, language, details),
    hint: errorHint(code, language, details),
  };
}

/** From the top, from left to right. Pure; throws nothing. */
export function inOrder(a: ImportFinding, b: ImportFinding): number {
  return a.row - b.row || a.column - b.column;
}
