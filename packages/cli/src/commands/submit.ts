import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Command } from 'commander';
import type { ReceiptAnswer } from '@kyhan/contracts';
import type { SubmissionToSend } from '@kyhan/contracts/client';
import { shortIsoInstant } from '@kyhan/words';
import { columnWords, showWords, submitWords, valueWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { formValuesIn } from '../arguments/form-values-in.js';
import { readBytes } from '../arguments/read-bytes.js';
import { acting } from '../stack/acting.js';
import { keyedLines } from '../terminal/keyed-lines.js';

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
    does: submitWords.does,
    lines: [submitWords.formExample, submitWords.nilExample],
  })
    .argument('<assignment>', text(valueWords.assignment))
    .option('--form <file>', text(submitWords.form))
    .option('--file <files...>', text(submitWords.file))
    .option('--nil', text(submitWords.nil))
    .option('--note <text>', text(submitWords.note))
    .option('--id <id>', text(submitWords.id))
    .action(async (assignmentId: string, options: SubmitOptions, command: Command) => {
      const body = await submissionBody(cli, options);
      const receipt = await acting(cli, command, (api) => api.submit({ params: { id: assignmentId }, body }));
      if (options.json) cli.printJson(receipt);
      else cli.printData(keyedLines(cli, receiptLines(cli, receipt)));
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

function receiptLines(
  { text }: Cli,
  { submissionId, version, storedAt, dueAt, onTime, hash, kind }: ReceiptAnswer,
) {
  const punctuality = onTime ? showWords.onTime : showWords.late;
  return [
    [
      submitWords.receipt,
      kind === 'duplicate' ? text(submitWords.receivedBefore({ id: submissionId })) : submissionId,
    ],
    [submitWords.version, text(submitWords.versionOf({ version, punctuality }))],
    [submitWords.stored, shortIsoInstant(storedAt)],
    [columnWords.due, shortIsoInstant(dueAt)],
    [columnWords.hash, hash],
  ] as const;
}
