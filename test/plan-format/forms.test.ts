import { describe, expect, it } from '@jest/globals';
import { checkTexts, namedRules } from '@kyhan/plan';
import { planOf, planText, type Around } from './plan-of.js';
import { toldFinding } from './told-finding.js';

const FORM = `
title: { vi: Báo cáo, en: Report }
sections:
  - id: results
    title: { vi: Kết quả, en: Results }
    fields:
      - { id: summary, type: long-text, label: { vi: Tóm tắt, en: Summary }, required: true }
      - { id: name, type: text, label: { vi: Tên, en: Name } }
      - { id: events, type: number, label: { vi: Sự kiện, en: Events }, unit: { vi: cuộc, en: events }, min: 0, max: 100, whole: true, consolidate: sum }
      - { id: share, type: number, label: { vi: Tỷ lệ, en: Share }, consolidate: average }
      - { id: held, type: date, label: { vi: Ngày, en: Day } }
      - { id: kind, type: choice, label: { vi: Loại, en: Kind }, choices: [{ value: a, label: { vi: A, en: A } }, { value: b, label: { vi: B, en: B } }] }
      - { id: done, type: yes-no, label: { vi: Xong, en: Done } }
      - { id: scan, type: file, label: { vi: Bản quét, en: Scan } }
      - { id: list, type: table, label: { vi: Danh sách, en: List }, columns: [{ id: name, type: text, label: { vi: Tên, en: Name } }, { id: count, type: number, label: { vi: Số, en: Count }, consolidate: none }] }
`;

const formed = (form: string): Around => ({ files: { 'form.yaml': form } });
const KEYS = 'period: month\ndue: { day: 25 }\nform: form.yaml';

async function formFaults(form: string): Promise<string[]> {
  const texts = { 'plan.yaml': planText(KEYS), 'form.yaml': form };
  return (await checkTexts(texts)).findings.map(toldFinding);
}

