import { beforeAll, describe, expect, it } from '@jest/globals';
import { planCalendar, readPlan, type Plan } from '@kyhan/plan';
import type { CycleContext } from '../cycle-context.js';
import { requirePaperBeyond } from './require-paper-beyond.js';

const CYCLE = 'cast/monthly-report/2023-10';
const ASSIGNMENT = `${CYCLE}/main/phuong-bac`;

describe('an extension beyond the day that a higher body set', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await readPlan('packages/testkit/cast-plan/plan.yaml');
  });

  interface Set {
    readonly setBy?: string;
    readonly wantsPaper?: boolean;
  }

  function context({ setBy, wantsPaper = true }: Set): CycleContext {
    const { ordered } = plan.policies;
    const monthly = plan.obligations.find(({ id }) => id === 'monthly-report')!;
    const steps = monthly.steps.map((step) => ({
      ...step,
      due: step.due.map((rule) => ({ ...rule, ...(setBy === undefined ? {} : { setBy }) })),
    }));
    const policy = {
      ...ordered!,
      ...(wantsPaper ? { extension: { document: 'beyond-set-day' as const } } : {}),
    };
    const cycle = { cycleId: CYCLE, periodKey: '2023-10', periodFrom: '2023-10-01', periodTo: '2023-10-31' };
    return {
      plan: { ...plan, policies: { ...plan.policies, ordered: policy } },
      obligation: { ...monthly, steps },
      calendar: planCalendar(plan),
      cycle,
    } as unknown as CycleContext;
  }

  const asked = (day: string, document?: string) => {
    return { assignmentId: ASSIGNMENT, day, ...(document === undefined ? {} : { document }) };
  };
  const BY_MINISTRY = { setBy: 'Bộ TTTT' };

  it('wants that body’s document, and says whose day it is', () => {
    expect(() => requirePaperBeyond(context(BY_MINISTRY), asked('2023-11-01'))).toThrow(
      expect.objectContaining({
        code: 'EXTENSION_PAPER_MISSING',
        details: { day: '2023-11-01', set: '2023-10-31', by: 'Bộ TTTT' },
      }),
    );
    expect(() => requirePaperBeyond(context(BY_MINISTRY), asked('2023-11-01', ' '))).toThrow();
  });

  it.each([
    ['with the document', BY_MINISTRY, asked('2023-11-01', 'Công văn 5/BTTTT')],
    ['up to the day itself', BY_MINISTRY, asked('2023-10-31')],
    ['where nobody else set the day', {}, asked('2023-11-01')],
    ['where the policy wants none', { ...BY_MINISTRY, wantsPaper: false }, asked('2023-11-01')],
  ])('is granted %s', (_what, set, wish) => {
    expect(() => requirePaperBeyond(context(set), wish)).not.toThrow();
  });
});
