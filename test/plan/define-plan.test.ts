import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkDefinition, checkPlan, planHash, readPlan, yamlValue } from '@kyhan/plan';
import { GOOD_PLAN } from '../cli/good-plan.js';

const root = path.resolve(import.meta.dirname, '../..');

type Named = { form?: string; steps?: { form?: string }[]; consolidation?: { papers?: string[] } };
type Content = Record<string, unknown> & { units: unknown; obligations: Named[] };

/** The content of a plan file with its units, forms and templates of papers in it, as a program would write it. */
function definitionOf(file: string): Content {
  const folder = path.dirname(file);
  const read = (name: string): unknown => yamlValue(readFileSync(path.join(folder, name), 'utf8'), name);
  const content = read(path.basename(file)) as Content;
  const names = content.obligations.flatMap(({ form, steps = [] }) => [
    form,
    ...steps.map((step) => step.form),
  ]);
  const allOf = (some: readonly (string | undefined)[]) =>
    Object.fromEntries(some.filter((name) => name !== undefined).map((name) => [name, read(name)]));
  const forms = allOf(names);
  const paperTemplates = allOf(
    content.obligations.flatMap(({ consolidation }) => consolidation?.papers ?? []),
  );
  const units = typeof content.units === 'string' ? read(content.units) : content.units;
  return { ...content, units, forms, paperTemplates };
}

describe('the same content in YAML and in TypeScript', () => {
  it.each([
    'examples/dak-nong-632/plan.yaml',
    'examples/first-plan/plan.yaml',
    'packages/testkit/cast-plan/plan.yaml',
  ])('is one plan: %s', async (name) => {
    const file = path.join(root, name);
    const fromYaml = await readPlan(file);
    const { plan, findings } = checkDefinition(definitionOf(file));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plan).toStrictEqual(fromYaml);
    expect(planHash(plan!)).toBe(planHash(fromYaml));
  });
});

describe('the same fault in YAML and in TypeScript', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-define-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const FAULTS: readonly (readonly [string, string, string])[] = [
    ['a wrong key', '    policy: ordered\n', '    polycy: ordered\n'],
    ['an unknown unit', 'audience: [so-tttt]', 'audience: [so-ttt]'],
    ['an unknown policy', '    policy: ordered\n', '    policy: orderd\n'],
    ['a date that no calendar has', 'to: 2028-12-31', 'to: 2028-02-30'],
    ['a wrong kind', 'kind: report', 'kind: raport'],
    ['a wrong period', 'period: month', 'period: moon'],
    ['a wrong day', 'due: { day: 25 }', 'due: { day: 35 }'],
    [
      'a due before its opening',
      'opens: { before: due, workingDays: 5 }',
      'opens: { after: due, workingDays: 5 }',
    ],
    [
      'dates that run backwards',
      '{ from: 2022-10-31, to: 2028-12-31 }',
      '{ from: 2029-10-31, to: 2028-12-31 }',
    ],
    ['an address that is none', 'tinh@example.org', 'tinh'],
    ['an inference from nothing', 'basis: given', 'basis: inferred'],
    [
      'a circle of parents',
      '    contacts: [{ role: focal-point, email: tinh@example.org }]',
      '    parent: so-tttt',
    ],
    [
      'a title in one language',
      'title: { vi: Báo cáo tháng, en: Monthly report }',
      'title: { vi: Báo cáo tháng }',
    ],
  ];

  it.each(FAULTS)('is told alike: %s', async (_, part, by) => {
    expect(GOOD_PLAN).toContain(part);
    const text = GOOD_PLAN.replace(part, by);
    await writeFile(path.join(folder, 'plan.yaml'), text);
    const fromYaml = await checkPlan(path.join(folder, 'plan.yaml'));
    const fromObject = checkDefinition(yamlValue(text, 'plan.yaml'));
    expect(fromYaml.findings.length).toBeGreaterThan(0);
    const told = ({ code, severity, suggestion }: (typeof fromYaml.findings)[number]) => ({
      code,
      severity,
      suggestion,
    });
    expect(fromObject.findings.map(told)).toEqual(fromYaml.findings.map(told));
    for (const { path: place } of fromObject.findings) expect(place).toMatch(/^[a-z]/);
  });
});
