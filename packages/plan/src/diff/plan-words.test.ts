import { describe, expect, it } from '@jest/globals';
import type { Form } from '../form.js';
import { formWords } from './plan-words.js';

const FORM: Form = { id: 'form', title: { vi: 'Báo cáo', en: 'Report' }, sections: [] };

describe('a form, as a change of it is told', () => {
  it('says its rules, in the order of the plan file', () => {
    const rules = [
      { equals: 'total', sum: ['a', 'b'] },
      { percent: 50, jump: 'a' },
    ];
    const told = formWords({ ...FORM, rules });
    expect(JSON.stringify(told['rules'])).toBe(
      '[{"sum":["a","b"],"equals":"total"},{"jump":"a","percent":50}]',
    );
  });

  it('says none where there are none', () => {
    expect(formWords(FORM)).not.toHaveProperty('rules');
  });
});
