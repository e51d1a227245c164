import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Option, type Command } from 'commander';
import type { SubmissionToSend } from '@kyhan/contracts/client';
import type { EntryMeans } from '@kyhan/engine';
import { ENTRY_MEANS_NAMES } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
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
  readonly means?: EntryMeans;
  readonly received?: string;
  readonly receivedTime?: string;
  readonly reason?: string;
  readonly document?: string;
  readonly json?: true;
}

/** `kyhan submit`: hands in for a unit and prints the receipt. */
export function submitCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'submit',
    does: cliWords.submit.does,
    lines: [cliWords.submit.formExample, cliWords.submit.nilExample, cliWords.submit.entryExample],
  })
    .argument('<assignment>', text(cliWords.value.assignment))
    .option('--form <file>', text(cliWords.submit.form))
    .option('--file <files...>', text(cliWords.submit.file))
    .option('--nil', text(cliWords.submit.nil))
    .option('--note <text>', text(cliWords.submit.note))
    .option('--id <id>', text(cliWords.submit.id))
    .addOption(
      new Option('--means <means>', text(cliWords.submit.means)).choices(Object.keys(ENTRY_MEANS_NAMES)),
    )
    .option('--received <day>', text(cliWords.submit.received), dayArgument)
    .option('--received-time <time>', text(cliWords.submit.receivedTime))
    .option('--reason <text>', text(cliWords.submit.reason))
    .option('--document <text>', text(cliWords.submit.document))
    .action(async (assignmentId: string, options: SubmitOptions, command: Command) => {
      const body = await submissionBody(cli, options);
      const receipt = await acting(cli, command, (api) => api.submit({ params: { id: assignmentId }, body }));
      if (options.json) cli.printJson(receipt);
      else cli.printData(receiptText(cli, receipt));
    });
}

async function submissionBody(
  cli: Cli,
  { form, file = [], nil, note, id, ...options }: SubmitOptions,
): Promise<SubmissionToSend> {
  const values = form === undefined ? {} : await formValuesIn(cli, form);
  const files = [];
  for (const name of file)
    files.push({ name: path.basename(name), content: await readBytes(cli.pathOf(name), name) });
  const entry = entryOf(options);
  return {
    submissionId: id ?? randomUUID(),
    values,
    nil: nil ?? false,
    note,
    files,
    ...(entry === undefined ? {} : { onBehalf: entry }),
  };
}

/** What was received beside the page, where any of it is said. @throws KyhanError COMMAND_INVALID where a part is missing */
function entryOf({ means, received, receivedTime, reason, document }: Omit<SubmitOptions, 'json'>) {
  if ([means, received, receivedTime, reason, document].every((given) => given === undefined))
    return undefined;
  if (means === undefined || received === undefined || reason === undefined) {
    const [missing] = [
      ...(means === undefined ? ['--means'] : []),
      ...(received === undefined ? ['--received'] : []),
      '--reason',
    ];
    throw commandInvalid(cliWords.usage.missingOption({ name: missing }), 'kyhan submit --help');
  }
  return {
    means,
    receivedOn: received,
    reason,
    ...(receivedTime === undefined ? {} : { receivedTime }),
    ...(document === undefined ? {} : { document }),
  };
}
