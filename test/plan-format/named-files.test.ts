import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkPlan, checkTexts, formatFinding } from '@kyhan/plan';
import { planText, UNITS } from './plan-of.js';

const SECRET = 'mat-khau: 123456\n';
const FORM =
  'title: { vi: Mẫu, en: Form }\nsections: [{ id: s, title: { vi: A, en: A }, fields: [{ id: note, label: { vi: A, en: A }, type: text }] }]\n';
const TRAINING = `period: year
due: { on: 12-31 }
targets: [{ id: all, title: { vi: Cán bộ, en: Officials }, roster: FILE, percent: 70, by: 2028-12-31, source: II }]`;
const STEPS = 'period: month\nsteps: [{ id: only, audience: [bac], due: { day: 5 }, form: FILE }]';
const DUE = 'period: month\ndue: { day: 25 }';

/** Every place of a plan file that names another file, which is called FILE here. */
const PLACES: Readonly<Record<string, string>> = {
  'a form': planText(`${DUE}\nform: FILE`),
  'the form of a step': planText(STEPS),
  'a template of a paper': planText(`${DUE}\nconsolidation: { papers: [FILE] }`),
  'a roster': planText(TRAINING).replace('kind: report', 'kind: training'),
  'the calendar': planText(DUE, { calendar: 'FILE' }),
  'the base of a calendar': planText(DUE, { calendar: '{ base: FILE, override: [] }' }),
  'an override of the calendar': planText(DUE, { calendar: '{ base: vn-civil-service, override: FILE }' }),
  'one of several overrides': planText(DUE, { calendar: '{ base: vn-civil-service, override: [FILE] }' }),
  'a reorganisation': planText(DUE).replace('policies:', 'reorganisations: [FILE]\npolicies:'),
  'the units': planText(DUE).replace(/units:(?:\n {2}.*)+/, 'units: FILE'),
};

let office = '';
beforeAll(async () => {
  office = await mkdtemp(path.join(tmpdir(), 'kyhan-named-'));
  await mkdir(path.join(office, 'plan/forms'), { recursive: true });
  await writeFile(path.join(office, 'secret.yaml'), SECRET);
  await writeFile(path.join(office, 'plan/forms/form.yaml'), FORM);
  await writeFile(path.join(office, 'plan/units.yaml'), `units:${UNITS}\n`);
  await symlink('../secret.yaml', path.join(office, 'plan/link.yaml'));
  await symlink('..', path.join(office, 'plan/up'));
  await symlink('forms/form.yaml', path.join(office, 'plan/within.yaml'));
  await symlink('plan', path.join(office, 'plan-of-today'));
});
afterAll(() => rm(office, { recursive: true }));

async function checked(text: string, folder = 'plan') {
  await writeFile(path.join(office, 'plan/plan.yaml'), text);
  return await checkPlan(path.join(office, folder, 'plan.yaml'));
}

const WAYS = [
  '../secret.yaml',
  'forms/../../secret.yaml',
  'link.yaml',
  'up/secret.yaml',
  'OFFICE/secret.yaml',
];

describe.each(Object.entries(PLACES))('%s', (_, text) => {
  it.each(WAYS)('outside of the folder of the plan is not read: %s', async (way) => {
    const name = way.replace('OFFICE', office);
    const written = text.replace('FILE', name);
    const { plan, findings } = await checked(written);
    expect(plan).toBeUndefined();
    const [finding, ...others] = findings.filter(({ code }) => code === 'PLAN_FILE_OUTSIDE');
    expect(others).toEqual([]);
    const before = written.slice(0, written.indexOf(name)).split('\n');
    expect(finding).toMatchObject({ line: before.length, column: before.at(-1)!.length + 1 });
    const told = findings.flatMap((one) => [formatFinding(one, 'vi'), formatFinding(one, 'en')]).join('\n');
    expect(told).toContain(name);
    expect(told).not.toContain('mat-khau');
  });
});

describe('a file below the folder of the plan', () => {
  it.each(['forms/form.yaml', './forms/../forms/form.yaml', 'within.yaml', 'OFFICE/plan/forms/form.yaml'])(
    'is read: %s',
    async (name) => {
      const text = planText(`${DUE}\nform: ${name.replace('OFFICE', office)}`);
      expect((await checked(text)).findings).toEqual([]);
      expect((await checked(text.replace(/units:(?:\n {2}.*)+/, 'units: units.yaml'))).findings).toEqual([]);
    },
  );

  it('is read where the folder itself is a link', async () => {
    expect((await checked(planText(`${DUE}\nform: forms/form.yaml`), 'plan-of-today')).findings).toEqual([]);
  });

  it('that is not there is told as missing', async () => {
    const { findings } = await checked(planText(`${DUE}\nform: forms/gone.yaml`));
    expect(findings.map(({ code }) => code)).toEqual(['PLAN_UNREADABLE']);
  });
});

it('texts that a program keeps are held to the same', async () => {
  const texts = { 'plan.yaml': planText(`${DUE}\nform: ../form.yaml`), '../form.yaml': FORM };
  const { findings } = await checkTexts(texts);
  expect(findings.map(({ code }) => code)).toEqual(['PLAN_FILE_OUTSIDE']);
});
