import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { positiveArgument } from '../arguments/positive-argument.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { rulingCommand } from '../rulings/ruling-command.js';

/** `kyhan accept`: takes submissions as they are; their assignments end. */
export function acceptCommand(cli: Cli): Command {
  return rulingCommand(cli, {
    name: 'accept',
    does: cliWords.ruling.accept,
    lines: ['kyhan accept dak-nong-632/press-briefing/2023-10/topics/so-gddt'],
  })
    .option('--of-version <number>', cli.text(cliWords.ruling.ofVersion), positiveArgument)
    .action(
      async (
        assignmentIds: string[],
        { json, ofVersion }: RulingOptions & { ofVersion?: number },
        command: Command,
      ) => {
        const wish = {
          ruling: 'accept',
          ...(ofVersion === undefined ? {} : { version: ofVersion }),
        } as const;
        await rule(cli, command, { assignmentIds, wish, ...(json ? { json } : {}) });
      },
    );
}
