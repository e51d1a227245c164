import { describe, expect, it } from '@jest/globals';
import { audienceOn, checkTexts, type Plan, type PlanFinding } from '@kyhan/plan';
import { planText } from './plan-of.js';

const PLAN = planText('period: month\ndue: { day: 25 }').replace(
  'policies:',
  'reorganisations: [reorganisation.yaml]\npolicies:',
);
const DONG = 'units: [{ id: dong, name: { vi: Phường Đông, en: Đông ward }, parent: city, level: ward }]\n';

/** The plan with a reorganisation of these events. */
async function checked(events: string, units = DONG) {
  const reorganisation = `planFile: plan.yaml\n${units}events:\n${events}`;
  return await checkTexts({ 'plan.yaml': PLAN, 'reorganisation.yaml': reorganisation });
}

async function planOf(events: string, units = DONG): Promise<Plan> {
  const { plan, findings } = await checked(events, units);
  expect(findings).toEqual([]);
  return plan!;
}

interface Asked {
  readonly audience?: readonly string[];
  readonly scope?: string;
}

const owing = (plan: Plan, date: string, { audience = ['bac', 'nam'], scope }: Asked = {}) =>
  audienceOn(plan, date, { audience, scope }).unitIds;
const unitOf = (plan: Plan, id: string) => plan.units.find((unit) => unit.id === id);

describe('a reorganisation', () => {
  it('merges units into one that begins that day', async () => {
    const plan = await planOf(
      '  - { effective: 2025-07-01, merge: [bac, nam], into: dong, decision: 202/2025/QH15 }\n',
    );
    expect(unitOf(plan, 'bac')).toMatchObject({
      lives: { to: '2025-06-30' },
      successors: [{ unit: 'dong', from: '2025-07-01' }],
    });
    expect(unitOf(plan, 'dong')).toMatchObject({ lives: { from: '2025-07-01' } });
    expect([owing(plan, '2025-06-30'), owing(plan, '2025-07-01')]).toEqual([['bac', 'nam'], ['dong']]);
  });

  it('merges units into one that lives on', async () => {
    const plan = await planOf('  - { effective: 2025-07-01, merge: [bac, nam], into: nam }\n', '');
    expect(unitOf(plan, 'nam')).toMatchObject({ lives: {}, successors: [] });
    expect(owing(plan, '2025-07-01')).toEqual(['nam']);
  });

  it('renames a unit, whose old name stays in what is closed', async () => {
    const plan = await planOf('  - { effective: 2025-07-01, rename: bac, into: dong }\n');
    expect(unitOf(plan, 'bac')?.name.vi).toBe('Phường Bắc');
    expect(owing(plan, '2025-07-01', { audience: ['bac'] })).toEqual(['dong']);
  });

  it('splits a unit by the matter of what it owes', async () => {
    const into = '[{ unit: nam, scope: press }, { unit: dong }]';
    const plan = await planOf(`  - { effective: 2025-07-01, split: bac, into: ${into} }\n`);
    expect(owing(plan, '2025-07-01', { audience: ['bac'], scope: 'press' })).toEqual(['nam']);
    expect(owing(plan, '2025-07-01', { audience: ['bac'] })).toEqual(['dong']);
  });

  it('dissolves a unit, and says that nobody follows', async () => {
    const { plan, findings } = await checked('  - { effective: 2025-07-01, dissolve: nam }\n', '');
    expect(findings).toEqual([]);
    expect(unitOf(plan!, 'nam')).toMatchObject({ lives: { to: '2025-06-30' }, successors: [] });
  });

  it('goes on: a successor may end in a later event', async () => {
    const plan = await planOf(
      '  - { effective: 2025-03-01, rename: bac, into: dong }\n  - { effective: 2025-07-01, merge: [dong], into: nam }\n',
    );
    expect(unitOf(plan, 'dong')?.lives).toEqual({ from: '2025-03-01', to: '2025-06-30' });
    expect(owing(plan, '2025-07-01', { audience: ['bac'] })).toEqual(['nam']);
  });

  it.each([
    [
      'an unknown unit, with the one that was meant',
      '  - { effective: 2025-07-01, merge: [bac], into: namm }\n',
      '3:50 PLAN_UNKNOWN_UNIT nam',
    ],
    [
      'a second end',
      '  - { effective: 2025-03-01, rename: bac, into: nam }\n  - { effective: 2025-07-01, dissolve: bac }\n',
      '4:40 REORGANISATION_ENDS_TWICE',
    ],
    [
      'a successor that has ended',
      '  - { effective: 2025-03-01, dissolve: nam }\n  - { effective: 2025-07-01, rename: bac, into: nam }\n',
      '4:49 REORGANISATION_NOBODY_FOLLOWS',
    ],
    [
      'a key that is none',
      '  - { effective: 2025-07-01, merge: [bac], inot: nam }\n',
      'PLAN_UNKNOWN_KEY into',
    ],
    ['what is no event', '  - 2025\n', 'REORGANISATION_EVENT_UNKNOWN'],
  ])('is refused for %s', async (_what, events, expected) => {
    const { plan, findings } = await checked(events, '');
    expect(plan).toBeUndefined();
    expect(told(findings)).toContain(expected);
  });

  it('is refused for a unit that the plan has already', async () => {
    const bac = 'units: [{ id: bac, name: { vi: A, en: A } }]\n';
    const { findings } = await checked('  - { effective: 2025-07-01, dissolve: nam }\n', bac);
    expect(told(findings)).toContain('2:15 PLAN_DOUBLE_UNIT');
  });
});

/** `line:column CODE suggestion` of each finding in its file. */
function told(findings: readonly PlanFinding[]): string {
  return findings
    .filter(({ file }) => file.endsWith('reorganisation.yaml'))
    .map(({ line, column, code, suggestion }) =>
      [`${line}:${column}`, code, suggestion].filter(Boolean).join(' '),
    )
    .join('\n');
}
