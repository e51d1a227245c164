import { describe, expect, it } from '@jest/globals';
import { checkTexts, formatFinding, planDiff, planFiles, type PlanFinding } from '@kyhan/plan';
import { findings, planOf, planText, whole } from './plan-of.js';

const MONTHLY = 'period: month\ndue: { day: 25 }';
const changed = (from: string | RegExp, to: string, keys = MONTHLY) => planText(keys).replace(from, to);
const told = ({ line, column, code, suggestion }: PlanFinding) =>
  `${line}:${column} ${code}${suggestion === undefined ? '' : ` ${suggestion}`}`;
const check = async (text: string) => (await checkTexts({ 'plan.yaml': text })).findings.map(told);

/** The same plan, written out and read again. */
async function again(text: string): Promise<void> {
  const plan = await whole({ 'plan.yaml': text });
  expect(await whole(planFiles(plan))).toEqual(plan);
}

describe('where a duty is written', () => {
  it('is given where nothing else is said, and the clause may stand alone', async () => {
    const text = changed(/ {4}source: .*\n {4}basis: given\n/, '    source: Mục III.2\n');
    const { obligations } = await whole({ 'plan.yaml': text });
    expect(obligations[0]).toMatchObject({
      basis: 'given',
      source: { document: 'plan', section: 'Mục III.2', quote: '' },
    });
    await again(text);
  });

  it('is proved by basis, clause and quote where the plan wants evidence', async () => {
    const evident = changed('issuedOn:', 'evidence: required\nissuedOn:');
    expect(await check(evident)).toEqual([]);
    expect(await check(evident.replace('    basis: given\n', ''))).toEqual([
      expect.stringContaining('PLAN_KEY_MISSING'),
    ]);
    expect(await check(evident.replace(/source: \{.*\}/, 'source: Mục III.2'))).toEqual([
      expect.stringContaining('PLAN_EVIDENCE_MISSING'),
    ]);
  });

  it('is nothing that is no clause', async () => {
    expect(await check(changed(/source: \{.*\}/, 'source: 3'))).toEqual([
      expect.stringContaining('PLAN_BAD_SOURCE'),
    ]);
  });
});

describe('a step that is alone and called as its obligation would call it', () => {
  it.each([
    ['has a ground of its own', 'basis: inferred, inferredFrom: NĐ 09/2019'],
    ['opens on a day of its own', 'opens: { day: 20 }'],
  ])('is written out as a step where it %s', async (_what, own) => {
    const keys = `period: month\nsteps:\n  - { id: main, audience: [bac], due: { day: 25 }, ${own} }`;
    const plan = await whole({ 'plan.yaml': planText(keys) });
    expect(await whole(planFiles(plan))).toEqual(plan);
  });
});

describe('kinds of a plan’s own', () => {
  const own = changed('issuedOn:', 'kinds: { audit: { vi: Kiểm tra, en: Audit } }\nissuedOn:').replace(
    'kind: report',
    'kind: audit',
  );

  it('stand beside those of the house', async () => {
    const plan = await whole({ 'plan.yaml': own });
    expect(plan.obligations[0]?.kind).toBe('audit');
    expect(plan.kinds).toEqual({ audit: { vi: 'Kiểm tra', en: 'Audit' } });
    await again(own);
  });

  it('are known by name', async () => {
    const found = (await check(own.replace('kind: audit', 'kind: audti'))).join();
    expect(found).toMatch(/PLAN_BAD_CHOICE audit$/);
  });
});

describe('merge keys', () => {
  it('take over what another part says, before what stands there itself', async () => {
    const merged = `plan: 01/KH-UBND
slug: format
title: { vi: Kế hoạch, en: Plan }
issuedOn: 2023-01-01
inForce: { from: 2023-01-01, to: 2028-12-31 }
coordinator: linh
owner: linh
units: [{ id: linh, name: { vi: Văn phòng, en: Office } }]
policies: { ordered: {} }
obligations:
  - &month
    id: month
    kind: report
    title: { vi: Báo cáo tháng, en: Monthly report }
    source: { section: I.1, quote: báo cáo }
    audience: [linh]
    policy: ordered
    period: month
    due: { day: 25 }
  - <<: *month
    id: quarter
    period: quarter
`;
    const { obligations } = await whole({ 'plan.yaml': merged });
    expect(obligations.map(({ id, period, title }) => [id, period.type, title.en])).toEqual([
      ['month', 'month', 'Monthly report'],
      ['quarter', 'quarter', 'Monthly report'],
    ]);
    const { findings: found } = await checkTexts({
      'plan.yaml': merged.replace('<<: *month', '<<: *month\n    scop: press'),
    });
    expect(found.map(told)).toEqual([expect.stringMatching(/^21:5 PLAN_UNKNOWN_KEY scope$/)]);
  });
});

