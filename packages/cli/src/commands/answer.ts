import type { Command } from 'commander';
import type { MeetingAnswerBody } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { positiveArgument } from '../arguments/positive-argument.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';

interface AnswerOptions {
  readonly unit: string;
  readonly comes?: number;
  readonly sends?: string;
  readonly cannot?: string;
  readonly json?: true;
}

/** `kyhan answer`: a unit says whether it comes to the meeting of a cycle. */
export function answerCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.meeting;
  return commandOf(cli, { name: 'answer', does: words.answerDoes, lines: [words.answerExample] })
    .argument('<cycle>', text(cliWords.draft.cycle))
    .requiredOption('--unit <id>', text(words.unit))
    .option('--comes <count>', text(words.comes), positiveArgument)
    .option('--sends <text>', text(words.sends))
    .option('--cannot <text>', text(words.cannot))
    .action(async (cycleId: string, { unit, json, ...said }: AnswerOptions, of: Command) => {
      const body = { cycleId, unit, ...answerIn(said) };
      const answer = await acting(cli, of, (api) => api.answerInvitation({ body }));
      if (json) return cli.printJson(answer);
      cli.printData(text((answer.changed ? words.answered : words.answeredBefore)({ unit })));
    });
}

type Said = Pick<MeetingAnswerBody, 'answer' | 'people' | 'text'>;

/** Exactly one of the three. */
function answerIn({ comes, sends, cannot }: Omit<AnswerOptions, 'unit' | 'json'>): Said {
  const said: Said[] = [
    ...(comes === undefined ? [] : [{ answer: 'comes' as const, people: comes }]),
    ...(sends === undefined ? [] : [{ answer: 'sends' as const, text: sends }]),
    ...(cannot === undefined ? [] : [{ answer: 'cannot' as const, text: cannot }]),
  ];
  const [only, ...others] = said;
  if (only === undefined || others.length > 0) throw commandInvalid(cliWords.meeting.oneOf);
  return only;
}
