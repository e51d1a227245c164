import type { Command } from 'commander';
import type { Cli } from './cli.js';

/** The data folder of this call: `--data`, else KYHAN_DATA, else `.kyhan` in the working folder. */
export function dataFolderOf(cli: Cli, command: Command): string {
  const { data } = command.optsWithGlobals<{ data?: string }>();
  return cli.pathOf(data ?? (cli.environment['KYHAN_DATA'] || '.kyhan'));
}
