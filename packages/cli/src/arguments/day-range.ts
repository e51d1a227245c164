import { cliWords } from '@kyhan/words/cli';
import type { Command } from 'commander';
import type { Cli } from '../terminal/cli.js';
import { dayArgument } from './day-argument.js';
import { commandInvalid } from './command-invalid.js';

/** Days as given on the command line, both inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Adds `--from` and `--to`. */
export function withDayRange({ text }: Cli, command: Command): Command {
  return command
    .option('--from <day>', text(cliWords.value.firstDay), dayArgument)
    .option('--to <day>', text(cliWords.value.lastDay), dayArgument);
}

/**
 * Both days, in their order. Not commander's required options: those hide a mistyped `--form` behind a missing one.
 * @throws KyhanError COMMAND_INVALID
 */
export function dayRange({ from, to }: Partial<DayRange>): DayRange {
  if (from === undefined || to === undefined) throw commandInvalid(cliWords.value.bothDays);
  requireInOrder(from, to);
  return { from, to };
}

/** @throws KyhanError COMMAND_INVALID where the first day comes after the last */
export function requireInOrder(from: string, to: string): void {
  if (from > to) throw commandInvalid(cliWords.value.daysReversed({ from, to }));
}
