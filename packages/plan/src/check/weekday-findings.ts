import { PLAN_PHRASES } from '@kyhan/errors';
import type { FindingList } from './finding-list.js';
import { itemsOf, partOf } from './part-of.js';
import { writtenCooperations } from './written-cooperations.js';

type Path = readonly PropertyKey[];

interface WrittenDay {
  readonly written: unknown;
  readonly path: Path;
}

/**
 * In a week each weekday comes once; in a month it has to be said which one is meant. `path` is that of the obligation.
 */
export function weekdayFindings(list: FindingList, obligation: unknown, path: Path): void {
  const isWeek = isWrittenWeek(partOf(obligation, 'period'));
  for (const { written, path: at } of writtenDays(obligation, path)) {
    if (partOf(written, 'weekday') === undefined) continue;
    const nth = partOf(written, 'nth');
    if (isWeek && nth !== undefined && nth !== 1 && nth !== -1)
      list.misplaced([...at, 'nth'], PLAN_PHRASES.misplaced.nthOfWeek);
    if (isWeek && partOf(written, 'monthOffset') !== undefined)
      list.misplaced([...at, 'monthOffset'], PLAN_PHRASES.misplaced.nthOfWeek);
    if (!isWeek && nth === undefined)
      list.error('PLAN_KEY_MISSING', at, { key: 'nth', path: at.map(String).join('.') });
  }
}

/** Whatever stands where a day does. */
function writtenDays(obligation: unknown, path: Path): WrittenDay[] {
  const steps = itemsOf(partOf(obligation, 'steps')).flatMap((step, j) =>
    ['due', 'opens'].map((key) => ({ due: partOf(step, key), at: [...path, 'steps', j, key] })),
  );
  const contributed = writtenCooperations(obligation).map(({ written, path: at }) => ({
    due: partOf(partOf(written, 'contribute'), 'due'),
    at: [...path, ...at, 'contribute', 'due'],
  }));
  const dues = [{ due: partOf(obligation, 'due'), at: [...path, 'due'] }, ...steps, ...contributed];
  return [
    ...(['anchor', 'opens'] as const).map((key) => ({
      written: partOf(obligation, key),
      path: [...path, key],
    })),
    ...dues.flatMap(({ due, at }): WrittenDay[] =>
      Array.isArray(due)
        ? due.map((written: unknown, i) => ({ written, path: [...at, i] }))
        : [{ written: due, path: at }],
    ),
  ];
}

function isWrittenWeek(period: unknown): boolean {
  if (period === 'week' || partOf(period, 'type') === 'week') return true;
  const every = partOf(period, 'every');
  return partOf(every, 'weeks') === 1 || partOf(every, 'days') === 7;
}
