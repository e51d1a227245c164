import type { Command } from 'commander';
import type { ContributionsAnswer } from '@kyhan/contracts';
import { shortDue, shortIsoInstant, statusName, withNowCalled } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import { table, type Column } from '../terminal/table.js';

/** `kyhan contributions`: what an assignment gathers, and who was only told. */
export function contributionsCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.contributions;
  return commandOf(cli, {
    name: 'contributions',
    does: words.does,
    lines: ['kyhan contributions dak-nong-632/spokesperson-year-report/2026/main/so-vhttdl-lam-dong --json'],
  })
    .argument('<assignment>', text(cliWords.value.assignment))
    .action(async (id: string, { json }: { json?: true }, command: Command) => {
      const answer = await reading(cli, command, (api) => api.getContributions({ params: { id } }));
      if (json) return cli.printJson(answer);
      const { contributions, told } = answer;
      if (contributions.length > 0) cli.printData(table(cli, columns(cli), contributions));
      cli.tell(words.counted({ count: contributions.length }));
      if (told.length > 0)
        cli.tell(words.told({ units: told.map(({ unitName }) => text(unitName)).join(', ') }));
    });
}

function columns({ text, language }: Cli): Column<ContributionsAnswer['contributions'][number]>[] {
  return [
    { heading: cliWords.column.due, cell: (one) => shortDue(one) },
    {
      heading: cliWords.column.status,
      cell: (one) => statusName(one.status, language, one),
      yields: 'wrap',
    },
    {
      heading: cliWords.column.unit,
      cell: (one) => text(withNowCalled(one.unitName, one.unitNowName)),
      yields: 'wrap',
    },
    {
      heading: cliWords.contributions.sentAt,
      cell: ({ submission }) => (submission === undefined ? '' : shortIsoInstant(submission.storedAt)),
    },
    { heading: cliWords.column.assignment, cell: ({ assignmentId }) => assignmentId, isId: true },
  ];
}
