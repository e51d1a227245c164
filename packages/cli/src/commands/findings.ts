import type { Command } from 'commander';
import type { FindingAnswer } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { allUpTo } from '../stack/all-up-to.js';
import { reading } from '../stack/reading.js';
import { shortIsoInstant } from '@kyhan/words';
import { table, type Column } from '../terminal/table.js';

/** `kyhan findings`: what is expected and does not exist, and what somebody has to mend. */
export function findingsCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'findings',
    does: cliWords.findings.does,
    lines: ['kyhan findings', 'kyhan findings --all --json'],
  })
    .option('--all', cli.text(cliWords.findings.all))
    .action(async ({ json, all }: { json?: true; all?: true }, command: Command) => {
      const { items } = await reading(cli, command, (api) =>
        allUpTo(Infinity, async (paging) => {
          const query = { state: all ? 'all' : 'open', ...paging } as const;
          const { findings, ...page } = await api.listFindings({ query });
          return [findings, page];
        }),
      );
      if (json) cli.printJson(items);
      else if (items.length > 0) cli.printData(table(cli, columns(cli), items));
      cli.tell(cliWords.findings.counted({ count: items.length }));
    });
}

function columns({ text }: Cli): Column<FindingAnswer>[] {
  return [
    { heading: cliWords.column.at, cell: ({ openedAt }) => shortIsoInstant(openedAt) },
    { heading: cliWords.findings.finding, cell: (finding) => text(finding.text), yields: 'wrap' },
    { heading: cliWords.findings.about, cell: ({ subject }) => subject, isId: true },
  ];
}
