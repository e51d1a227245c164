import type { InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import type { Items } from './all-up-to.js';
import { tellLength } from './tell-length.js';

interface Printed<Item> {
  readonly json: true | undefined;
  readonly counted: (values: { readonly count: number }) => InBoth;
  /** How items are read by people. */
  readonly rows: (items: readonly Item[]) => string;
}

/** Prints a part of a list, how long the whole is, and where it goes on. */
export function printList<Item>(cli: Cli, list: Items<Item>, { json, counted, rows }: Printed<Item>): void {
  const { items, next } = list;
  if (json) cli.printJson(items);
  else if (items.length > 0) cli.printData(rows(items));
  tellLength(cli, list, counted);
  if (next !== undefined) cli.tell(cliWords.value.goesOn({ next }));
}
