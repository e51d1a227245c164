import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectedCycles, planCalendar, readPlan, type Plan } from '@kyhan/plan';
import { kyhan } from '@kyhan/testkit/kyhan';
import { readFile } from 'node:fs/promises';
import { expectedFile } from '../support/expected-file.js';
import { csvRows } from './coverage.js';

const FOLDER = path.join(import.meta.dirname, '../../examples/grant-reports');
const PLAN = path.join(FOLDER, 'plan.yaml');

let plan: Plan;
beforeAll(async () => {
  plan = await readPlan(PLAN);
});

describe('the reports on a donor’s grants', () => {
  it('are found without a fault', async () => {
    expect(await kyhan(['check', PLAN, '--json'])).toMatchObject({ exitCode: 0, stdout: '[]\n' });
  });

  it('are expected as they are known to be', async () => {
    const years = ['--from', '2026-09-01', '--to', '2028-12-31', '--json'];
    const { stdout, exitCode } = await kyhan(['preview', PLAN, ...years]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(await expectedFile(path.join(FOLDER, 'expected-preview.json'), stdout));
  });

  it('ask each grantee in each of its own periods, and in no other', async () => {
    const written = csvRows(await readFile(path.join(FOLDER, 'schedule.csv'), 'utf8'));
    const expected = expectedCycles(plan, planCalendar(plan), plan.inForce).flatMap(
      ({ obligationId, periodKey, units }) =>
        obligationId === 'grant-report' ? units.map((unit) => `${unit} ${periodKey}`) : [],
    );
    expect(expected.toSorted()).toEqual(written.map(({ unit, period }) => `${unit} ${period}`).toSorted());
  });

  it('share one cycle where two grantees share a period', () => {
    const shared = expectedCycles(plan, planCalendar(plan), plan.inForce).filter(
      ({ units }) => units.length > 1,
    );
    expect(shared.map(({ periodKey, units }) => [periodKey, units])).toEqual([
      ['inception', ['river-school', 'hill-clinic']],
      ['mid-term', ['hill-clinic', 'coast-radio']],
    ]);
  });
});
