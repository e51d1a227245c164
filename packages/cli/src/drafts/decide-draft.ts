import type { Command } from 'commander';
import type { DraftActAnswer, DraftActBody } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import { dayArgument } from '../arguments/day-argument.js';
import type { Cli } from '../terminal/cli.js';
import { acting } from '../stack/acting.js';

/** The paper that a decision rests on, as options give it. */
export interface PaperOptions {
  readonly number?: string;
  readonly sign?: string;
  readonly date?: string;
  readonly signatory?: string;
  readonly json?: true;
}

/** The options that name a paper. */
export function withPaperOptions(cli: Cli, command: Command): Command {
  const { text } = cli;
  return command
    .option('--number <text>', text(cliWords.draft.number))
    .option('--sign <text>', text(cliWords.draft.sign))
    .option('--date <day>', text(cliWords.draft.date), dayArgument)
    .option('--signatory <text>', text(cliWords.draft.signatory));
}

/** A paper is named whole or not at all: where a part is missing the front door says so. */
export function paperOf({ number, sign, date, signatory }: PaperOptions): Pick<DraftActBody, 'document'> {
  if (number === undefined && sign === undefined && date === undefined && signatory === undefined) return {};
  return { document: { number: number ?? '', sign: sign ?? '', on: date ?? '', signatory: signatory ?? '' } };
}

const SAID: Readonly<Record<DraftActAnswer['outcome'], typeof cliWords.draft.opening>> = {
  opening: cliWords.draft.opening,
  draft: cliWords.draft.stillDraft,
  open: cliWords.draft.isOpen,
  skipped: cliWords.draft.skipped,
};

/** Carries the decision to the stack and says what the cycle is now. */
export async function decideDraft(
  cli: Cli,
  command: Command,
  { body, json }: { readonly body: DraftActBody; readonly json: true | undefined },
): Promise<void> {
  const answer = await acting(cli, command, (api) => api.actOnDraft({ body }));
  if (json) cli.printJson(answer);
  else cli.printData(cli.text(SAID[answer.outcome]({ cycle: answer.cycleId })));
}