describe('the languages of a plan', () => {
  const english = changed('issuedOn:', 'languages: [en]\nissuedOn:')
    .replace('title: { vi: Kế hoạch, en: Plan }', 'title: Plan')
    .replace('title: { vi: Báo cáo, en: Report }', 'title: { en: Report }')
    .replace('name: { vi: Phường Bắc, en: Bắc ward }', 'name: Bắc ward');

  it('may be one: a text stands as it is, and is shown to whoever reads in the other', async () => {
    const plan = await whole({ 'plan.yaml': english });
    expect(plan.title).toEqual({ vi: 'Plan', en: 'Plan' });
    expect(plan.obligations[0]?.title).toEqual({ vi: 'Report', en: 'Report' });
    expect(plan.units.find(({ id }) => id === 'bac')?.name).toEqual({ vi: 'Bắc ward', en: 'Bắc ward' });
    await again(english);
  });

  it('are both where nothing is said', async () => {
    const found = (await checkTexts({ 'plan.yaml': english.replace('languages: [en]\n', '') })).findings;
    expect(found.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '3 PLAN_KEYS_EXPECTED',
      '11 PLAN_KEYS_EXPECTED',
      '17 PLAN_KEY_MISSING',
    ]);
    for (const finding of found) expect(formatFinding(finding, 'en')).not.toContain('undefined');
  });

  it('are each asked for where one is another', async () => {
    expect(await check(changed('issuedOn:', 'languages: [vi]\nissuedOn:'))).toEqual([]);
    const found = await check(
      changed('issuedOn:', 'languages: [vi]\nissuedOn:').replace(
        '{ vi: Báo cáo, en: Report }',
        '{ en: Report }',
      ),
    );
    expect(found).toEqual([expect.stringContaining('PLAN_KEY_MISSING')]);
  });

  it('hold for units and forms in files of their own', async () => {
    const texts = (languages: string) => ({
      'plan.yaml': english
        .replace('languages: [en]\n', languages)
        .replace(/units:[^]*?\npolicies/, 'units: units.yaml\npolicies')
        .concat('    form: form.yaml\n'),
      'units.yaml':
        '- { id: city, name: City }\n- { id: linh, name: Office }\n- { id: bac, name: Bắc ward, contacts: [{ role: head, email: a@example.org }] }\n',
      'form.yaml':
        'title: Report\nsections:\n  - { id: a, title: A, fields: [{ id: b, type: text, label: B }] }\n',
    });
    const plan = await whole(texts('languages: [en]\n'));
    expect(plan.forms['form.yaml']?.sections[0]?.fields[0]?.label).toEqual({ vi: 'B', en: 'B' });
    const { findings: found } = await checkTexts(texts(''));
    expect(
      found.filter(({ file }) => file !== 'plan.yaml').map(({ file, line }) => `${file}:${line}`),
    ).toEqual(['units.yaml:1', 'units.yaml:2', 'units.yaml:3', 'form.yaml:1', 'form.yaml:3', 'form.yaml:3']);
  });
});

describe('units that nobody can write to', () => {
  it('are told once, at the first of them', async () => {
    const silent = changed(', contacts: [{ role: focal-point, email: bac@example.org }]', '');
    expect(await check(silent)).toEqual(['11:11 PLAN_CONTACTS_MISSING']);
    const { plan } = await checkTexts({ 'plan.yaml': silent });
    expect(plan).toBeDefined();
  });
});

describe('who and how', () => {
  const KEYS = `lead: [bac]
cooperate:
  - { audience: [nam], contribute: { due: { before: due, workingDays: 5 } } }
  - { audience: [city] }
recipients:
  - { name: { vi: UBND, en: Committee }, unit: city }
  - { name: { vi: Bộ, en: Ministry }, email: van-thu@bo.example.org }
submission: on-paper
product: { vi: Báo cáo kết quả, en: Report of results }
assignedBy: { vi: Chủ tịch, en: The chair }
${MONTHLY}`;

  const text = planText(KEYS);

  it('is read as it is written: who leads, who works along, what comes out, who assigned it and who receives it', async () => {
    const plan = await whole({ 'plan.yaml': text });
    expect(plan.obligations[0]).toMatchObject({
      steps: [{ audience: ['bac'] }, { id: 'contribution', audience: ['nam'], contributesTo: 'main' }],
      cooperate: [
        { audience: ['nam'], contribute: { due: { position: { type: 'counted', from: 'due', count: 5 } } } },
        { audience: ['city'] },
      ],
      recipients: [
        { name: { en: 'Committee' }, unit: 'city' },
        { name: { en: 'Ministry' }, email: 'van-thu@bo.example.org' },
      ],
      submission: 'on-paper',
      product: { en: 'Report of results' },
      assignedBy: { en: 'The chair' },
    });
    await again(text);
  });

  it('is told as written where a version changes it', async () => {
    const after = await whole({ 'plan.yaml': text });
    const { obligations } = planDiff(await planOf(MONTHLY), after, '2026-01-01');
    expect(obligations.changed[0]?.fields.map(({ field }) => field)).toEqual([
      'cooperate',
      'recipients',
      'submission',
      'product',
      'assignedBy',
    ]);
    expect(obligations.changed[0]?.fields[0]?.after).toEqual([
      { audience: ['nam'], contribute: { due: { before: 'due', workingDays: 5, roll: 'none' } } },
      { audience: ['city'] },
    ]);
  });

  it.each([
    [KEYS.replace('[nam]', '[nan]'), 'PLAN_UNKNOWN_UNIT nam'],
    [KEYS.replace('unit: city', 'unit: cty'), 'PLAN_UNKNOWN_UNIT city'],
    [KEYS.replace('bo.example.org', 'bo example'), 'PLAN_BAD_EMAIL'],
    [KEYS.replace('on-paper', 'paper'), 'PLAN_BAD_CHOICE'],
    [`audience: [bac]\n${KEYS}`, 'PLAN_KEY_MISPLACED'],
    [KEYS.replace('{ before: due, workingDays: 5 }', '{ weekday: friday }'), 'PLAN_KEY_MISSING'],
  ])('is checked (%#)', async (keys, code) => {
    const found = (await findings(keys)).map(told);
    expect(found.join('\n')).toContain(code);
  });
});
