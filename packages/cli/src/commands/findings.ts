import type { Command } from 'commander';
import type { FindingAnswer } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import { FINDING_OWNER_NAMES, FINDING_SEVERITY_NAMES, shortIsoInstant, type InBoth } from '@kyhan/words';
import type { Cli } from '../terminal/cli.js';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { acting } from '../stack/acting.js';
import { allUpTo } from '../stack/all-up-to.js';
import { reading } from '../stack/reading.js';
import { table, type Column } from '../terminal/table.js';

interface FindingsOptions {
  readonly json?: true;
  readonly all?: true;
  readonly settle?: string;
  readonly reason?: string;
}

/** `kyhan findings`: what is expected and does not exist, and what somebody has to mend. */
export function findingsCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'findings',
    does: cliWords.findings.does,
    lines: ['kyhan findings', 'kyhan findings --all --json'],
  })
    .option('--all', cli.text(cliWords.findings.all))
    .option('--settle <id>', cli.text(cliWords.findings.settle))
    .option('--reason <text>', cli.text(cliWords.ruling.reason))
    .action(async ({ settle: findingId, reason, ...options }: FindingsOptions, command: Command) => {
      if (findingId === undefined) await list(cli, command, options);
      else await settle(cli, command, { findingId, reason, ...options });
    });
}

async function list(cli: Cli, command: Command, { json, all }: FindingsOptions): Promise<void> {
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
}

async function settle(
  cli: Cli,
  command: Command,
  { findingId, reason, json }: { findingId: string; reason: string | undefined; json?: true },
): Promise<void> {
  if (reason === undefined) throw commandInvalid(cliWords.findings.reasonNeeded);
  const settled = await acting(cli, command, (api) => api.settleFinding({ body: { findingId, reason } }));
  if (json) cli.printJson(settled);
  else cli.printData(cli.text(cliWords.findings.settled({ finding: settled.findingId })));
}

function columns({ text }: Cli): Column<FindingAnswer>[] {
  return [
    { heading: cliWords.column.at, cell: ({ openedAt }) => shortIsoInstant(openedAt) },
    {
      heading: cliWords.findings.severity,
      cell: ({ severity }) => text(FINDING_SEVERITY_NAMES[severity]),
      style: ({ severity, ended }) => (severity === 'urgent' && ended === undefined ? 'red' : undefined),
    },
    { heading: cliWords.findings.owner, cell: ({ owner }) => text(FINDING_OWNER_NAMES[owner]) },
    {
      heading: cliWords.findings.finding,
      cell: (finding) => text(cliWords.findings.said({ text: finding.text, next: nextOf(finding) })),
      yields: 'wrap',
    },
    { heading: cliWords.findings.id, cell: ({ findingId }) => findingId, isId: true },
  ];
}

/** What is to be done, or how it ended. */
function nextOf({ todo, closedAt, ended }: FindingAnswer): InBoth {
  if (ended === undefined || closedAt === undefined) return todo;
  const { text: how, by, reason } = ended;
  const at = shortIsoInstant(closedAt);
  return by === undefined || reason === undefined
    ? cliWords.findings.ended({ at, how })
    : cliWords.findings.endedByPerson({ at, by, reason });
}
