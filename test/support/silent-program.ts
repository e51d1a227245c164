import type { Language } from '@kyhan/words';
import { createProgram } from '../../packages/cli/src/program/create-program.js';
import { createCli } from '../../packages/cli/src/terminal/cli.js';

/** The command line as it is made, of which nobody hears anything. */
export function silentProgram(language: Language) {
  const terminal = {
    environment: {},
    folder: '',
    isInteractive: false,
    columns: undefined,
    printData: () => undefined,
    say: () => undefined,
    styled: (_style: unknown, text: string) => text,
  };
  return createProgram(createCli(terminal, language));
}
