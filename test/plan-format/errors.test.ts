import { describe, expect, it } from '@jest/globals';
import { checkTexts, formatFinding, type PlanFinding } from '@kyhan/plan';
import { FURTHER, MONTHLY, OF_THE_PAGE, type Fault } from './faults.js';
import { MEETING_FAULTS } from './meeting-faults.js';
import { findings, planText, UNITS, type Around } from './plan-of.js';

/** `line:column CODE suggestion` of each finding. */
const told = ({ line, column, code, suggestion }: PlanFinding) =>
  `${line}:${column} ${code}${suggestion === undefined ? '' : ` ${suggestion}`}`;

/** The place of a part of the plan's text, counted from 1. */
function placeOf(part: string, text: string): string {
  const at = text.indexOf(part);
  if (at < 0) throw new Error(`not there: ${part}`);
  const before = text.slice(0, at).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

function faulty({ keys = MONTHLY, around = {}, change }: Fault): { text: string; files: Around['files'] } {
  const text = planText(keys, around);
  if (change !== undefined && !text.includes(change[0])) throw new Error(`not there: ${change[0]}`);
  return {
    text: change === undefined ? text : text.replace(change[0], () => change[1]),
    files: around.files,
  };
}

async function provesFault(fault: Fault): Promise<void> {
  const { text, files } = faulty(fault);
  const { plan, findings: found } = await checkTexts({ ...files, 'plan.yaml': text });
  const severity = fault.severity ?? 'error';
  const place = placeOf(fault.at, text);
  const suggestion = fault.suggestion === undefined ? '' : ` ${fault.suggestion}`;
  expect(found.filter((finding) => finding.severity === severity).map(told)).toContain(
    `${place} ${fault.code}${suggestion}`,
  );
  expect(plan === undefined).toBe(severity === 'error');
  for (const finding of found) provesTelling(finding, text);
}

/** Every finding has a place in its file, words in both languages without holes, and a hint. */
function provesTelling(finding: PlanFinding, text: string): void {
  expect(finding.line).toBeGreaterThan(0);
  expect(finding.column).toBeGreaterThan(0);
  expect(finding.sourceLine).toBe(text.split('\n')[finding.line - 1]);
  for (const language of ['vi', 'en'] as const) {
    expect(finding.message[language]).not.toMatch(/\{\w+\}|undefined|\[object|^\?|"\?"/);
    expect(finding.hint[language]).not.toBe('');
  }
}

const OBLIGATION_KEYS =
  'id, kind, title, source, basis, dueBasis, inferredFrom, confirmed, unconfirmed, announce, handling, inForce, audience, period, opens, anchor, meeting, due, steps, policy, form, nil, review, scope, tar…';

describe('check', () => {
  it.each(OF_THE_PAGE)('finds $what ($code)', provesFault);
  it.each([...FURTHER, ...MEETING_FAULTS])('finds $what ($code)', provesFault);

  it('tells place, code, the line with a caret, the hint and what was meant', async () => {
    const [finding] = await findings(`${MONTHLY}\nscop: press`);
    expect(formatFinding(finding!, 'en').split('\n')).toEqual([
      'plan.yaml:24:5 PLAN_UNKNOWN_KEY there is no key "scop" here',
      '      scop: press',
      '      ^',
      `  Hint: these may stand here: ${OBLIGATION_KEYS}`,
      '  Did you mean "scope"?',
    ]);
    expect(formatFinding(finding!, 'vi').split('\n')).toEqual([
      'plan.yaml:24:5 PLAN_UNKNOWN_KEY không có khóa "scop" ở đây',
      '      scop: press',
      '      ^',
      `  Cách sửa: phần này có các khóa: ${OBLIGATION_KEYS}`,
      '  Có phải ý bạn là "scope"?',
    ]);
  });

  it.each([
    [/^issuedOn.*/m, '$&\nzone: Asia/Ho_Chi_Minh', 'timeZone'],
    [/^issuedOn.*/m, '$&\ntimeZone: Asia/Hanoi', 'Asia/Ho_Chi_Minh'],
    [/^inForce.*/m, 'inForce: { start: 2026-01-01, to: 2026-12-31 }', 'from'],
    [/^inForce.*/m, 'from: 2026-01-01', 'inForce.from'],
    [/^inForce.*/m, 'inForce: { from: 01/01/2026, to: 2026-12-31 }', '2026-01-01'],
    [/due: .*/, 'due: { from: cut-off, workingDays: 2 }', 'after'],
  ])('in place of %s asks after %j whether %s was meant', async (line, written, meant) => {
    const { findings: found } = await checkTexts({ 'plan.yaml': planText(MONTHLY).replace(line, written) });
    expect(found.map(({ suggestion }) => suggestion)).toContain(meant);
  });

  it('tells a date that is none, and not that the dates run backwards', async () => {
    const text = planText(MONTHLY).replace(/inForce: .*/, 'inForce: { from: 31/12/2026, to: 2026-12-31 }');
    const { findings: found } = await checkTexts({ 'plan.yaml': text });
    expect(found.map(({ code }) => code)).toEqual(['PLAN_BAD_DATE']);
  });

  it('takes text without the blanks around it, in a units file as in the plan', async () => {
    const inFile = planText(MONTHLY).replace(/units:(?:\n {2}.*)+/, 'units: units.yaml');
    const units = `units:${UNITS.replace('vi: Phường Bắc', 'vi: " Phường Bắc "')}\n`;
    const { plan } = await checkTexts({ 'plan.yaml': inFile, 'units.yaml': units });
    expect(plan?.units[2]?.name.vi).toBe('Phường Bắc');
  });

  it('says nothing of a unit that ends where the file says that nobody succeeds it', async () => {
    const units = UNITS.replace('level: ward }', 'level: ward, lives: { to: 2026-06-30 }, successors: [] }');
    expect(await findings(`${MONTHLY}\naudience: [bac, nam]`, { units })).toEqual([]);
  });
});

describe('check of a plan in which everything is wrong', () => {
  const units = UNITS.replace('bac, name', 'bac, lives: { to: 2026-06-30 }, name');
  const obligation = (id: string, keys: string) =>
    `  - id: ${id}\n    kind: report\n    title: { vi: Báo cáo, en: Report }\n    policy: ordered\n${keys}`;
  const text = [
    planText('period: month\ndue: { day: 25 }\nscop: press', { units }).trimEnd(),
    obligation(
      'unknown-unit',
      '    source: { section: I, quote: q }\n    basis: given\n    audience: [warsd]\n    period: month\n    due: { day: 25 }',
    ),
    obligation(
      'report',
      '    source: { section: I, quote: q }\n    basis: inferred\n    audience: [nam]\n    period: month\n    due: { day: 25 }',
    ),
    obligation(
      'no-quote',
      '    source: { section: I }\n    basis: given\n    audience: []\n    period: month\n    opens: { day: 26 }\n    due: { day: 25 }\n    form: forms/gone.yaml',
    ),
    '',
  ].join('\n');

  it('tells all of it at once, in the order of the lines', async () => {
    const { findings: found, plan } = await checkTexts({ 'plan.yaml': text });
    expect(plan).toBeUndefined();
    expect(found.map(({ code }) => code)).toEqual([
      'PLAN_UNIT_NOT_ALIVE',
      'PLAN_UNKNOWN_KEY',
      'PLAN_UNKNOWN_UNIT',
      'PLAN_DOUBLE_OBLIGATION',
      'PLAN_INFERENCE_UNEXPLAINED',
      'PLAN_QUOTE_MISSING',
      'PLAN_AUDIENCE_EMPTY',
      'PLAN_DUE_BEFORE_OPENING',
      'PLAN_UNREADABLE',
    ]);
    const lines = found.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    for (const finding of found) provesTelling(finding, text);
  });

  it('still looks at the days where the units cannot be read', async () => {
    const gone = planText(`${MONTHLY}\nopens: { day: 26 }\nbasi: given`).replace(
      /units:(?:\n {2}.*)+/,
      'units: gone.yaml',
    );
    const codes = (await checkTexts({ 'plan.yaml': gone })).findings.map(({ code }) => code);
    expect(codes).toContain('PLAN_UNREADABLE');
    expect(codes).toContain('PLAN_UNKNOWN_KEY');
  });

  it('names what is wrong in the file in which it is wrong', async () => {
    const inFile = planText(`${MONTHLY}\nform: form.yaml\naudience: [wards]`, {
      groups: '  wards: [bac, nan]',
    }).replace(/units:(?:\n {2}.*)+/, 'units: units.yaml');
    const form =
      'title: { vi: Biểu mẫu, en: Form }\nsections:\n  - { id: s, title: { vi: S, en: S }, fields: [{ id: f, type: choise, label: { vi: F, en: F } }] }\n';
    const texts = {
      'plan.yaml': inFile,
      'units.yaml': `units:${UNITS.replace('parent: city, level: ward', 'parent: citi, level: ward')}\n`,
      'form.yaml': form,
    };
    const found = (await checkTexts(texts)).findings.map((finding) => `${finding.file}:${told(finding)}`);
    expect(found).toEqual([
      expect.stringMatching(/^plan\.yaml:\d+:\d+ PLAN_UNKNOWN_UNIT nam$/),
      expect.stringMatching(/^form\.yaml:3:\d+ PLAN_BAD_CHOICE choice$/),
      expect.stringMatching(/^units\.yaml:4:\d+ PLAN_UNKNOWN_UNIT city$/),
    ]);
  });

  it('looks at a broken unit of a units file no closer than it can', async () => {
    const inFile = planText(MONTHLY).replace(/units:(?:\n {2}.*)+/, 'units: units.yaml');
    for (const [part, by] of [
      ['parent: city, level', 'parent: city, contacts: , level'],
      ['parent: city, level', 'parent: city, successors: 7, level'],
      ['id: bac', 'id: null'],
      ['- { id: bac', '- 7\n  - { id: bac'],
    ] as const) {
      const units = `units:${UNITS.replace(part, by)}\n`;
      const { findings: found, plan } = await checkTexts({ 'plan.yaml': inFile, 'units.yaml': units });
      expect(plan).toBeUndefined();
      expect(found.map(({ file }) => file)).toContain('units.yaml');
    }
  });

  it('ends with how many more there are where there are a thousand', async () => {
    const noise = Array.from({ length: 1500 }, (_, i) => `k${i}: 1`).join('\n');
    const { findings: found } = await checkTexts({ 'plan.yaml': `${planText(MONTHLY)}${noise}\n` });
    expect(found).toHaveLength(1001);
    expect(found.at(-1)).toMatchObject({ code: 'PLAN_MORE_FINDINGS', details: { count: 500 } });
  });
});
