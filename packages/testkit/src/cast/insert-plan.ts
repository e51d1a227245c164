import { insertPlanVersion, type Register } from '@kyhan/register';
import { at, REAL } from '../clock/at.js';
import { plan } from './plan.js';

export async function insertPlan(register: Register, applied = plan()) {
  return await insertPlanVersion(register, {
    plan: applied,
    appliedAt: at('2026-01-02'),
    appliedRealAt: REAL,
    appliedBy: 'coordinator:linh',
    keptFrom: '2026-01-02',
  });
}
