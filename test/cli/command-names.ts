import { silentProgram } from '../support/silent-program.js';

/** What every command is called, in the order of the help page. */
export const COMMAND_NAMES = silentProgram('en').commands.map((command) => command.name());
