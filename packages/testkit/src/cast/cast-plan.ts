import { fileURLToPath } from 'node:url';
import { readPlan, type Plan } from '@kyhan/plan';

/** The plan file of the named cast: Linh coordinates, the wards of Bắc and Nam owe. */
export const CAST_PLAN_FILE = fileURLToPath(new URL('../../cast-plan/plan.yaml', import.meta.url));

/** The plan of the named cast, read from its file. */
export async function castPlan(): Promise<Plan> {
  return await readPlan(CAST_PLAN_FILE);
}
