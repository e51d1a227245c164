import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Command } from 'commander';
import type { SubmissionToSend } from '@kyhan/contracts/client';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { formValuesIn } from '../arguments/form-values-in.js';
import { readBytes } from '../arguments/read-bytes.js';
import { acting } from '../stack/acting.js';
import { receiptText } from '../terminal/receipt-text.js';

interface SubmitOptions {
  readonly form?: string;
  readonly file?: readonly string[];
  readonly nil?: true;
  readonly note?: string;
  readonly id?: string;
  readonly json?: true;
}

/** `kyhan submit`: hands in for a unit and prints the receipt. */
export function submitCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'submit',
    does: cliWords.submit.does,
    lines: [cliWords.submit.formExample, cliWords.submit.nilExample],
  })
    .argument('<assignment>', text(cliWords.value.assignment))
    .option('--form <file>', text(cliWords.submit.form))
    .option('--file <files...>', text(cliWords.submit.file))
    .option('--nil', text(cliWords.submit.nil))
    .option('--note <text>', text(cliWords.submit.note))
    .option('--id <id>', text(cliWords.submit.id))
    .action(async (assignmentId: string, options: SubmitOptions, command: Command) => {
      const body = await submissionBody(cli, options);
      const receipt = await acting(cli, command, (api) => api.submit({ params: { id: assignmentId }, body }));
      if (options.json) cli.printJson(receipt);
      else cli.printData(receiptText(cli, receipt));
    });
}

async function submissionBody(
  cli: Cli,
  { form, file = [], nil, note, id }: SubmitOptions,
): Promise<SubmissionToSend> {
  const values = form === undefined ? {} : await formValuesIn(cli, form);
  const files = [];
  for (const name of file)
    files.push({ name: path.basename(name), content: await readBytes(cli.pathOf(name), name) });
  return { submissionId: id ?? randomUUID(), values, nil: nil ?? false, note, files };
}
