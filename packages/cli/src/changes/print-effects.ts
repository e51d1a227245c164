import type { PlanChangesAnswer } from '@kyhan/contracts';
import { shortDate, shortDue, type InBoth } from '@kyhan/words';
import { CAUSES, cliWords, STAY_WORDS } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import type { Column } from '../terminal/table.js';
import { printSection, printTable } from './print-section.js';

type OpenCycleChange = PlanChangesAnswer['openCycles'][number];
type UnitWithoutFuture = PlanChangesAnswer['unitsWithoutFuture'][number];
type Succession = PlanChangesAnswer['successions'][number];
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
  const rows = openCycles.filter(isWorthShowing);
  printTable(cli, cliWords.changes.openCycles, { columns: cycleColumns(cli), rows });
  const stays = openCycles.flatMap((one) => stayLines(cli, one));
  printSection(cli, cliWords.changes.stays, stays);
  const opening = opensNow.map(({ cycleId, units, isDraft, ...due }) =>
    text(cliWords.changes.openNow({ cycle: cycleId, due: shortDue(due), units: units.length, isDraft })),
  );
  printSection(cli, cliWords.changes.opensNow, opening);
  const unitLines = unitsWithoutFuture.map((unit) => text(unitLine(unit)));
  printSection(cli, cliWords.changes.unitsWithOpenWork, unitLines);
  printSection(
    cli,
    cliWords.changes.successions,
    successions.map((one) => text(successionLine(one))),
  );
  printTable(cli, cliWords.changes.peopleWrittenTo, { columns: peopleColumns(), rows: people });
  if (openCycles.some(({ ruleDueOn }) => ruleDueOn !== undefined)) cli.tell(cliWords.changes.moveOpenHint);
}

/** A corrected calendar alone, far from a cycle's day, is nothing to look at. */
function isWorthShowing(change: OpenCycleChange): boolean {
  const { newDueOn, ruleDueOn, moves, obligationRemoved, followsPlan, audience } = change;
  const dayMoves = newDueOn !== undefined || ruleDueOn !== undefined || moves.length > 0;
  return dayMoves || obligationRemoved || followsPlan || audience.joins.length + audience.leaves.length > 0;
}

function cycleColumns({ text }: Cli): Column<OpenCycleChange>[] {
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
    { heading: cliWords.column.note, cell: (change) => noteOf(text, change), yields: 'wrap' },
    { heading: cliWords.column.cycle, cell: ({ cycleId }) => cycleId, isId: true },
  ];
}

function dueChange({ dueOn, dueAt, newDueOn, newDueAt }: OpenCycleChange): string {
  const was = shortDue({ dueOn, dueAt });
  if (newDueOn === undefined || newDueAt === undefined) return was;
  return [...new Set([was, shortDue({ dueOn: newDueOn, dueAt: newDueAt })])].join(' → ');
}

function noteOf(text: Cli['text'], change: OpenCycleChange): string {
  const { ruleDueOn, obligationRemoved, audience } = change;
  const { joins, leaves } = audience;
  const notes = [
    ruleDueOn === undefined ? undefined : cliWords.changes.byNewRule({ due: shortDate(ruleDueOn) }),
    obligationRemoved ? cliWords.changes.obligationDropped : undefined,
    joins.length === 0 ? undefined : cliWords.changes.wouldAsk({ units: joins.join(', ') }),
    leaves.length === 0 ? undefined : cliWords.changes.wouldNotAsk({ units: leaves.join(', ') }),
  ];
  return notes
    .filter((note) => note !== undefined)
    .map(text)
    .join('; ');
}

function stayLines({ text }: Cli, { stays }: OpenCycleChange): string[] {
  return stays.map(({ assignmentId, dueOn, why, to }) =>
    text(
      cliWords.changes.keepsDay({
        assignment: assignmentId,
        due: shortDate(dueOn),
        why: STAY_WORDS[why],
        rule: shortDate(to),
      }),
    ),
  );
}

function unitLine({ unit, why, assignments, successors }: UnitWithoutFuture): InBoth {
  const state = why === 'removed' ? cliWords.changes.removedUnit : cliWords.changes.endedUnit;
  const told = { unit, state, count: assignments.length };
  return successors.length === 0
    ? cliWords.changes.handOver(told)
    : cliWords.changes.handOverTo({ ...told, to: successors.join(', ') });
}

function successionLine({ assignmentId, on, becomes, to }: Succession): InBoth {
  const told = { assignment: assignmentId, on: shortDate(on), to: to.join(', ') };
  if (becomes === 'passes') return cliWords.changes.passesTo(told);
  if (becomes === 'merges') return cliWords.changes.mergesInto(told);
  return to.length === 0 ? cliWords.changes.passesToNobody(told) : cliWords.changes.asksAmong(told);
}

function peopleColumns(): Column<PersonWrittenTo>[] {
  return [
    { heading: cliWords.column.unit, cell: ({ unit }) => unit, yields: 'cut' },
    { heading: cliWords.column.mailbox, cell: ({ address }) => address },
    { heading: cliWords.changes.dayMoved, cell: ({ moved }) => moved },
    { heading: cliWords.changes.newCycles, cell: ({ opened }) => opened },
  ];
}
