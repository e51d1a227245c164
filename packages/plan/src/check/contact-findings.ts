import { namedUnits } from '../audience.js';
import type { Plan } from '../plan.js';
import type { WrittenUnits } from './draft.js';
import { FindingList } from './finding-list.js';
import { partOf } from './part-of.js';
import type { PlanFinding } from './plan-finding.js';

/** Units that owe and can be told nothing: told once, at the first of them. */
export function contactFindings(plan: Plan, { source, path, items }: WrittenUnits): PlanFinding[] {
  const steps = plan.obligations.flatMap((obligation) => obligation.steps);
  const owing = new Set(steps.flatMap(({ audience }) => namedUnits(plan, audience)));
  const silent = plan.units.filter(
    ({ id, contacts, lives }) =>
      owing.has(id) && contacts.length === 0 && (lives.to ?? plan.inForce.from) >= plan.inForce.from,
  );
  const [first] = silent;
  if (first === undefined) return [];
  const list = new FindingList(source);
  const index = items.findIndex((unit) => partOf(unit, 'id') === first.id);
  list.warning('PLAN_CONTACTS_MISSING', [...path, Math.max(index, 0), 'id'], {
    unit: first.id,
    count: silent.length,
  });
  return list.findings;
}
