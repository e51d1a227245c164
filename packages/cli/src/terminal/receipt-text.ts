import type { ReceiptAnswer } from '@kyhan/contracts';
import { shortIsoInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { keyedLines } from './keyed-lines.js';

/** What a sender may rely on, for people. */
export function receiptText(cli: Pick<Cli, 'text' | 'columns'>, receipt: ReceiptAnswer): string {
  const { submissionId: id, version, storedAt, dueAt, onTime, hash, kind } = receipt;
  const punctuality = onTime ? cliWords.show.onTime : cliWords.show.late;
  return keyedLines(cli, [
    [cliWords.submit.receipt, kind === 'duplicate' ? cli.text(cliWords.submit.receivedBefore({ id })) : id],
    [cliWords.submit.version, cli.text(cliWords.submit.versionOf({ version, punctuality }))],
    [cliWords.submit.stored, shortIsoInstant(storedAt)],
    [cliWords.column.due, shortIsoInstant(dueAt)],
    [cliWords.column.hash, hash],
  ]);
}
