import { Option, type Command } from 'commander';
import {
  CONTRIBUTION_FILTERS,
  COUNTED_FIGURES,
  WAITINGS,
  type AssignmentAnswer,
  type ContributionFilter,
  type CountedFigure,
  type Waiting,
} from '@kyhan/contracts';
import type { AssignmentStatus } from '@kyhan/engine';
import { periodName, shortDue, STATUS_NAMES, statusName, withNowCalled } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { countArgument } from '../arguments/count-argument.js';
import { openFirst } from '../stack/open-first.js';
import { reading } from '../stack/reading.js';
import { table, type Column } from '../terminal/table.js';
import { printList } from '../stack/print-list.js';
import { owedTitle } from '../terminal/owed-title.js';

interface ListOptions {
  readonly plan?: string;
  readonly obligation?: string;
  readonly unit?: string;
  readonly cycle?: string;
  readonly status?: AssignmentStatus;
  readonly figure?: CountedFigure;
  readonly contribution?: ContributionFilter;
  readonly waiting?: Waiting;
  readonly level?: number;
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly cycleDueFrom?: string;
  readonly cycleDueTo?: string;
  readonly text?: string;
  readonly limit: number;
  readonly after?: string;
  readonly json?: true;
}

/** `kyhan list`: what waits for somebody by due day, then what has ended. */
export function listCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'list',
    does: cliWords.list.does,
    lines: [
      'kyhan list --status overdue',
      'kyhan list --waiting coordinator',
      'kyhan list --text "dak nong" --due-from 2026-03-01 --due-to 2026-03-31',
      'kyhan list --unit so-gddt --limit 20 --json',
    ],
  })
    .option('--plan <slug>', text(cliWords.value.plan))
    .option('--obligation <id>', text(cliWords.list.obligation))
    .option('--unit <id>', text(cliWords.list.unit))
    .option('--cycle <id>', text(cliWords.list.cycle))
    .addOption(new Option('--status <status>', text(cliWords.list.status)).choices(Object.keys(STATUS_NAMES)))
    .addOption(new Option('--figure <figure>', text(cliWords.list.figure)).choices(COUNTED_FIGURES))
    .addOption(
      new Option('--contribution <which>', text(cliWords.list.contribution)).choices(CONTRIBUTION_FILTERS),
    )
    .addOption(new Option('--waiting <whom>', text(cliWords.list.waiting)).choices(WAITINGS))
    .option('--level <n>', text(cliWords.list.level), countArgument)
    .option('--due-from <day>', text(cliWords.list.dueFrom), dayArgument)
    .option('--due-to <day>', text(cliWords.list.dueTo), dayArgument)
    .option('--cycle-due-from <day>', text(cliWords.list.cycleDueFrom), dayArgument)
    .option('--cycle-due-to <day>', text(cliWords.list.cycleDueTo), dayArgument)
    .option('--text <part>', text(cliWords.list.text))
    .option('--limit <n>', text(cliWords.value.limit), countArgument, 100)
    .option('--after <place>', text(cliWords.value.after))
    .action(async (options: ListOptions, command: Command) => {
      const { json, ...wishes } = options;
      const { limit, after, ...filter } = wishes;
      const list = await reading(cli, command, (api) =>
        openFirst({ limit, after }, async (state, paging) => {
          const { assignments, ...page } = await api.listAssignments({
            query: { ...filter, state, ...paging },
          });
          return [assignments, page];
        }),
      );
      printList(cli, list, {
        json,
        counted: cliWords.list.counted,
        rows: (items) => table(cli, columns(cli), items),
      });
    });
}

function columns({ text, language }: Cli): Column<AssignmentAnswer>[] {
  return [
    { heading: cliWords.column.due, cell: (assignment) => shortDue(assignment) },
    {
      heading: cliWords.column.status,
      cell: (assignment) => statusName(assignment.status, language, assignment),
      yields: 'wrap',
    },
    {
      heading: cliWords.column.unit,
      cell: (one) => text(withNowCalled(one.unitName, one.unitNowName)),
      yields: 'wrap',
    },
    { heading: cliWords.column.obligation, cell: (assignment) => text(owedTitle(assignment)), yields: 'cut' },
    {
      heading: cliWords.column.period,
      cell: ({ periodKey, periodFrom }) => periodName(periodKey, language, periodFrom),
      yields: 'drop',
    },
    { heading: cliWords.column.assignment, cell: ({ assignmentId }) => assignmentId, isId: true },
  ];
}
