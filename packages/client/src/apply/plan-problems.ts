import { KyhanError, type Language } from '@kyhan/errors';
import type { PlanFinding } from '@kyhan/plan';

/** Nobody reads more in one sentence; the findings hold all. */
const MOST_TOLD = 20;

/** A plan that cannot be applied, with everything that is wrong with it and where. */
export class PlanProblems extends KyhanError<'PLAN_REFUSED'> {
  constructor(readonly findings: readonly PlanFinding[]) {
    const told = (language: Language) =>
      findings
        .slice(0, MOST_TOLD)
        .map(({ path = 'plan', message }) => `${path}: ${message[language]}`)
        .join('; ');
    super('PLAN_REFUSED', { count: findings.length, problems: { vi: told('vi'), en: told('en') } });
  }
}
