import { actorIdOf } from '@kyhan/plan/ids';
import { insertPlanVersion, type Register } from '@kyhan/register';
import { at, REAL } from '../clock/at.js';
import { castPeople, LINH } from './cast-people.js';
import { plan } from './plan.js';

export async function insertPlan(register: Register, applied = plan(), keptFrom = '2026-01-02') {
  await castPeople(register, [applied.slug]);
  return await insertPlanVersion(register, {
    plan: applied,
    appliedAt: at('2026-01-02'),
    appliedRealAt: REAL,
    appliedBy: actorIdOf(LINH),
    keptFrom,
  });
}
