import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { coverageOn, trainingBook, UNKNOWN_ROSTER } from '@kyhan/engine/training';
import { checkTexts, cyclePlan, expectedPeriod, planCalendar } from '@kyhan/plan';
import { cycleIn, planOf, planText } from '../plan-format/plan-of.js';

const PAGE = readFileSync(path.resolve(import.meta.dirname, '../../docs/plan-format.md'), 'utf8');

/** The rows of the table whose first heading is given, cell by cell, without the marks of code. */
function rows(heading: string): string[][] {
  const table = PAGE.slice(PAGE.indexOf(`| \`${heading}\` |`)).split('\n');
  const end = table.findIndex((line) => !line.startsWith('|'));
  return table.slice(2, end).map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

describe('the page of the plan format', () => {
  it('has rows', () => {
    expect(rows('period').length).toBeGreaterThan(15);
    expect(rows('due').length).toBeGreaterThan(15);
  });

  it.each(rows('period'))('says what `period: %s` is: %s, %s', async (...[period, key = '', span]) => {
    const cycle = await cycleIn(key, `period: ${period}\ndue: { at: cut-off, roll: none }`);
    expect(`${cycle.periodFrom} – ${cycle.periodTo}`).toBe(span);
  });

  it.each(rows('due'))(
    'says when `due: %s` of `%s` is in %s',
    async (...[due, period, key = '', written, dueOn]) => {
      const cycle = await cycleIn(key, `period: ${period}\ndue: ${due}`);
      expect([cycle.nominalDueOn, cycle.dueOn]).toEqual([written, dueOn]);
    },
  );

  it('says when the steps of a meeting open and are due', async () => {
    const [, keys = ''] = /```yaml\n(.*?)```/s.exec(PAGE) ?? [];
    const plan = await planOf(keys);
    const [obligation] = plan.obligations;
    const period = obligation && expectedPeriod(plan, obligation, '2026-08');
    if (obligation === undefined || period === undefined) throw new Error('the page has no meeting');
    const days = cyclePlan({ plan, obligation, period, calendar: planCalendar(plan) });
    expect(days?.anchor?.on).toBe('2026-09-09');
    expect(obligation.anchor?.time).toBe('08:00');
    const told = days?.steps.map(({ stepId, opens, due }) => [stepId, (opens ?? days.opens).on, due.on]);
    expect(rows('step')).toEqual(told);
  });

  it.each(rows('targets'))(
    'says how far the target %s is reached on %s',
    async (...[target, on = '', onRoster, trained, percent]) => {
      const keys = `period: year\ndue: { on: 12-20 }\ntargets: [${target}]`;
      const text = planText(keys).replace('kind: report', 'kind: training');
      const { plan } = await checkTexts({ 'plan.yaml': text, 'r.csv': 'person,unit,from\n' });
      const [read] = plan?.obligations[0]?.targets ?? [];
      if (plan === undefined || read === undefined) throw new Error(text);
      const { rosters } = trainingBook([
        {
          deed: 'roster-told',
          roster: 'r.csv',
          members: [
            { person: 'an', unit: 'bac', from: '2026-01-01' },
            { person: 'binh', unit: 'nam', from: '2026-01-01' },
            { person: 'chi', unit: 'nam', from: '2026-07-01' },
          ],
        },
        { deed: 'attended', session: 's', on: '2026-03-10', rosters: ['r.csv'], people: ['an'] },
      ]);
      const roster = rosters.get('r.csv') ?? UNKNOWN_ROSTER;
      const coverage = coverageOn({ plan, target: read, roster, on });
      expect([coverage.onRoster, coverage.trained, coverage.percent].map(String)).toEqual([
        onRoster,
        trained,
        percent,
      ]);
    },
  );

  it('shows a step with sessions that the plan takes', async () => {
    const step = /## Tập huấn[^]*?```yaml\n([^]*?)```/.exec(PAGE)?.[1] ?? '';
    const keys = [
      'period: year',
      'targets: [{ id: staff, roster: rosters/press-staff.csv, percent: 70, by: 2028-12-31 }]',
      'steps:',
      ...step
        .replace('so-tttt', 'linh')
        .split('\n')
        .map((line) => `  ${line}`),
    ].join('\n');
    const { findings } = await checkTexts({
      'plan.yaml': planText(keys).replace('kind: report', 'kind: training'),
      'rosters/press-staff.csv': 'person,unit,from\n',
    });
    expect(findings).toEqual([]);
  });
});
