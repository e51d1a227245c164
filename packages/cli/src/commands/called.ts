import { randomUUID } from 'node:crypto';
import { Option, type Command } from 'commander';
import { CALL_RESULTS, type CallResult } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';
import { tellRefusals } from '../terminal/tell-refusals.js';

interface CalledOptions {
  readonly result: CallResult;
  readonly promised?: string;
  readonly text?: string;
  readonly id?: string;
  readonly json?: true;
}

/** `kyhan called`: notes a telephone call for each assignment that it was about. */
export function calledCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.calls;
  return commandOf(cli, { name: 'called', does: words.calledDoes, lines: [words.example] })
    .argument('<assignments...>', text(cliWords.value.assignments))
    .addOption(new Option('--result <end>', text(words.result)).choices(CALL_RESULTS).makeOptionMandatory())
    .option('--promised <day>', text(words.promised), dayArgument)
    .option('--text <text>', text(words.said))
    .option('--id <id>', text(cliWords.unitAct.id))
    .action(async (assignmentIds: string[], options: CalledOptions, command: Command) => {
      const { result, promised, text: said = '', id: actId = randomUUID(), json } = options;
      const call = { actId, assignmentIds, result, text: said };
      const body = promised === undefined ? call : { ...call, promisedOn: promised };
      const { outcomes } = await acting(cli, command, (api) => api.noteCall({ body }));
      if (json) cli.printJson(outcomes);
      else
        for (const { assignmentId: assignment, outcome } of outcomes)
          if (outcome !== 'refused') cli.printData(text(words.outcomes[outcome]({ assignment })));
      tellRefusals(
        cli,
        outcomes.filter((one) => one.outcome === 'refused'),
      );
    });
}
