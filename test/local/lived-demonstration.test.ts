/** @long */
import process from 'node:process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DemonstrationReport } from '@kyhan/local';
import { kyhan } from '@kyhan/testkit/kyhan';

/** Set by `npm run demonstration`: five minutes of it, on a machine that is busy with nothing else. */
const { KYHAN_DEMONSTRATION: whole } = process.env;

type Turn = keyof DemonstrationReport['shown'];

/** What the first weeks bring, however busy the machine is. */
const EARLY = [
  'confirmed',
  'contested',
  'granted',
  'mendedLate',
  'nil',
  'toDeputies',
] as const satisfies readonly Turn[];

/** What takes half a year of the plan. */
const LATER = ['lapsed', 'refused', 'byPaper', 'reopened'] as const satisfies readonly Turn[];

const [DAYS, TURNS] =
  whole === undefined
    ? [['--days', '45', '--day-ms', '2500'], EARLY]
    : [
        ['--days', '180'],
        [...EARLY, ...LATER],
      ];

describe(`the demonstration (${DAYS.join(' ')})`, () => {
  let report: DemonstrationReport;
  beforeAll(async () => {
    const { exitCode, stdout, stderr } = await kyhan(['demo', ...DAYS, '--json']);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    report = JSON.parse(stdout) as DemonstrationReport;
    if (whole !== undefined) {
      process.stderr.write(`${JSON.stringify({ ...report.shown, ...report.figures })}\n`);
    }
  });

  it.each(TURNS)('shows each turn that a life can take: %s', (turn) => {
    expect(report.shown[turn]).toBeGreaterThanOrEqual(1);
  });

  it('has figures that add up', () => {
    const { assigned, waived, onTime, late, inTime, overdue, missed, lapsed, total, asked } = report.figures;
    expect(waived + onTime + late + inTime + overdue + missed + lapsed).toBe(assigned);
    expect(assigned + asked).toBe(total);
    const byStatus = Object.values(report.assignments).reduce((sum, count) => sum + count, 0);
    expect(byStatus).toBe(total);
  });

  it('breaks no invariant', () => {
    expect(report.unchecked).toBeUndefined();
    expect(report.invariants.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
