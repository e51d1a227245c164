import { isPlainDate } from '@kyhan/calendar';
import { circleMembers } from './circle-members.js';
import type { DraftNames } from './draft-names.js';
import type { WrittenUnits } from './draft.js';
import { FindingList } from './finding-list.js';
import type { PlanFinding } from './plan-finding.js';
import { itemsOf, partOf, textOf } from './part-of.js';

/** What units say that cannot be meant: doubles, unknown names, circles, lives that end before they begin. */
export function unitFindings({ source, path, items }: WrittenUnits, names: DraftNames): PlanFinding[] {
  const list = new FindingList(source);
  const known = names.units ?? new Set<string>();
  const ids = items.map((unit) => textOf(partOf(unit, 'id')));
  list.doubles('PLAN_DOUBLE_UNIT', ids, (i) => [...path, i, 'id']);
  const inCircle = circleMembers(parentEdges(items));
  for (const [i, unit] of items.entries()) {
    const at = (...rest: PropertyKey[]) => [...path, i, ...rest];
    const parent = textOf(partOf(unit, 'parent'));
    if (parent !== undefined && !known.has(parent))
      list.unknown('PLAN_UNKNOWN_UNIT', at('parent'), { name: parent, known });
    const id = ids[i];
    if (id !== undefined && inCircle.has(id)) list.error('PLAN_PARENT_CIRCLE', at('parent'), { unit: id });
    for (const [j, successor] of itemsOf(partOf(unit, 'successors')).entries()) {
      const name = textOf(partOf(successor, 'unit'));
      if (name !== undefined && !known.has(name))
        list.unknown('PLAN_UNKNOWN_UNIT', at('successors', j, 'unit'), { name, known });
    }
    reversedDates(list, partOf(unit, 'lives'), at('lives'));
  }
  return list.findings;
}

/** Says where a span of dates ends before it begins. */
export function reversedDates(list: FindingList, span: unknown, path: readonly PropertyKey[]): void {
  const [from = '', to = ''] = [textOf(partOf(span, 'from')), textOf(partOf(span, 'to'))];
  // What is no date is told as that.
  if (isPlainDate(from) && isPlainDate(to) && to < from)
    list.error('PLAN_DATES_REVERSED', [...path, 'to'], { from, to });
}

function parentEdges(items: readonly unknown[]): Map<string, string[]> {
  const edges = new Map<string, string[]>();
  for (const unit of items) {
    const [id, parent] = [textOf(partOf(unit, 'id')), textOf(partOf(unit, 'parent'))];
    if (id !== undefined) edges.set(id, parent === undefined ? [] : [parent]);
  }
  return edges;
}
