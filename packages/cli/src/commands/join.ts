import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { paperOf, withPaperOptions, type PaperOptions } from '../drafts/decide-draft.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';

interface JoinOptions extends PaperOptions {
  readonly unit: readonly string[];
  readonly reason: string;
}

/** `kyhan join`: units that joined the plan late owe in an open cycle as well, with a timetable of their own. */
export function joinCommand(cli: Cli): Command {
  const { text } = cli;
  const command = commandOf(cli, { name: 'join', does: cliWords.join.does, lines: [cliWords.join.example] });
  return withPaperOptions(cli, command.argument('<cycle>', text(cliWords.join.cycle)))
    .requiredOption('--unit <ids...>', text(cliWords.join.unit))
    .requiredOption('--reason <text>', text(cliWords.join.reason))
    .action(async (cycleId: string, { unit, reason, json, ...paper }: JoinOptions, command: Command) => {
      const body = { cycleId, units: [...unit], reason, ...paperOf(paper) };
      const answer = await acting(cli, command, (api) => api.joinCycle({ body }));
      if (json) return cli.printJson(answer);
      for (const assignment of answer.assignmentIds)
        cli.printData(text(cliWords.join.joined({ assignment })));
    });
}
