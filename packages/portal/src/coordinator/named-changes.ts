import type { PlanChanges } from '@kyhan/client';
import { planNames, type PartChanges, type Plan } from '@kyhan/plan';
import { readAssignmentId, readCycleId } from '@kyhan/plan/ids';
import { pageWords, periodName, type Language } from '@kyhan/words';

/**
 * What a version changes, with names in place of ids: a page is read by people. Parts of the plan keep their id beside
 * it, by which they are found in its file. Pure; throws nothing.
 */
export function namedChanges(plan: Plan, changes: PlanChanges, language: Language): PlanChanges {
  const names = planNames(plan);
  const unit = (id: string) => names.unitName(id)[language];
  const cycle = (id: string): string => {
    const { obligationId, periodKey } = readCycleId(id) ?? {};
    if (obligationId === undefined || periodKey === undefined) return id;
    return `${names.obligationTitle(obligationId)[language]}, ${periodName(periodKey, language, names.firstDay(obligationId, periodKey))}`;
  };
  const assignment = (id: string): string => {
    const { cycleId, stepId, unitId, obligationId } = readAssignmentId(id) ?? {};
    if (cycleId === undefined || stepId === undefined || unitId === undefined) return id;
    const step = names.stepTitle(obligationId ?? '', stepId)?.[language];
    return [unit(unitId), cycle(cycleId), ...(step === undefined ? [] : [step])].join(', ');
  };
  const beside = (name: string, id: string) =>
    name === id ? id : pageWords.planFile.named({ name, id })[language];
  return {
    ...changes,
    obligations: renamed(changes.obligations, (id) => beside(names.obligationTitle(id)[language], id)),
    units: renamed(changes.units, (id) => beside(unit(id), id)),
    openCycles: changes.openCycles.map((one) => ({
      ...one,
      stays: one.stays.map((kept) => ({ ...kept, assignmentId: assignment(kept.assignmentId) })),
      audience: { joins: one.audience.joins.map(unit), leaves: one.audience.leaves.map(unit) },
    })),
    opensNow: changes.opensNow.map((one) => ({ ...one, cycleId: cycle(one.cycleId) })),
    unitsWithoutFuture: changes.unitsWithoutFuture.map((one) => ({
      ...one,
      unit: unit(one.unit),
      successors: one.successors.map(unit),
    })),
    successions: changes.successions.map((one) => ({
      ...one,
      assignmentId: assignment(one.assignmentId),
      to: one.to.map(unit),
    })),
    people: changes.people.map((one) => ({ ...one, unit: unit(one.unit) })),
  };
}

function renamed({ added, removed, changed }: PartChanges, name: (id: string) => string): PartChanges {
  return {
    added: added.map(name),
    removed: removed.map(name),
    changed: changed.map((one) => ({ ...one, id: name(one.id) })),
  };
}
