import type { Command } from 'commander';
import type { MailLimitChange } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from '../arguments/command-invalid.js';
import { acting } from '../stack/acting.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';

/** What is said of the list beside addresses. */
export interface LimitOptions {
  readonly remove?: true;
  readonly lift?: true;
  readonly list?: true;
}

type Limiting = LimitOptions & { readonly addresses: readonly string[]; readonly json?: true };

/** `kyhan mail allow`: whom letters may go to alone. */
export async function allowMail(cli: Cli, command: Command, wish: Limiting): Promise<void> {
  const { json } = wish;
  const answer = wish.list
    ? await reading(cli, command, (api) => api.getMailLimit({ query: {} }))
    : await acting(cli, command, (api) => api.limitMail({ body: changeOf(wish) }));
  if (json) return cli.printJson(answer);
  for (const address of answer.addresses) cli.printData(address);
  const { limited, waiting, addresses } = answer;
  cli.tell(limited ? cliWords.mail.limited({ count: addresses.length, waiting }) : cliWords.mail.unlimited);
}

/** @throws KyhanError COMMAND_INVALID */
function changeOf({ remove, lift, addresses }: Limiting): { change: MailLimitChange; addresses?: string[] } {
  if (lift) return { change: 'lift' } as const;
  if (addresses.length === 0) throw commandInvalid(cliWords.usage.missingArgument({ name: 'address' }));
  return { change: remove ? 'remove' : 'add', addresses: [...addresses] };
}
