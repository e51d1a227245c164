import { expectedCycles, planCalendar, readPlan } from '@kyhan/plan';

const plan = await readPlan('examples/first-plan/plan.yaml');
const quarter = { from: '2026-01-01', to: '2026-03-31' };

for (const { periodKey, dueOn, units } of expectedCycles(plan, planCalendar(plan), quarter))
  console.log(`${periodKey}: due ${dueOn}, owed by ${units.join(' and ')}`);
