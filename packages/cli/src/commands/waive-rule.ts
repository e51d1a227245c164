import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { rulingCommand } from '../rulings/ruling-command.js';

/** `kyhan waive-rule`: one rule of the form does not hold for these assignments; all others do. */
export function waiveRuleCommand(cli: Cli): Command {
  const { text } = cli;
  return rulingCommand(cli, {
    name: 'waive-rule',
    does: cliWords.ruling.waiveRule,
    lines: [cliWords.ruling.waiveRuleExample],
  })
    .requiredOption('--rule <id>', text(cliWords.ruling.rule))
    .requiredOption('--reason <text>', text(cliWords.ruling.reason))
    .option('--document <text>', text(cliWords.ruling.document))
    .action(
      async (assignmentIds: string[], { json, document, ...why }: WaiveRuleOptions, command: Command) => {
        const wish = { ruling: 'waive-rule', ...why, ...(document && { document }) } as const;
        await rule(cli, command, { assignmentIds, wish, ...(json ? { json } : {}) });
      },
    );
}

type WaiveRuleOptions = RulingOptions & {
  readonly rule: string;
  readonly reason: string;
  readonly document?: string;
};
