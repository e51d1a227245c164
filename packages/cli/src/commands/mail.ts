import type { Command } from 'commander';
import { CONSEQUENCES } from '@kyhan/errors';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { knownChoice } from '../arguments/known-choice.js';
import { allowMail, type LimitOptions } from '../mail/allow-mail.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';

const ACTS = ['test', 'hold', 'release', 'mark-sent', 'send-doubtful', 'allow'] as const;

/**
 * `kyhan mail test ADDRESS`: sends a letter and says what the mail server answered; `hold` and `release`: notices wait,
 * or leave again; `allow`: letters go to a list alone; `mark-sent` and `send-doubtful` say what became of notices before the register was put back.
 */
export function mailCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'mail',
    does: cliWords.mail.does,
    lines: [
      'kyhan mail test quan-tri@tinh.gov.vn',
      'kyhan mail hold',
      'kyhan mail release',
      'kyhan mail allow @sotttt.tinh.gov.vn',
    ],
  })
    .argument('<act>')
    .argument('[address...]')
    .option('--remove', cli.text(cliWords.mail.remove))
    .option('--lift', cli.text(cliWords.mail.lift))
    .option('--list', cli.text(cliWords.mail.list))
    .action(async (...[given, addresses, options, command]: [string, string[], MailOptions, Command]) => {
      const { json } = options;
      const [address] = addresses;
      const act = await knownChoice({ given, choices: ACTS });
      if (act === 'mark-sent' || act === 'send-doubtful')
        return await settle(cli, command, { sent: act === 'mark-sent', json });
      if (act === 'allow') return await allowMail(cli, command, { ...options, addresses });
      if (act !== 'test') return await hold(cli, command, { held: act === 'hold', json });
      if (address === undefined) throw commandInvalid(cliWords.usage.missingArgument({ name: 'address' }));
      const body = { address, language: cli.language };
      const answer = await acting(cli, command, (api) => api.sendTestLetter({ body }));
      if (json) cli.printJson(answer);
      else cli.printData(cli.text(cliWords.mail[answer.sent ? 'sent' : 'notSent'](answer)));
      if (!answer.sent) cli.endWith(CONSEQUENCES.unavailable.exitCode);
    });
}

type MailOptions = LimitOptions & { readonly json?: true };

interface Holding {
  readonly held: boolean;
  readonly json: true | undefined;
}

async function hold(cli: Cli, command: Command, { held, json }: Holding): Promise<void> {
  const answer = await acting(cli, command, (api) => api.holdMail({ body: { held } }));
  if (json) cli.printJson(answer);
  else cli.printData(cli.text(cliWords.mail[held ? 'held' : 'released'](answer)));
}

interface Settling {
  readonly sent: boolean;
  readonly json: true | undefined;
}

async function settle(cli: Cli, command: Command, { sent, json }: Settling): Promise<void> {
  const answer = await acting(cli, command, (api) => api.settleDoubts({ body: { sent } }));
  if (json) cli.printJson(answer);
  else cli.printData(cli.text(cliWords.mail[sent ? 'markedSent' : 'notSentBefore'](answer)));
}
