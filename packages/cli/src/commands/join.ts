import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';

interface JoinOptions {
  readonly unit: readonly string[];
  readonly reason: string;
  readonly json?: true;
}

/** `kyhan join`: units that joined the plan late owe in an open cycle as well, with a timetable of their own. */
export function joinCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, { name: 'join', does: cliWords.join.does, lines: [cliWords.join.example] })
    .argument('<cycle>', text(cliWords.join.cycle))
    .requiredOption('--unit <ids...>', text(cliWords.join.unit))
    .requiredOption('--reason <text>', text(cliWords.join.reason))
    .action(async (cycleId: string, { unit, reason, json }: JoinOptions, command: Command) => {
      const body = { cycleId, units: [...unit], reason };
      const answer = await acting(cli, command, (api) => api.joinCycle({ body }));
      if (json) return cli.printJson(answer);
      for (const assignment of answer.assignmentIds)
        cli.printData(text(cliWords.join.joined({ assignment })));
    });
}
