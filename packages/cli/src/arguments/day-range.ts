import { KyhanError } from '@kyhan/errors';
import type { Command } from 'commander';
import type { Cli } from '../program/cli.js';
import { dayArgument } from './day-argument.js';

/** Days as given on the command line, both inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Adds `--from` and `--to`. */
export function withDayRange({ text }: Cli, command: Command): Command {
  return command
    .option('--from <day>', text({ vi: 'ngày đầu, YYYY-MM-DD', en: 'first day, YYYY-MM-DD' }), dayArgument)
    .option('--to <day>', text({ vi: 'ngày cuối, YYYY-MM-DD', en: 'last day, YYYY-MM-DD' }), dayArgument);
}

/**
 * Both days, in their order. Not commander's required options: those hide a mistyped `--form` behind a missing one.
 * @throws KyhanError COMMAND_INVALID
 */
export function dayRange({ text }: Cli, { from, to }: Partial<DayRange>): DayRange {
  if (from === undefined || to === undefined)
    throw invalid(text({ vi: 'cần cả --from và --to', en: '--from and --to are both needed' }));
  if (from > to)
    throw invalid(text({ vi: `--from ${from} ở sau --to ${to}`, en: `--from ${from} is after --to ${to}` }));
  return { from, to };
}

function invalid(problem: string): KyhanError {
  return new KyhanError('COMMAND_INVALID', { problem });
}
