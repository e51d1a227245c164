import type { PlanChangesAnswer } from '@kyhan/contracts';
import { shortDate, type InBoth } from '@kyhan/words';
import { CAUSES, changesWords, columnWords, STAY_WORDS } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import type { Column } from '../terminal/table.js';
import { dayChange } from './print-plan-diff.js';
import { printSection, printTable } from './print-section.js';

type OpenCycleChange = PlanChangesAnswer['openCycles'][number];
type UnitWithoutFuture = PlanChangesAnswer['unitsWithoutFuture'][number];
type PersonWrittenTo = PlanChangesAnswer['people'][number];

/** What applying would do to open cycles and people, for people. */
export function printEffects(cli: Cli, changes: PlanChangesAnswer): void {
  const { text } = cli;
  const { openCycles, opensNow, unitsWithoutFuture, people } = changes;
  const rows = openCycles.filter(isWorthShowing);
  printTable(cli, changesWords.openCycles, { columns: cycleColumns(cli), rows });
  const stays = openCycles.flatMap((one) => stayLines(cli, one));
  printSection(cli, changesWords.stays, stays);
  const opening = opensNow.map(({ cycleId, dueOn, units }) =>
    text(changesWords.openNow({ cycle: cycleId, due: shortDate(dueOn), units: units.length })),
  );
  printSection(cli, changesWords.opensNow, opening);
  const unitLines = unitsWithoutFuture.map((unit) => text(unitLine(unit)));
  printSection(cli, changesWords.unitsWithOpenWork, unitLines);
  printTable(cli, changesWords.peopleWrittenTo, { columns: peopleColumns(), rows: people });
  if (openCycles.some(({ ruleDueOn }) => ruleDueOn !== undefined)) cli.tell(changesWords.moveOpenHint);
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
      heading: columnWords.due,
      cell: ({ dueOn, newDueOn }) => dayChange(dueOn, newDueOn),
      yields: 'wrap',
    },
    { heading: changesWords.moved, cell: ({ moves }) => moves.length },
    {
      heading: columnWords.because,
      cell: ({ because }) => (because === undefined ? '' : text(CAUSES[because])),
      yields: 'wrap',
    },
    { heading: columnWords.note, cell: (change) => noteOf(text, change), yields: 'wrap' },
    { heading: columnWords.cycle, cell: ({ cycleId }) => cycleId, isId: true },
  ];
}

function noteOf(text: Cli['text'], change: OpenCycleChange): string {
  const { ruleDueOn, obligationRemoved, audience } = change;
  const { joins, leaves } = audience;
  const notes = [
    ruleDueOn === undefined ? undefined : changesWords.byNewRule({ due: shortDate(ruleDueOn) }),
    obligationRemoved ? changesWords.obligationDropped : undefined,
    joins.length === 0 ? undefined : changesWords.wouldAsk({ units: joins.join(', ') }),
    leaves.length === 0 ? undefined : changesWords.wouldNotAsk({ units: leaves.join(', ') }),
  ];
  return notes
    .filter((note) => note !== undefined)
    .map(text)
    .join('; ');
}

function stayLines({ text }: Cli, { stays }: OpenCycleChange): string[] {
  return stays.map(({ assignmentId, dueOn, why, to }) =>
    text(
      changesWords.keepsDay({
        assignment: assignmentId,
        due: shortDate(dueOn),
        why: STAY_WORDS[why],
        rule: shortDate(to),
      }),
    ),
  );
}

function unitLine({ unit, why, assignments, successors }: UnitWithoutFuture): InBoth {
  const state = why === 'removed' ? changesWords.removedUnit : changesWords.endedUnit;
  const told = { unit, state, count: assignments.length };
  return successors.length === 0
    ? changesWords.handOver(told)
    : changesWords.handOverTo({ ...told, to: successors.join(', ') });
}

function peopleColumns(): Column<PersonWrittenTo>[] {
  return [
    { heading: columnWords.unit, cell: ({ unit }) => unit, yields: 'cut' },
    { heading: columnWords.mailbox, cell: ({ address }) => address },
    { heading: changesWords.dayMoved, cell: ({ moved }) => moved },
    { heading: changesWords.newCycles, cell: ({ opened }) => opened },
  ];
}
