import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { positiveArgument } from '../arguments/positive-argument.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';

interface ArrivalOptions {
  readonly number: string;
  readonly date: string;
  readonly json?: true;
}

/** `kyhan note-arrival`: under which number, and when, a recipient wrote a report down. */
export function noteArrivalCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.sending;
  return commandOf(cli, { name: 'note-arrival', does: words.notesArrival, lines: [words.arrivalExample] })
    .argument('<assignment>', text(cliWords.value.assignment))
    .argument('<recipient>', text(words.recipient), positiveArgument)
    .requiredOption('--number <text>', text(words.number))
    .requiredOption('--date <day>', text(words.arrivedOn), dayArgument)
    .action(async (...asked: [string, number, ArrivalOptions, Command]) => {
      const [assignmentId, recipient, { number, date: on, json }, command] = asked;
      const body = { recipient, number, on };
      const answer = await acting(cli, command, (api) =>
        api.noteReportArrival({ params: { id: assignmentId }, body }),
      );
      if (json) cli.printJson(answer);
      else cli.printData(text(words.told[answer.kind]));
    });
}
