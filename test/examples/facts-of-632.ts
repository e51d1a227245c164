import path from 'node:path';
import {
  expectedCycles,
  planCalendar,
  readPlan,
  type ExpectedCycle,
  type Obligation,
  type Plan,
} from '@kyhan/plan';

export const FOLDER_632 = path.join(import.meta.dirname, '../../examples/dak-nong-632');
const ALL_YEARS = { from: '2022-01-01', to: '2029-12-31' };

/** Plan 632 and what it expects in all its years, to be asked by name. */
export interface FactsOf632 {
  readonly plan: Plan;
  readonly cycles: readonly ExpectedCycle[];
  /** @throws Error where there is none of that id */
  readonly obligation: (id: string) => Obligation;
  /** @throws Error where none is expected */
  readonly cycle: (id: string, periodKey: string) => ExpectedCycle;
}

export async function factsOf632(): Promise<FactsOf632> {
  const plan = await readPlan(path.join(FOLDER_632, 'plan.yaml'));
  const cycles = expectedCycles(plan, planCalendar(plan), ALL_YEARS);
  return {
    plan,
    cycles,
    obligation: (id) =>
      there(
        plan.obligations.find((one) => one.id === id),
        id,
      ),
    cycle: (id, periodKey) =>
      there(
        cycles.find((one) => one.obligationId === id && one.periodKey === periodKey),
        `${id}/${periodKey}`,
      ),
  };
}

function there<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}
