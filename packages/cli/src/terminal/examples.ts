import { cliWords } from '@kyhan/words/cli';
import type { InBoth } from '@kyhan/words';
import type { Cli } from './cli.js';

/** A line to copy: the same in both languages, or one of the catalogue where it holds words of people. */
export type Example = string | InBoth;

/** The last part of a command's help: lines to copy. */
export function examples({ text, styled }: Cli, lines: readonly Example[]): string {
  const title = styled('bold', text(cliWords.help.examples));
  return ['', title, ...lines.map((line) => `  ${typeof line === 'string' ? line : text(line)}`)].join('\n');
}
