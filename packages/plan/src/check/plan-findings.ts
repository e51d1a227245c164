import { circleMembers } from './circle-members.js';
import type { DraftNames } from './draft-names.js';
import { FindingList } from './finding-list.js';
import type { PlanFinding } from './plan-finding.js';
import { reversedDates } from './unit-findings.js';
import { entriesOf, itemsOf, partOf, textOf } from './part-of.js';
import type { YamlSource } from '../source/yaml-source.js';

/** What the head of a plan and its groups say that cannot be meant. */
export function planFindings(source: YamlSource, names: DraftNames): PlanFinding[] {
  const list = new FindingList(source);
  const { value } = source;
  for (const role of ['coordinator', 'owner']) {
    const name = textOf(partOf(value, role));
    if (name !== undefined && names.units !== undefined && !names.units.has(name))
      list.unknown('PLAN_UNKNOWN_UNIT', [role], { name, known: names.units });
  }
  reversedDates(list, partOf(value, 'inForce'), ['inForce']);
  const sources = itemsOf(partOf(value, 'sources')).map((item) => textOf(partOf(item, 'id')));
  list.doubles('PLAN_DOUBLE_SOURCE', sources, (i) => ['sources', i, 'id']);
  groupFindings(list, names);
  return list.findings;
}

function groupFindings(list: FindingList, { units, audience: known }: DraftNames): void {
  const written = partOf(list.source.value, 'groups');
  const inCircle = circleMembers(memberEdges(written));
  for (const [name, group] of entriesOf(written)) {
    if (units?.has(name)) list.error('PLAN_GROUP_NAMED_AS_UNIT', ['groups', name], { name });
    if (inCircle.has(name)) list.error('PLAN_GROUP_CIRCLE', ['groups', name], { name });
    if (units === undefined) continue;
    const parent = textOf(partOf(group, 'children-of'));
    if (parent !== undefined && !units.has(parent))
      list.unknown('PLAN_UNKNOWN_UNIT', ['groups', name, 'children-of'], { name: parent, known: units });
    for (const [i, member] of itemsOf(group).entries())
      if (typeof member === 'string' && !known.has(member))
        list.unknown('PLAN_UNKNOWN_UNIT', ['groups', name, i], { name: member, known });
  }
}

function memberEdges(groups: unknown): Map<string, string[]> {
  return new Map(
    entriesOf(groups).map(([name, group]) => [
      name,
      itemsOf(group).filter((member) => typeof member === 'string'),
    ]),
  );
}
