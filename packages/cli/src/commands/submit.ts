import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Command } from 'commander';
import { shortIsoInstant } from '@kyhan/words';
import { columnWords, showWords, submitWords, valueWords } from '@kyhan/words/cli';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import { formValuesIn } from '../arguments/form-values-in.js';
import { readBytes } from '../arguments/read-bytes.js';
import type { ReceiptAnswer } from '../stack/answers.js';
import { assignmentPath } from '../stack/assignment-path.js';
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
      const receipt = await acting(cli, command, (api) =>
        api.post<ReceiptAnswer>(`${assignmentPath(assignmentId)}/submissions`, body),
      );
      if (options.json) cli.printJson(receipt);
      else cli.printData(keyedLines(cli, receiptLines(cli, receipt)));
    });
}

async function submissionBody(
  cli: Cli,
  { form, file = [], nil, note, id }: SubmitOptions,
): Promise<FormData> {
  const values = form === undefined ? {} : await formValuesIn(cli, form);
  const submission = { submissionId: id ?? randomUUID(), values, nil: nil ?? false, note };
  const body = new FormData();
  body.set('submission', JSON.stringify(submission));
  for (const name of file)
    body.append('files', new Blob([await readBytes(cli.pathOf(name), name)]), path.basename(name));
  return body;
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
