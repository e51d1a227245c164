import type { ActReceiptAnswer } from '@kyhan/contracts';
import { shortIsoInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from './cli.js';
import { keyedLines } from './keyed-lines.js';

/** What whoever acted for a unit may rely on, for people. */
export function actReceiptText(cli: Pick<Cli, 'text' | 'columns'>, receipt: ActReceiptAnswer): string {
  const { actId: id, storedAt, hash, kind } = receipt;
  const { receipt: name, receivedBefore, stored } = cliWords.unitAct;
  return keyedLines(cli, [
    [name, kind === 'duplicate' ? cli.text(receivedBefore({ id })) : id],
    [stored, shortIsoInstant(storedAt)],
    [cliWords.column.hash, hash],
  ]);
}
