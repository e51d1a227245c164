import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Command } from 'commander';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import { formValuesIn, readBytes } from '../arguments/form-values-in.js';
import type { ReceiptAnswer } from '../stack/answers.js';
import { assignmentPath } from '../stack/assignment-path.js';
import { acting } from '../stack/acting.js';
import { keyedLines } from '../terminal/table.js';

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
    does: {
      vi: 'nộp cho một việc được giao và in biên nhận',
      en: 'hand in for an assignment and print the receipt',
    },
    lines: [
      'kyhan submit dak-nong-632/press-briefing/2023-10/topics/so-gddt --form topics.yaml --file phu-luc.pdf',
      'kyhan submit dak-nong-632/press-briefing/2023-10/topics/so-gddt --nil --note "Trong tháng không phát sinh"',
    ],
  })
    .argument('<assignment>', text({ vi: 'mã việc được giao', en: 'id of the assignment' }))
    .option(
      '--form <file>',
      text({ vi: 'giá trị của biểu mẫu (YAML hoặc JSON)', en: 'values of the form (YAML or JSON)' }),
    )
    .option('--file <files...>', text({ vi: 'tệp đính kèm', en: 'files to attach' }))
    .option('--nil', text({ vi: 'khai không phát sinh', en: 'declare a nil return' }))
    .option('--note <text>', text({ vi: 'ghi chú', en: 'a note' }))
    .option(
      '--id <id>',
      text({ vi: 'mã bản nộp, để gửi lại mà không nộp hai lần', en: 'submission id: repeating it is safe' }),
    )
    .action(async (assignmentId: string, options: SubmitOptions, command: Command) => {
      const body = await submissionBody(cli, options);
      const receipt = await acting(cli, command, (api) =>
        api.post<ReceiptAnswer>(`${assignmentPath(assignmentId)}/submissions`, body),
      );
      if (options.json) cli.printJson(receipt);
      else cli.printData(keyedLines(receiptLines(cli, receipt)));
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
  const punctual = onTime ? text({ vi: 'đúng hạn', en: 'on time' }) : text({ vi: 'trễ hạn', en: 'late' });
  const again = kind === 'duplicate' ? text({ vi: ' (đã nhận từ trước)', en: ' (received before)' }) : '';
  return [
    [text({ vi: 'Biên nhận', en: 'Receipt' }), `${submissionId}${again}`],
    [text({ vi: 'Bản', en: 'Version' }), `${version}, ${punctual}`],
    [text({ vi: 'Lưu lúc', en: 'Stored' }), storedAt],
    [text({ vi: 'Hạn', en: 'Due' }), dueAt],
    [text({ vi: 'Mã băm', en: 'Hash' }), hash],
  ] as const;
}
