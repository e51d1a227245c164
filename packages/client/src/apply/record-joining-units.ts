import { planNames } from '@kyhan/plan';
import { findingIdOf } from '@kyhan/plan/ids';
import { closeFinding, openFinding, type Register } from '@kyhan/register';
import type { Preparation } from './plan-changes.js';

/** Asks a person about units that the version asks and an open cycle does not; closes what is settled. */
export async function recordJoiningUnits(
  register: Register,
  { plan, cycles, changes: { openCycles } }: Preparation,
  at: number,
): Promise<void> {
  const { unitName } = planNames(plan);
  for (const { kept } of cycles) {
    const { cycleId } = kept.cycle;
    const findingId = findingIdOf({ kind: 'unit-joins-late', about: cycleId });
    const joins = openCycles.find((one) => one.cycleId === cycleId)?.audience.joins ?? [];
    const owing = new Set(kept.assignments.map(({ unitId }) => unitId));
    const missing = joins.filter((unit) => !owing.has(unit));
    const data = { units: missing.map(unitName), ids: missing };
    if (missing.length === 0) await closeFinding(register, { findingId, at, ending: 'decided' });
    else await openFinding(register, { findingId, kind: 'unit-joins-late', subject: cycleId, data, at });
  }
}
