import type { PlanChangesAnswer } from '@kyhan/contracts';
import { shortDue } from '@kyhan/words';
import { CAUSES, cliWords, effectLines } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import type { Column } from '../terminal/table.js';
import { printSection, printTable } from './print-section.js';

type OpenCycleChange = PlanChangesAnswer['openCycles'][number];
type PersonWrittenTo = PlanChangesAnswer['people'][number];

/** What applying would do to open cycles and people, for people. */
export function printEffects(cli: Cli, changes: PlanChangesAnswer): void {
  const { text } = cli;
  const { openCycles, opensNow, successions, people } = changes;
  const passing = new Set(
    successions.filter(({ becomes }) => becomes !== 'asks').map(({ assignmentId }) => assignmentId),
  );
  const unitsWithoutFuture = changes.unitsWithoutFuture.filter(
    ({ assignments }) => !assignments.every((id) => passing.has(id)),
  );
  const rows = openCycles.filter(effectLines.isShown);
  printTable(cli, cliWords.changes.openCycles, { columns: cycleColumns(cli), rows });
  const stays = openCycles.flatMap((one) => effectLines.stays(cli, one));
  printSection(cli, cliWords.changes.stays, stays);
  const opening = opensNow.map((one) => text(effectLines.opening(one, shortDue(one))));
  printSection(cli, cliWords.changes.opensNow, opening);
  const unitLines = unitsWithoutFuture.map((unit) => text(effectLines.unitWithoutFuture(unit)));
  printSection(cli, cliWords.changes.unitsWithOpenWork, unitLines);
  printSection(
    cli,
    cliWords.changes.successions,
    successions.map((one) => text(effectLines.succession(one))),
  );
  printTable(cli, cliWords.changes.peopleWrittenTo, { columns: peopleColumns(), rows: people });
  if (openCycles.some(({ ruleDueOn }) => ruleDueOn !== undefined)) cli.tell(cliWords.changes.moveOpenHint);
}

function cycleColumns(cli: Cli): Column<OpenCycleChange>[] {
  const { text } = cli;
  return [
    {
      heading: cliWords.column.due,
      cell: (change) => dueChange(change),
      yields: 'wrap',
    },
    { heading: cliWords.changes.moved, cell: ({ moves }) => moves.length },
    {
      heading: cliWords.column.because,
      cell: ({ because }) => (because === undefined ? '' : text(CAUSES[because])),
      yields: 'wrap',
    },
    { heading: cliWords.column.note, cell: (change) => effectLines.note(cli, change), yields: 'wrap' },
    { heading: cliWords.column.cycle, cell: ({ cycleId }) => cycleId, isId: true },
  ];
}

function dueChange({ dueOn, dueAt, newDueOn, newDueAt }: OpenCycleChange): string {
  const was = shortDue({ dueOn, dueAt });
  if (newDueOn === undefined || newDueAt === undefined) return was;
  return [...new Set([was, shortDue({ dueOn: newDueOn, dueAt: newDueAt })])].join(' → ');
}

function peopleColumns(): Column<PersonWrittenTo>[] {
  return [
    { heading: cliWords.column.unit, cell: ({ unit }) => unit, yields: 'cut' },
    { heading: cliWords.column.mailbox, cell: ({ address }) => address },
    { heading: cliWords.changes.dayMoved, cell: ({ moved }) => moved },
    { heading: cliWords.changes.newCycles, cell: ({ opened }) => opened },
  ];
}