describe('a form', () => {
  it('has fields of every kind, a unit and bounds for numbers, and says how they are consolidated', async () => {
    const plan = await planOf(KEYS, formed(FORM));
    const fields = plan.forms['form.yaml']!.sections[0]!.fields;
    expect(fields.map(({ type }) => type)).toEqual([
      'long-text',
      'text',
      'number',
      'number',
      'date',
      'choice',
      'yes-no',
      'file',
      'table',
    ]);
    expect(fields[2]).toMatchObject({
      required: false,
      measure: { vi: 'cuộc' },
      min: 0,
      max: 100,
      whole: true,
      consolidate: 'sum',
    });
    expect(fields[0]).toMatchObject({ required: true });
    expect(fields[8]!.columns).toMatchObject([{ id: 'name' }, { id: 'count', consolidate: 'none' }]);
    expect(plan.obligations[0]!.steps[0]!.form).toBe('form.yaml');
  });

  it.each([
    [
      'two fields with one id',
      'id: name, type: text, label: { vi: Tên, en: Name } }\n',
      'id: summary, type: text, label: { vi: Tên, en: Name } }\n',
      'summary, type: text',
      'PLAN_DOUBLE_FIELD',
    ],
    ['a choice without choices', /, choices: .*\]/, '', '{ id: kind', 'PLAN_FIELD_INCOMPLETE'],
    ['a choice twice', '{ value: b,', '{ value: a,', 'a, label: { vi: B', 'PLAN_DOUBLE_FIELD'],
    ['a table without columns', /, columns: .*\]/, '', '{ id: list', 'PLAN_FIELD_INCOMPLETE'],
    [
      'a text with bounds',
      'id: name, type: text,',
      'id: name, type: text, max: 3,',
      'max: 3',
      'PLAN_KEY_MISPLACED',
    ],
    [
      'a sum of dates',
      'id: held, type: date,',
      'id: held, type: date, consolidate: sum,',
      'consolidate: sum, label',
      'PLAN_KEY_MISPLACED',
    ],
    [
      'choices of a text',
      'id: name, type: text,',
      'id: name, type: text, choices: [{ value: a, label: { vi: A, en: A } }, { value: b, label: { vi: B, en: B } }],',
      'choices: [{ value: a',
      'PLAN_KEY_MISPLACED',
    ],
    [
      'a date with the bound of a number',
      'id: held, type: date,',
      'id: held, type: date, max: 31,',
      '31, label',
      'PLAN_BAD_BOUND',
    ],
    [
      'a number with the bound of a date',
      'min: 0, max: 100',
      'min: 2026-01-01',
      '2026-01-01, whole',
      'PLAN_BAD_BOUND',
    ],
    [
      'a bound that is neither',
      'id: held, type: date,',
      'id: held, type: date, max: tomorrow,',
      'tomorrow',
      'PLAN_BAD_DATE',
    ],
    [
      'days that run backwards',
      'id: held, type: date,',
      'id: held, type: date, min: 2026-02-01, max: 2026-01-31,',
      '2026-01-31, label',
      'PLAN_BOUNDS_REVERSED',
    ],
    [
      'a text that takes files',
      'id: name, type: text,',
      'id: name, type: text, accept: [pdf],',
      'accept: [pdf]',
      'PLAN_KEY_MISPLACED',
    ],
    [
      'a kind of file that there is none of',
      'id: scan, type: file,',
      'id: scan, type: file, accept: [pdff],',
      'pdff',
      'PLAN_BAD_CHOICE pdf',
    ],
    ['bounds that run backwards', 'min: 0, max: 100', 'min: 10, max: 1', '1, whole', 'PLAN_BOUNDS_REVERSED'],
    [
      'a label in one language',
      'label: { vi: Ngày, en: Day }',
      'label: { vi: Ngày }',
      '{ vi: Ngày }',
      'PLAN_KEY_MISSING',
    ],
    ['a kind that there is none of', 'type: yes-no', 'type: yesno', 'yesno', 'PLAN_BAD_CHOICE yes-no'],
    [
      'a table in a table',
      '{ id: count, type: number,',
      '{ id: count, type: table,',
      'table, label: { vi: Số',
      'PLAN_BAD_CHOICE',
    ],
  ])('is told what is wrong with it: %s', async (...[, part, by, at, code]) => {
    expect(FORM.search(part)).toBeGreaterThan(0);
    const text = FORM.replace(part, by);
    const before = text.slice(0, text.indexOf(at)).split('\n');
    expect(before.length).toBeGreaterThan(1);
    expect(await formFaults(text)).toContain(
      `form.yaml:${before.length}:${before.at(-1)!.length + 1} ${code}`,
    );
  });

  it('asks why a number jumps from the period before, and says that of no form without rules', async () => {
    const asking = `${FORM.trimEnd()}\nrules: [{ jump: events, percent: 50 }]\n`;
    const forms = await Promise.all(
      [FORM, asking].map(async (text) => (await planOf(KEYS, formed(text))).forms),
    );
    expect(forms.map((read) => read['form.yaml']!.rules)).toEqual([
      undefined,
      [{ jump: 'events', percent: 50 }],
    ]);
  });

  it.each([
    ['a field that there is none of', 'jump: evnts, percent: 50', 'evnts', 'PLAN_UNKNOWN_FIELD events'],
    ['a text', 'jump: name, percent: 50', 'jump: name', 'PLAN_KEY_MISPLACED'],
    ['nothing in a hundred', 'jump: events, percent: 0', '0 }', 'PLAN_NUMBER_OUT_OF_RANGE'],
    ['more than a field that there is none of', 'atMost: [events, shre]', 'shre', 'PLAN_UNKNOWN_FIELD share'],
    ['texts that are compared', 'atMost: [events, name]', 'atMost', 'PLAN_KEY_MISPLACED'],
    ['one number as a sum', 'sum: [events], equals: share', '[events]', 'PLAN_LIST_EMPTY'],
    ['a sum that is a text', 'sum: [events, share], equals: name', 'equals', 'PLAN_KEY_MISPLACED'],
    [
      'what asks for nothing',
      'required: nme, when: { field: done, is: yes }',
      'nme',
      'PLAN_UNKNOWN_FIELD name',
    ],
    [
      'what is asked where nobody can',
      'required: name, when: { field: dne, is: yes }',
      'dne',
      'PLAN_UNKNOWN_FIELD done',
    ],
    ['a kind that there is none of', 'less: [events, share]', '{ less', 'PLAN_BAD_RULE'],
    [
      'the same that another asks',
      'atMost: [events, share] }, { sum: [events, share], equals: events }, { atMost: [events, share]',
      '{ atMost',
      'PLAN_DOUBLE_RULE',
    ],
    [
      'an id that another has',
      'id: a, atMost: [events, share] }, { id: a, jump: events, percent: 50',
      '{ id: a, jump',
      'PLAN_DOUBLE_RULE',
    ],
  ])('is told what is wrong with a rule of %s', async (...[, rule, at, code]) => {
    const text = `${FORM.trimEnd()}\nrules: [{ ${rule} }]\n`;
    const before = text.slice(0, text.lastIndexOf(at)).split('\n');
    expect(await formFaults(text)).toContain(
      `form.yaml:${before.length}:${before.at(-1)!.length + 1} ${code}`,
    );
  });

  it('has rules between its fields, days as bounds and files of some kinds', async () => {
    const rules = [
      { atMost: ['events', 'share'], message: { vi: 'Quá nhiều', en: 'Too many' } },
      { sum: ['events', 'share'], equals: 'events' },
      { id: 'all-of-it', sum: ['share', 'events'], equals: 'events' },
      { required: 'name', when: { field: 'done', is: 'yes' } },
      { required: 'name', when: { field: 'done', is: 'no' } },
      { jump: 'events', percent: 50, message: { vi: 'Nêu lý do', en: 'Say why' } },
    ];
    const text = FORM.replace(
      'id: held, type: date,',
      'id: held, type: date, min: 2026-01-01, max: today,',
    ).replace('id: scan, type: file,', 'id: scan, type: file, accept: [pdf, jpg], maxSize: 5,');
    const plan = await planOf(KEYS, formed(`${text.trimEnd()}\nrules: ${JSON.stringify(rules)}\n`));
    const form = plan.forms['form.yaml']!;
    expect(form.rules).toEqual(rules);
    // By these a coordinator waives one for one assignment.
    expect(namedRules(form).map(({ id }) => id)).toEqual([
      'at-most-events-share',
      'sum-events-share-events',
      'all-of-it',
      'required-name-done-yes',
      'required-name-done-no',
      'jump-events',
    ]);
    expect(form.sections[0]!.fields).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ id: 'held', min: '2026-01-01', max: 'today' }),
        expect.objectContaining({ id: 'scan', accept: ['pdf', 'jpg'], maxSize: 5 }),
      ]),
    );
  });

  it('that two obligations name is told once', async () => {
    const texts = {
      'plan.yaml': planText(
        `period: month\nsteps:\n  - { id: a, audience: [bac], due: { day: 20 }, form: form.yaml }\n  - { id: b, audience: [nam], due: { day: 25 }, form: form.yaml }`,
      ),
      'form.yaml': 'title: {}\n',
    };
    const found = (await checkTexts(texts)).findings.map(toldFinding);
    expect(found).toEqual([
      'form.yaml:1:1 PLAN_KEY_MISSING',
      'form.yaml:1:8 PLAN_KEY_MISSING',
      'form.yaml:1:8 PLAN_KEY_MISSING',
    ]);
  });
});
