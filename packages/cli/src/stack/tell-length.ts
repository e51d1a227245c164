import type { InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Items } from './all-up-to.js';
import type { Cli } from '../terminal/cli.js';

/** Says how many there are, also beside `--json`: nobody takes a part for the whole. */
export function tellLength(
  cli: Pick<Cli, 'tell'>,
  { items, total, andMore }: Items<unknown>,
  counted?: (values: { readonly count: number }) => InBoth,
): void {
  const shown = items.length;
  if (andMore === true) cli.tell(cliWords.value.moreThanShown({ shown, total }));
  else if (shown < total) cli.tell(cliWords.value.notAllShown({ shown, total }));
  else if (counted !== undefined) cli.tell(counted({ count: total }));
}
