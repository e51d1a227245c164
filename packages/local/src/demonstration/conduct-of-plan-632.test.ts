import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { audienceOn, expectedCycles, planCalendar, readPlan, type Plan } from '@kyhan/plan';
import { assignmentIdOf, cycleIdOf } from '@kyhan/plan/ids';
import { bouncedMailbox } from './bounced-mailbox.js';
import { conduct } from './conduct.js';
import { isGranted } from './is-granted.js';
import { makesSlip } from './makes-slip.js';

const PLAN_632 = path.join(import.meta.dirname, '../../../../examples/dak-nong-632/plan.yaml');
/** The seed and the first day that `kyhan demo` has unless others are asked for. */
const [SEED, STARTS_ON] = [2, '2023-10-01'];
/** Five minutes are 200 days; what is returned of what was due by then has time to lock. */
const DUE_BY = '2023-12-31';

let plan: Plan;
let owed: { readonly assignmentId: string; readonly unitId: string }[];

beforeAll(async () => {
  plan = await readPlan(PLAN_632);
  owed = expectedCycles(plan, planCalendar(plan), { from: STARTS_ON, to: '2024-04-18' }).flatMap((cycle) => {
    const { obligationId, periodKey, obligation } = cycle;
    const cycleId = cycleIdOf({ planSlug: plan.slug, obligationId, periodKey });
    return cycle.steps.flatMap(({ stepId, due }) => {
      if (due.on < STARTS_ON || due.on > DUE_BY) return [];
      const step = obligation.steps.find(({ id }) => id === stepId)!;
      const { units } = audienceOn(plan, due.on, { audience: step.audience, scope: obligation.scope });
      return units.map(({ unitId }) => ({
        assignmentId: assignmentIdOf({ cycleId, stepId, unitId }),
        unitId,
      }));
    });
  });
});

describe('plan 632 as the demonstration lives it', () => {
  it.each([
    'contests',
    'asks',
    'by-paper',
    'mends-late',
    'gives-up',
    'nil',
    'incomplete-first',
    'late',
    'never',
  ] as const)('has a unit within five minutes that %s', (kind) => {
    expect(owed.filter(({ assignmentId }) => conduct(SEED, assignmentId) === kind)).not.toHaveLength(0);
  });

  it('has within five minutes an extension that is granted and one that is refused', () => {
    const asking = owed.filter(({ assignmentId }) => conduct(SEED, assignmentId) === 'asks');
    expect(new Set(asking.map(({ assignmentId }) => isGranted(SEED, assignmentId))).size).toBe(2);
  });

  it('has something within five minutes that the coordinator accepts by mistake', () => {
    expect(owed.filter(({ assignmentId }) => makesSlip(SEED, assignmentId))).not.toHaveLength(0);
  });

  it('has a mailbox that refuses, of a unit that owes something and has a deputy', () => {
    const mailbox = bouncedMailbox(plan, STARTS_ON);
    const unit = plan.units.find(({ contacts }) => contacts.some(({ email }) => email === mailbox));
    expect(unit?.contacts.map(({ role }) => role)).toEqual(expect.arrayContaining(['focal-point', 'deputy']));
    expect(owed.filter(({ unitId }) => unitId === unit?.id)).not.toHaveLength(0);
  });
});
