import { beforeAll, describe, expect, it } from '@jest/globals';
import { endOfDay } from '@kyhan/calendar';
import { checkTexts, expectedCycles, planCalendar, previewRow, toldUnits, type Plan } from '@kyhan/plan';
import { readFile } from 'node:fs/promises';
import { CAST_PLAN_FILE } from '@kyhan/testkit/cast';
import { cooperatingPlan } from '../support/cooperating-plan.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const DUE = 'due: { before: due, workingDays: 5 }';
const stepsOf = (plan: Plan, month: string) =>
  expectedCycles(plan, planCalendar(plan), { from: `${month}-01`, to: `${month}-31` })
    .filter(({ obligationId }) => obligationId === 'monthly-report')
    .flatMap(({ steps }) => steps.map(({ stepId, due }) => [stepId, due.on, due.at] as const));

describe('what units contribute to a result', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await cooperatingPlan();
  });

  it('is due before it, counted from the day that holds, over a month end and days off', () => {
    // The last of March 2025 is a Monday; the last of May a Saturday, which rolls to Monday 2 June.
    expect(stepsOf(plan, '2025-03')).toEqual([
      ['main', '2025-03-31', endOfDay('2025-03-31', ZONE)],
      ['contribution', '2025-03-24', endOfDay('2025-03-24', ZONE)],
    ]);
    expect(stepsOf(plan, '2025-06').slice(0, 2)).toEqual([
      ['main', '2025-06-02', endOfDay('2025-06-02', ZONE)],
      ['contribution', '2025-05-26', endOfDay('2025-05-26', ZONE)],
    ]);
  });

  it('rolls as it says, is due at its hour, and is counted by the clocks of another zone', async () => {
    const rolled = await cooperatingPlan([
      DUE,
      'due: { before: due, days: 8, roll: previous-working-day, time: "17:00" }',
    ]);
    // Eight days before 31 March 2025 is a Sunday.
    expect(stepsOf(rolled, '2025-03')[1]).toEqual([
      'contribution',
      '2025-03-21',
      Date.parse('2025-03-21T17:00+07:00'),
    ]);
    const away = await cooperatingPlan(['slug: cast', 'slug: cast\ntimeZone: Europe/Berlin']);
    // The clocks of Berlin go forward between the two.
    expect(stepsOf(away, '2025-03').map(([, , at]) => new Date(at).toISOString())).toEqual([
      '2025-03-31T22:00:00.000Z',
      '2025-03-24T23:00:00.000Z',
    ]);
  });

  it('is not the day of its cycle, and is counted with what opens; who leads contributes nothing', () => {
    const [cycle] = expectedCycles(plan, planCalendar(plan), { from: '2025-03-31', to: '2025-03-31' });
    expect(cycle && previewRow(plan, cycle)).toMatchObject({
      opensAt: '2025-03-17T00:00:00+07:00',
      dueOn: '2025-03-31',
      assignments: 3,
      steps: [
        { step: 'main', dueOn: '2025-03-31' },
        { step: 'contribution', dueOn: '2025-03-24' },
      ],
    });
    expect(cycle?.units).toEqual(['phuong-bac', 'phuong-nam', 'phuong-dong']);
  });

  it('is gathered by the step that asks for it, also where others come after', async () => {
    const read = await readFile(CAST_PLAN_FILE, 'utf8');
    const line = '{ audience: [phuong-nam], contribute: { due: { before: due, workingDays: 3 } } }';
    const steps = `steps:
      - { id: draft, audience: [phuong-bac], due: { day: 20 }, cooperate: [${line}] }
      - { id: sending, audience: [phuong-bac], due: { day: 28 }, cooperate: [{ audience: [thanh-pho] }] }
    period: month`;
    const written = (text: string) =>
      text
        .replace(/    audience: \[wards\]\n    period: month/, `    ${steps}`)
        .replace(/^    due: .*\n/m, '');
    const { plan: stepped, findings } = await checkTexts({ 'plan.yaml': written(read) });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [obligation] = stepped!.obligations;
    expect(obligation?.steps.map(({ id, contributesTo }) => [id, contributesTo])).toEqual([
      ['draft', undefined],
      ['sending', undefined],
      ['contribution', 'draft'],
    ]);
    expect(stepsOf(stepped!, '2025-03').map(([stepId, on]) => [stepId, on])).toEqual([
      ['draft', '2025-03-20'],
      ['sending', '2025-03-28'],
      ['contribution', '2025-03-17'],
    ]);
    const told = (stepId: string) =>
      toldUnits(stepped!, obligation!, { stepId, on: '2025-03-28', owing: new Set() });
    expect([told('draft'), told('sending')]).toEqual([[], ['thanh-pho']]);
    const wrong = written(read).replace(
      'audience: [phuong-nam], contribute',
      'audience: [phuong-nem], contribute',
    );
    const [found] = (await checkTexts({ 'plan.yaml': wrong })).findings.filter(
      (one) => one.severity === 'error',
    );
    expect(found?.code).toBe('PLAN_UNKNOWN_UNIT');
  });

  it.each([
    ['when the result is due', 'due: { at: due }', 'PLAN_CONTRIBUTION_AFTER_LEAD', '{ at: due }'],
    ['after it', 'due: { after: due, workingDays: 1 }', 'PLAN_CONTRIBUTION_AFTER_LEAD', '{ after: due'],
    [
      'before it opens',
      'due: { before: due, workingDays: 12 }',
      'PLAN_DUE_BEFORE_OPENING',
      '{ before: due, workingDays: 10 }',
    ],
    ['by a policy that nobody knows', `${DUE}, policy: order`, 'PLAN_UNKNOWN_POLICY', 'order }'],
    ['in a form that is not there', `${DUE}, form: form.yaml`, 'PLAN_UNREADABLE', 'form.yaml'],
  ])('is refused %s, where that is written', async (...[, due, code, at]) => {
    const read = await readFile(CAST_PLAN_FILE, 'utf8');
    const keys = `lead: [phuong-bac]\n    cooperate: [{ audience: [phuong-nam], contribute: { ${due} } }]`;
    const text = read.replace('audience: [wards]\n    period: month', `${keys}\n    period: month`);
    const { findings } = await checkTexts({ 'plan.yaml': text });
    const found = findings.find((one) => one.severity === 'error');
    expect(found?.code).toBe(code);
    const line = text.split('\n')[(found?.line ?? 0) - 1] ?? '';
    expect(line.slice((found?.column ?? 0) - 1)).toContain(at.split(' }')[0]);
  });
});
