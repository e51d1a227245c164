import process from 'node:process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DemonstrationReport } from '@kyhan/local';
import { kyhan } from '@kyhan/testkit/kyhan';

/** Set by `npm run demonstration`: it takes five minutes, and a machine that is busy with nothing else. */
const { KYHAN_DEMONSTRATION: wanted } = process.env;

const SHOWN = [
  'confirmed',
  'contested',
  'granted',
  'refused',
  'mendedLate',
  'lapsed',
  'nil',
  'byPaper',
  'reopened',
  'toDeputies',
] as const satisfies readonly (keyof DemonstrationReport['shown'])[];

(wanted === undefined ? describe.skip : describe)('five minutes of the demonstration', () => {
  let report: DemonstrationReport;
  beforeAll(async () => {
    const { exitCode, stdout, stderr } = await kyhan(['demo', '--days', '200', '--json']);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    report = JSON.parse(stdout) as DemonstrationReport;
    process.stderr.write(`${JSON.stringify({ ...report.shown, ...report.figures })}\n`);
  });

  it.each(SHOWN)('show each turn that a life can take: %s', (turn) => {
    expect(report.shown[turn]).toBeGreaterThanOrEqual(1);
  });

  it('have figures that add up', () => {
    const { assigned, waived, onTime, late, inTime, overdue, missed, lapsed, total, asked } = report.figures;
    expect(waived + onTime + late + inTime + overdue + missed + lapsed).toBe(assigned);
    expect(assigned + asked).toBe(total);
    const byStatus = Object.values(report.assignments).reduce((sum, count) => sum + count, 0);
    expect(byStatus).toBe(total);
  });

  it('break no invariant', () => {
    expect(report.unchecked).toBeUndefined();
    expect(report.invariants.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
