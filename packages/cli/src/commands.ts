import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { calendarCommand } from './commands/calendar.js';
import { checkCommand } from './commands/check.js';
import { previewCommand } from './commands/preview.js';

/** Every command, in the order of the help page. */
export const COMMANDS: readonly ((cli: Cli) => Command)[] = [checkCommand, previewCommand, calendarCommand];
