import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { shortDate, shortIsoInstant } from '@kyhan/words';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { knownChoice } from '../arguments/known-choice.js';
import { acting } from '../stack/acting.js';
import { allOf } from '../stack/all-up-to.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import { table } from '../terminal/table.js';

/** What `add` needs, each by its option. */
interface Given {
  readonly plan?: string;
  readonly unit?: string;
  readonly mailbox?: string;
  readonly substitute?: string;
  readonly from?: string;
  readonly until?: string;
}
type Options = Given & { readonly id?: string; readonly json?: true };

/** `kyhan absence`: who is away and who stands in. */
export function absenceCommand(cli: Cli): Command {
  const words = cliWords.absence;
  return commandOf(cli, {
    name: 'absence',
    does: words.does,
    lines: [
      'kyhan absence',
      'kyhan absence add --plan dak-nong-632 --unit so-gddt --mailbox dau-moi@so-gddt.example.org --substitute cap-pho@so-gddt.example.org --from 2024-06-03 --until 2024-06-14',
    ],
  })
    .argument('[act]')
    .option('--plan <slug>', cli.text(words.plan))
    .option('--unit <id>', cli.text(words.unit))
    .option('--mailbox <address>', cli.text(words.mailbox))
    .option('--substitute <address>', cli.text(words.substitute))
    .option('--from <day>', cli.text(words.from), dayArgument)
    .option('--until <day>', cli.text(words.until), dayArgument)
    .option('--id <id>', cli.text(words.id))
    .action(async (act: string | undefined, options: Options, command: Command) => {
      if (act === undefined) return await list(cli, command, options);
      await knownChoice({ given: act, choices: ['add'] });
      await add(cli, command, options);
    });
}

async function add(cli: Cli, command: Command, { id, json, ...given }: Options): Promise<void> {
  const wish = {
    plan: needed('plan', given),
    unit: needed('unit', given),
    mailbox: needed('mailbox', given),
    substitute: needed('substitute', given),
    from: needed('from', given),
    until: needed('until', given),
  };
  const body = { absenceId: id ?? randomUUID(), ...wish };
  const kept = await acting(cli, command, (api) => api.tellAbsence({ body }));
  if (json) return cli.printJson(kept);
  const { mailbox, substitute, from, until } = wish;
  const days = { from: shortDate(from), until: shortDate(until) };
  cli.printData(cli.text(cliWords.absence.kept({ mailbox, substitute, ...days })));
}

function needed(name: keyof Given, given: Given): string {
  const value = given[name];
  if (value === undefined) throw commandInvalid(cliWords.usage.missingOption({ name: `--${name}` }));
  return value;
}

async function list(cli: Cli, command: Command, { json }: Options): Promise<void> {
  const absences = await reading(cli, command, (api) =>
    allOf(async (query) => {
      const { absences: items, ...page } = await api.listAbsences({ query });
      return [items, page];
    }),
  );
  if (json) return cli.printJson(absences);
  const { text } = cli;
  const words = cliWords.absence;
  if (absences.length > 0)
    cli.printData(
      table(
        cli,
        [
          { heading: cliWords.column.unit, cell: ({ unitName }) => text(unitName), yields: 'cut' },
          { heading: words.away, cell: ({ mailbox }) => mailbox },
          { heading: words.standsIn, cell: ({ substitute }) => substitute },
          { heading: words.fromAt, cell: ({ fromAt }) => shortIsoInstant(fromAt) },
          { heading: words.over, cell: ({ untilAt }) => shortIsoInstant(untilAt) },
        ],
        absences,
      ),
    );
  cli.tell(words.counted({ count: absences.length }));
}
