import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { dayArgument } from '../arguments/day-argument.js';
import { actCommand, type ActOptions } from '../unit-acts/act-command.js';
import { actFor } from '../unit-acts/act-for.js';

interface NoteOptions extends ActOptions {
  readonly promised?: string;
}

/** `kyhan note`: keeps how an assignment goes and by when it is promised, and prints the receipt. */
export function noteCommand(cli: Cli): Command {
  return actCommand(cli, {
    name: 'note',
    does: cliWords.unitAct.note,
    lines: [cliWords.unitAct.noteExample],
  })
    .requiredOption('--reason <text>', cli.text(cliWords.unitAct.noted))
    .option('--promised <day>', cli.text(cliWords.unitAct.promised), dayArgument)
    .action(async (assignmentId: string, { promised, ...options }: NoteOptions, command: Command) => {
      const act = { act: 'note', ...(promised === undefined ? {} : { promisedOn: promised }) } as const;
      await actFor(cli, command, { assignmentId, act, options });
    });
}
