import { COMMANDS } from '../../packages/cli/src/program/commands.js';
import { createCli } from '../../packages/cli/src/terminal/cli.js';

/** What every command is called, in the order of the help page. */
export const COMMAND_NAMES = COMMANDS.map((command) =>
  command(
    createCli(
      {
        environment: {},
        folder: '',
        isInteractive: false,
        columns: undefined,
        printData: () => undefined,
        say: () => undefined,
        styled: (_style, text) => text,
      },
      'en',
    ),
  ).name(),
);
