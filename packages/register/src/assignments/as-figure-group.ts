import type { FigureGroup } from '@kyhan/engine';
import type { TallyTable } from '../tally-table.js';
import { present } from '../present.js';
import { WHETHER } from '../tallies/as-tables.js';

export type TallyRow = Omit<TallyTable, 'cycleKey' | 'shard' | 'units'>;

/** A tally as the engine judges it, which asks of what has happened only whether it has. Pure; throws nothing. */
export function asFigureGroup(row: TallyRow): FigureGroup {
  const { opensAt, dueAt, dueSoonAt, asked, contribution, escalatedLevel, onTime, punctualDueAt, nil } = row;
  const happened = Object.entries(WHETHER).filter(([, is]) => row[is]);
  return {
    facts: {
      ...Object.fromEntries(happened.map(([name]) => [name, HAPPENED])),
      ...present({ onTime, punctualDueAt, nil, dueSoonAt }),
      opensAt,
      dueAt,
      asked,
      contribution,
      escalatedLevel,
    },
    count: row.count,
    timesReturned: row.count * row.timesReturned,
    timesMendedLate: row.count * row.timesMendedLate,
  };
}

/** At some time: nobody asks when. */
const HAPPENED = 0;
