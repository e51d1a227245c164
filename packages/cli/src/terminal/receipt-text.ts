import type { ReceiptAnswer } from '@kyhan/contracts';
import { pageWords, sameInBoth, shortIsoInstant, type InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { keyedLines } from './keyed-lines.js';

/** What a sender may rely on, for people. */
export function receiptText(cli: Pick<Cli, 'text' | 'columns'>, receipt: ReceiptAnswer): string {
  const { submissionId: id, storedAt, dueAt, hash, kind } = receipt;
  return keyedLines(cli, [
    [cliWords.submit.receipt, kind === 'duplicate' ? cli.text(cliWords.submit.receivedBefore({ id })) : id],
    [cliWords.submit.version, cli.text(versionWords(receipt))],
    [cliWords.submit.stored, shortIsoInstant(storedAt)],
    [cliWords.column.due, shortIsoInstant(dueAt)],
    [cliWords.column.hash, hash],
  ]);
}

/** A later version mends or corrects: whether the report was on time is its first version's to say. */
function versionWords({ version, onTime, waitsForHead }: ReceiptAnswer): InBoth {
  if (waitsForHead)
    return cliWords.submit.versionOf({ version, punctuality: pageWords.statusRemarks.prepared });
  if (version > 1) return sameInBoth(String(version));
  return cliWords.submit.versionOf({
    version,
    punctuality: onTime ? cliWords.show.onTime : cliWords.show.late,
  });
}
