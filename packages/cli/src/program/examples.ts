import type { Cli } from './cli.js';

/** The last part of a command's help: lines to copy. */
export function examples({ text, styled }: Cli, lines: readonly string[]): string {
  const title = styled('bold', text({ vi: 'Ví dụ:', en: 'Examples:' }));
  return ['', title, ...lines.map((line) => `  ${line}`)].join('\n');
}
