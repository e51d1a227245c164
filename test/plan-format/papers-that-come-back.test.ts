import { describe, expect, it } from '@jest/globals';
import { checkTexts, planFiles, plannedPapers } from '@kyhan/plan';
import { planText, whole } from './plan-of.js';

const MONTHLY = 'period: month\ndue: { day: 25 }';
const withPapers = (...papers: readonly string[]) =>
  planText(MONTHLY).replace('issuedOn:', `papers:\n${papers.map((one) => `  - ${one}\n`).join('')}issuedOn:`);
const KEPT_FROM = '2026-01-05';

async function waiting(today: string, ...papers: readonly string[]) {
  const plan = await whole({ 'plan.yaml': withPapers(...papers) });
  return plannedPapers(plan, today, KEPT_FROM).map(
    ({ paper, period: { key }, draftedOn }) => `${paper} ${key} ${draftedOn}`,
  );
}

const WEEKLY = '{ paper: urging, period: week }';
const QUARTERLY = '{ paper: results, period: quarter }';

describe('papers of the office that come back', () => {
  it.each([
    ['2026-11-22', '2026-W47', '2026-11-16'],
    ['2026-11-23', '2026-W48', '2026-11-23'],
    // 27 April stands for the day of the Hùng kings, a Sunday: nobody works.
    ['2026-04-27', '2026-W17', '2026-04-20'],
    ['2026-04-28', '2026-W18', '2026-04-28'],
    // Tết 2026: from 16 to 20 February nobody works, and the week after begins on the 23rd.
    ['2026-02-22', '2026-W07', '2026-02-09'],
    ['2026-02-23', '2026-W09', '2026-02-23'],
  ])('urge on the first working day of a week: on %s it is %s', async (today, week, on) => {
    expect(await waiting(today, WEEKLY)).toEqual([`urging ${week} ${on}`]);
  });

  it.each([
    ['2026-04-02', []],
    ['2026-04-03', ['results 2026-Q1 2026-04-03']],
    ['2026-07-02', ['results 2026-Q1 2026-04-03']],
    ['2026-07-03', ['results 2026-Q2 2026-07-03']],
  ])('tell results three working days after the period: on %s', async (today, expected) => {
    expect(await waiting(today, QUARTERLY)).toEqual(expected);
  });

  // Of the thirty working days before the end of 2026, 24 November is none.
  it.each([
    ['{ paper: urging, period: week, drafted: { weekday: wednesday } }', 'urging 2026-W48 2026-11-25'],
    ['{ paper: urging, period: month, drafted: { day: 20 } }', 'urging 2026-11 2026-11-20'],
    ['{ paper: results, period: month, drafted: { after: cut-off, days: 5 } }', 'results 2026-10 2026-11-05'],
    ['{ paper: results, period: month, drafted: { at: cut-off } }', 'results 2026-10 2026-10-31'],
    [
      '{ paper: results, period: year, drafted: { before: cut-off, workingDays: 30 } }',
      'results 2026 2026-11-18',
    ],
  ])('wait from the day that is written: %s', async (paper, expected) => {
    expect(await waiting('2026-11-27', paper)).toEqual([expected]);
  });

  it('are drafted of nothing before the plan is kept, nor after it is over', async () => {
    expect(await waiting('2026-01-04', WEEKLY, QUARTERLY)).toEqual([]);
    expect(await waiting('2031-01-10', WEEKLY, QUARTERLY)).not.toContainEqual(
      expect.stringContaining('2031'),
    );
  });

  it('are each named once, however often they are written', async () => {
    expect(await waiting('2026-11-27', WEEKLY, WEEKLY)).toHaveLength(1);
  });

  it('are written out as they are read', async () => {
    const plan = await whole({ 'plan.yaml': withPapers(WEEKLY, QUARTERLY) });
    expect(await whole(planFiles(plan))).toEqual(plan);
  });

  it.each([
    'drafted: { after: due, workingDays: 1 }',
    'drafted: { at: anchor }',
    'drafted: { workingDay: 3 }',
  ])('count from nothing that a period has not: %s', async (drafted) => {
    const text = withPapers(`{ paper: urging, period: week, ${drafted} }`);
    const { findings } = await checkTexts({ 'plan.yaml': text });
    expect(findings.map(({ severity, line }) => [severity, line])).toEqual([['error', expect.any(Number)]]);
    expect(text.split('\n')[findings[0]!.line - 1]).toContain('drafted');
  });
});
