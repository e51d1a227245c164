import { Option, type Command } from 'commander';
import { ROUTES, type SentReportBody } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { positiveArgument } from '../arguments/positive-argument.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';

interface SentOptions {
  readonly way: SentReportBody['way'];
  readonly date: string;
  readonly json?: true;
}

/** `kyhan note-sent`: how and when a report went to a recipient that no letter reaches. */
export function noteSentCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.sending;
  return commandOf(cli, { name: 'note-sent', does: words.notesSent, lines: [words.sentExample] })
    .argument('<assignment>', text(cliWords.value.assignment))
    .argument('<recipient>', text(words.recipient), positiveArgument)
    .addOption(
      new Option('--way <way>', text(words.way))
        .choices(ROUTES.noteReportSent.body.shape.way.options)
        .makeOptionMandatory(),
    )
    .requiredOption('--date <day>', text(words.sentOn), dayArgument)
    .action(async (...asked: [string, number, SentOptions, Command]) => {
      const [assignmentId, recipient, { way, date: on, json }, command] = asked;
      const body = { recipient, way, on };
      const answer = await acting(cli, command, (api) =>
        api.noteReportSent({ params: { id: assignmentId }, body }),
      );
      if (json) cli.printJson(answer);
      else cli.printData(text(words.told[answer.kind]));
    });
}
