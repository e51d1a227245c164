import type { PersonWrittenTo, PlanChanges, UnitWithoutFuture } from '@kyhan/client';
import type { AssignmentStay, OpenCycleChange } from '@kyhan/plan';
import type { Cli } from '../program/cli.js';
import type { InBoth } from '@kyhan/words';
import { table } from '../terminal/table.js';
import { arrow, CAUSES, printSection, printTable } from './print-plan-diff.js';

/** What applying would do to open cycles and people, for people. */
export function printEffects(cli: Cli, changes: PlanChanges): void {
  const { text } = cli;
  const moving = changes.openCycles.filter(isWorthShowing);
  if (moving.length > 0)
    printTable(cli, { vi: 'Đợt đang mở', en: 'Open cycles' }, table(cli, cycleColumns(cli), moving));
  printSection(
    cli,
    { vi: 'Giữ hạn cũ', en: 'Keep their day' },
    changes.openCycles.flatMap((one) => stayLines(cli, one)),
  );
  printSection(
    cli,
    { vi: 'Mở ngay', en: 'Open at once' },
    changes.opensNow.map(({ cycleId, dueOn, units }) =>
      text({
        vi: `${cycleId}: hạn ${dueOn}, ${units.length} đơn vị`,
        en: `${cycleId}: due ${dueOn}, ${units.length} units`,
      }),
    ),
  );
  printSection(
    cli,
    { vi: 'Đơn vị còn việc đang mở', en: 'Units with open work' },
    changes.unitsWithoutFuture.map((unit) => unitLine(cli, unit)),
  );
  if (changes.people.length > 0)
    printTable(
      cli,
      { vi: 'Người nhận thư', en: 'People written to' },
      table(cli, peopleColumns(cli), changes.people),
    );
  if (changes.openCycles.some(({ ruleDueOn }) => ruleDueOn !== undefined))
    cli.say(
      text({
        vi: 'Đợt đang mở giữ hạn và phiên bản của mình; thêm --move-open để chúng theo quy tắc mới.',
        en: 'Open cycles keep their day and their version; with --move-open they follow the new rules.',
      }),
    );
}

/** A corrected calendar alone, far from a cycle's day, is nothing to look at. */
function isWorthShowing(change: OpenCycleChange): boolean {
  const { newDueOn, ruleDueOn, moves, obligationRemoved, followsPlan, audience } = change;
  const dayMoves = newDueOn !== undefined || ruleDueOn !== undefined || moves.length > 0;
  return dayMoves || obligationRemoved || followsPlan || audience.joins.length + audience.leaves.length > 0;
}

function cycleColumns({ text }: Cli) {
  return [
    { heading: text({ vi: 'Đợt', en: 'Cycle' }), cell: ({ cycleId }: OpenCycleChange) => cycleId },
    {
      heading: text({ vi: 'Hạn', en: 'Due' }),
      cell: ({ dueOn, newDueOn }: OpenCycleChange) => arrow(dueOn, newDueOn ?? dueOn),
    },
    {
      heading: text({ vi: 'Việc dời hạn', en: 'Moved' }),
      cell: ({ moves }: OpenCycleChange) => moves.length,
    },
    {
      heading: text({ vi: 'Vì', en: 'Because' }),
      cell: ({ because }: OpenCycleChange) => (because === undefined ? '' : text(CAUSES[because])),
    },
    { heading: text({ vi: 'Ghi chú', en: 'Note' }), cell: (change: OpenCycleChange) => noteOf(text, change) },
  ];
}

function noteOf(text: Cli['text'], change: OpenCycleChange): string {
  const { ruleDueOn, obligationRemoved, audience } = change;
  const { joins, leaves } = audience;
  const notes = [
    ruleDueOn === undefined
      ? undefined
      : text({ vi: `theo quy tắc mới là ${ruleDueOn}`, en: `by the new rule ${ruleDueOn}` }),
    obligationRemoved
      ? text({ vi: 'nghĩa vụ bị bỏ, đợt sống đến hết', en: 'obligation dropped, lives to its end' })
      : undefined,
    joins.length === 0
      ? undefined
      : text({
          vi: `kế hoạch mới giao thêm: ${joins.join(', ')}`,
          en: `would also ask: ${joins.join(', ')}`,
        }),
    leaves.length === 0
      ? undefined
      : text({
          vi: `kế hoạch mới không giao: ${leaves.join(', ')}`,
          en: `would not ask: ${leaves.join(', ')}`,
        }),
  ];
  return notes.filter((note) => note !== undefined).join('; ');
}

const STAYS: Readonly<Record<AssignmentStay['why'], InBoth>> = {
  'own-day': { vi: 'có hạn riêng theo kết luận xử lý', en: 'has a day of its own by a ruling' },
  overdue: { vi: 'đã quá hạn', en: 'is overdue' },
  'day-past': { vi: 'hạn mới đã qua', en: 'the new day is over' },
};

function stayLines({ text }: Cli, { stays }: OpenCycleChange): string[] {
  return stays.map(
    ({ assignmentId, dueOn, why, to }) => `${assignmentId}: ${dueOn} (${text(STAYS[why])}; ${to})`,
  );
}

function unitLine({ text }: Cli, { unit, why, assignments, successors }: UnitWithoutFuture): string {
  const state =
    why === 'removed'
      ? text({ vi: 'không còn trong kế hoạch', en: 'is no longer in the plan' })
      : text({ vi: 'đã kết thúc', en: 'has ended' });
  const to = successors.length === 0 ? '' : ` (${successors.join(', ')})`;
  const hint = text({ vi: `chuyển giao${to} bằng kyhan transfer`, en: `hand over${to} with kyhan transfer` });
  return `${unit}: ${state}, ${assignments.length} ${text({ vi: 'việc', en: 'assignments' })}; ${hint}`;
}

function peopleColumns({ text }: Cli) {
  return [
    { heading: text({ vi: 'Đơn vị', en: 'Unit' }), cell: ({ unit }: PersonWrittenTo) => unit },
    { heading: text({ vi: 'Hộp thư', en: 'Mailbox' }), cell: ({ email }: PersonWrittenTo) => email },
    { heading: text({ vi: 'Đổi hạn', en: 'Day moved' }), cell: ({ moved }: PersonWrittenTo) => moved },
    { heading: text({ vi: 'Đợt mới', en: 'New cycles' }), cell: ({ opened }: PersonWrittenTo) => opened },
  ];
}
