import { Option, type Command } from 'commander';
import { shortDate, STATUS_NAMES } from '@kyhan/words';
import { columnWords, listWords, valueWords } from '@kyhan/words/cli';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import { countArgument } from '../arguments/count-argument.js';
import type { AssignmentAnswer } from '../stack/answers.js';
import { queryOf } from '../stack/stack-api.js';
import { reading } from '../stack/reading.js';
import { table, type Column } from '../terminal/table.js';

interface ListOptions {
  readonly plan?: string;
  readonly obligation?: string;
  readonly unit?: string;
  readonly cycle?: string;
  readonly status?: string;
  readonly limit: number;
  readonly offset?: number;
  readonly json?: true;
}

/** `kyhan list`: assignments, what waits for somebody first. */
export function listCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'list',
    does: listWords.does,
    lines: ['kyhan list --status overdue', 'kyhan list --unit so-gddt --limit 20 --json'],
  })
    .option('--plan <slug>', text(valueWords.plan))
    .option('--obligation <id>', text(listWords.obligation))
    .option('--unit <id>', text(listWords.unit))
    .option('--cycle <id>', text(listWords.cycle))
    .addOption(new Option('--status <status>', text(listWords.status)).choices(Object.keys(STATUS_NAMES)))
    .option('--limit <n>', text(valueWords.limit), countArgument, 100)
    .option('--offset <n>', text(valueWords.offset), countArgument)
    .action(async (options: ListOptions, command: Command) => {
      const { json, ...wishes } = options;
      const { assignments, total } = await reading(cli, command, (api) =>
        api.get<{ assignments: AssignmentAnswer[]; total: number }>(`/assignments${queryOf({ ...wishes })}`),
      );
      if (json) cli.printJson(assignments);
      else if (assignments.length > 0) cli.printData(table(cli, columns(cli), assignments));
      tellHowMany(cli, options, { shown: assignments.length, total });
    });
}

/** Also beside `--json`: nobody takes a page for the whole. */
function tellHowMany(
  cli: Cli,
  { offset = 0 }: ListOptions,
  { shown, total }: { readonly shown: number; readonly total: number },
): void {
  const next = offset + shown;
  if (next < total && shown > 0) cli.tell(listWords.page({ from: offset + 1, to: next, total, next }));
  else cli.tell(listWords.counted({ count: total }));
}

function columns({ text }: Cli): Column<AssignmentAnswer>[] {
  return [
    { heading: columnWords.due, cell: ({ dueOn }) => shortDate(dueOn) },
    { heading: columnWords.status, cell: ({ status }) => text(STATUS_NAMES[status]), yields: 'wrap' },
    { heading: columnWords.unit, cell: ({ unitId }) => unitId },
    { heading: columnWords.assignment, cell: ({ assignmentId }) => assignmentId, isId: true },
  ];
}
