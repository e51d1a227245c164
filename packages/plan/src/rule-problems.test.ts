import { describe, expect, it } from '@jest/globals';
import type { Form, FormField, FormRule } from './form.js';
import { namedRules } from './named-rules.js';
import { validateFormValues } from './validate-form-values.js';

const field = (id: string, type: FormField['type'], label: FormField['label']): FormField => ({
  id,
  type,
  label,
  required: false,
});
const FIELDS = [
  field('asked', 'number', { vi: 'Số đã nhận', en: 'Asked' }),
  field('answered', 'number', { vi: 'Số đã trả lời', en: 'Answered' }),
  field('online', 'number', { vi: 'Trực tuyến', en: 'Online' }),
  field('late', 'yes-no', { vi: 'Có chậm', en: 'Late' }),
  field('reason', 'long-text', { vi: 'Lý do', en: 'Reason' }),
];

const formWith = (...rules: readonly FormRule[]): Form => ({
  id: 'form',
  title: { vi: 'Báo cáo', en: 'Report' },
  sections: [{ id: 'main', title: { vi: 'Kết quả', en: 'Results' }, fields: FIELDS }],
  rules,
});

function checked(rule: FormRule, given: Readonly<Record<string, unknown>>) {
  return validateFormValues(formWith(rule), given, { today: '2026-03-31' }).problems;
}

describe('a number that is at most another', () => {
  const RULE: FormRule = { atMost: ['answered', 'asked'] };

  it.each([
    ['less', { asked: '10', answered: '9' }],
    ['as many', { asked: '10', answered: '10' }],
    ['said of one alone', { answered: '9000' }],
    ['said of neither', {}],
  ])('may be %s', (_what, given) => {
    expect(checked(RULE, given)).toEqual([]);
  });

  it('is told beside it, with both numbers as each language writes them', () => {
    expect(checked(RULE, { asked: '10', answered: '9.000' })).toEqual([
      {
        fieldId: 'answered',
        message: {
          vi: '"Số đã trả lời" là 9.000, không được lớn hơn "Số đã nhận" (10)',
          en: '"Answered" is 9,000, and is to be at most "Asked" (10)',
        },
        rule: 'at-most-answered-asked',
      },
    ]);
  });

  it('is told once where it is no number at all', () => {
    expect(checked(RULE, { asked: '10', answered: 'nhiều' })).toHaveLength(1);
  });

  it('is told in the words of the plan where it has some', () => {
    const message = { vi: 'Trả lời nhiều hơn nhận', en: 'More answered than asked' };
    expect(checked({ ...RULE, message }, { asked: '1', answered: '2' })).toEqual([
      { fieldId: 'answered', message, rule: 'at-most-answered-asked' },
    ]);
  });
});

describe('numbers that are another one together', () => {
  const RULE: FormRule = { sum: ['answered', 'online'], equals: 'asked' };

  it.each([
    ['to the point', { answered: '7', online: '3', asked: '10' }],
    ['in tenths, which no binary fraction is', { answered: '0,1', online: '0,2', asked: '0,3' }],
    ['where one was left empty and counts as none', { answered: '10', asked: '10' }],
    ['where no total is said', { answered: '7', online: '3' }],
    ['where only the total is said', { asked: '10' }],
  ])('are let be %s', (_what, given) => {
    expect(checked(RULE, given)).toEqual([]);
  });

  it('are told beside the total', () => {
    expect(checked(RULE, { answered: '7', online: '2', asked: '10' })).toEqual([
      {
        fieldId: 'asked',
        message: {
          vi: '"Số đã nhận" là 10, nhưng cộng "Số đã trả lời" + "Trực tuyến" được 9',
          en: '"Asked" is 10, but "Answered" + "Online" are 9 together',
        },
        rule: 'sum-answered-online-asked',
      },
    ]);
  });
});

describe('a field that is asked where another says something', () => {
  const RULE: FormRule = { required: 'reason', when: { field: 'late', is: 'yes' } };

  it.each([
    ['says no', { late: 'no' }],
    ['says nothing', {}],
    ['says so, and it is filled in', { late: 'yes', reason: 'mưa lũ' }],
  ])('is not missed where that %s', (_what, given) => {
    expect(checked(RULE, given)).toEqual([]);
  });

  it('is missed where that says so and it is empty', () => {
    expect(checked(RULE, { late: 'yes', reason: '  ' })).toEqual([
      {
        fieldId: 'reason',
        message: { vi: 'Chưa điền "Lý do"', en: 'Fill in "Reason"' },
        rule: 'required-reason-late-yes',
      },
    ]);
  });

  it.each([
    [{ field: 'asked', is: 0 }, { asked: '0' }],
    [{ field: 'late', is: false }, { late: 'no' }],
  ])('is asked by %j too', (when, given) => {
    expect(checked({ required: 'reason', when }, given)).toHaveLength(1);
  });
});

describe('a rule that is waived', () => {
  const RULES: readonly FormRule[] = [
    { atMost: ['answered', 'asked'] },
    { id: 'all-counted', sum: ['answered', 'online'], equals: 'asked' },
    { required: 'reason', when: { field: 'late', is: 'yes' } },
    { jump: 'online', percent: 50 },
  ];
  const GIVEN = { asked: '5', answered: '9', online: '9', late: 'yes' };
  const broken = (...waived: readonly string[]) =>
    validateFormValues(formWith(...RULES), GIVEN, {
      today: '2026-03-31',
      before: { online: 1 },
      waived,
    }).problems.map(({ fieldId, rule }) => rule ?? fieldId);

  it('says nothing, and all others do', () => {
    expect(broken()).toEqual([
      'online.reason',
      'at-most-answered-asked',
      'all-counted',
      'required-reason-late-yes',
    ]);
    expect(broken('all-counted')).toEqual([
      'online.reason',
      'at-most-answered-asked',
      'required-reason-late-yes',
    ]);
    expect(broken('at-most-answered-asked', 'jump-online', 'required-reason-late-yes')).toEqual([
      'all-counted',
    ]);
    expect(broken('sum-answered-online-asked', 'none')).toHaveLength(4);
  });

  it('is known by the id of its file, or by what it is about, and says what it asks', () => {
    const own = { vi: 'Trả lời không quá số nhận', en: 'No more answered than asked' };
    const named = namedRules(formWith(...RULES, { id: 'own', atMost: ['answered', 'asked'], message: own }));
    expect(named.map(({ id, saying: { vi, en } }) => [id, vi, en])).toEqual([
      [
        'at-most-answered-asked',
        '"Số đã trả lời" không lớn hơn "Số đã nhận"',
        '"Answered" is at most "Asked"',
      ],
      [
        'all-counted',
        '"Số đã nhận" bằng tổng "Số đã trả lời" + "Trực tuyến"',
        '"Asked" is "Answered" + "Online" together',
      ],
      [
        'required-reason-late-yes',
        'phải điền "Lý do" khi "Có chậm" là "Có"',
        '"Reason" is filled in where "Late" is "Yes"',
      ],
      [
        'jump-online',
        'phải nêu lý do khi "Trực tuyến" chênh lệch quá 50 % so với kỳ trước',
        'the reason is given where "Online" is more than 50 % apart from the period before',
      ],
      ['own', own.vi, own.en],
    ]);
  });
});
