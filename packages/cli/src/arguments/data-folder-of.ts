import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Cli } from '../terminal/cli.js';

const FOLDER = '.kyhan';
/** Kept apart: plan time of a demonstration runs fast and must never mix with a real register. */
export const DEMONSTRATION_FOLDER = '.kyhan-demo';

/**
 * The data folder of this call: `--data`, else KYHAN_DATA, else `.kyhan` in the working folder; where there is
 * only a demonstration, that one.
 */
export function dataFolderOf(cli: Cli, command: Command): string {
  const { data } = command.optsWithGlobals<{ data?: string }>();
  const named = data ?? cli.environment['KYHAN_DATA'];
  if (named !== undefined && named !== '') return cli.pathOf(named);
  const isDemonstrationOnly = !existsSync(cli.pathOf(FOLDER)) && existsSync(cli.pathOf(DEMONSTRATION_FOLDER));
  return cli.pathOf(isDemonstrationOnly && command.name() !== 'up' ? DEMONSTRATION_FOLDER : FOLDER);
}
