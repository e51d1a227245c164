import { Option, type Command } from 'commander';
import { STATUS_NAMES } from '@kyhan/words';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import { countArgument } from '../arguments/count-argument.js';
import type { AssignmentAnswer } from '../stack/answers.js';
import { queryOf } from '../stack/stack-api.js';
import { reading } from '../stack/reading.js';
import { table } from '../terminal/table.js';

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

/** `kyhan list`: assignments by due day. */
export function listCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'list',
    does: { vi: 'liệt kê việc được giao theo hạn', en: 'list assignments by due day' },
    lines: ['kyhan list --status overdue', 'kyhan list --unit so-gddt --limit 20 --json'],
  })
    .option('--plan <slug>', text({ vi: 'chỉ kế hoạch này', en: 'this plan only' }))
    .option('--obligation <id>', text({ vi: 'chỉ nghĩa vụ này', en: 'this obligation only' }))
    .option('--unit <id>', text({ vi: 'chỉ đơn vị này', en: 'this unit only' }))
    .option('--cycle <id>', text({ vi: 'chỉ đợt này', en: 'this cycle only' }))
    .addOption(
      new Option('--status <status>', text({ vi: 'chỉ trạng thái này', en: 'this status only' })).choices(
        Object.keys(STATUS_NAMES),
      ),
    )
    .option('--limit <n>', text({ vi: 'nhiều nhất bao nhiêu', en: 'at most so many' }), countArgument, 100)
    .option('--offset <n>', text({ vi: 'bỏ qua bao nhiêu', en: 'skip so many' }), countArgument)
    .action(async (options: ListOptions, command: Command) => {
      const { json, ...wishes } = options;
      const { assignments } = await reading(cli, command, (api) =>
        api.get<{ assignments: AssignmentAnswer[] }>(`/assignments${queryOf({ ...wishes })}`),
      );
      if (json) cli.printJson(assignments);
      else printAssignments(cli, assignments, options);
    });
}

function printAssignments(cli: Cli, assignments: readonly AssignmentAnswer[], { limit }: ListOptions): void {
  const { text } = cli;
  if (assignments.length > 0) cli.printData(table(cli, columns(cli), assignments));
  cli.say(text({ vi: `${assignments.length} việc`, en: `${assignments.length} assignments` }));
  if (assignments.length === limit)
    cli.say(
      text({ vi: 'có thể còn nữa: xem thêm bằng --offset', en: 'there may be more: go on with --offset' }),
    );
}

function columns({ text }: Cli) {
  return [
    { heading: text({ vi: 'Hạn', en: 'Due' }), cell: ({ dueOn }: AssignmentAnswer) => dueOn },
    {
      heading: text({ vi: 'Trạng thái', en: 'Status' }),
      cell: ({ status }: AssignmentAnswer) => text(STATUS_NAMES[status]),
    },
    { heading: text({ vi: 'Đơn vị', en: 'Unit' }), cell: ({ unitId }: AssignmentAnswer) => unitId },
    {
      heading: text({ vi: 'Việc được giao', en: 'Assignment' }),
      cell: ({ assignmentId }: AssignmentAnswer) => assignmentId,
    },
  ];
}
