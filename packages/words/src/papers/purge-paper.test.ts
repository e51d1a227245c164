import { describe, expect, it } from '@jest/globals';
import { sameInBoth } from '../same-in-both.js';
import { paperText } from './paper-text.js';
import { purgePaper, type PurgeFacts } from './purge-paper.js';

const AT = Date.parse('2026-03-24T10:00:00+07:00');
const FACTS: Omit<PurgeFacts, 'done'> = {
  issuer: { office: sameInBoth('Sở Y tế'), draftedOn: '2026-03-24' },
  zone: 'Asia/Ho_Chi_Minh',
  purge: 3,
  subject: { kind: 'ruling', id: 'r-1', assignmentId: 'a', parts: ['reason'] },
  asked: { who: sameInBoth('Minh'), at: AT },
};
const gone = (inClear: readonly string[]) => ({
  who: sameInBoth('Quân'),
  at: AT,
  values: [{ table: 'rulings', key: '[7, "r-1"]', part: 'reason' as const }],
  files: [],
  inClear,
});

describe('the minutes of a purge', () => {
  it('name the notices that quote it still, and say nothing of them where there are none', () => {
    const told = (inClear: readonly string[]) =>
      paperText(purgePaper({ ...FACTS, done: gone(inClear) }, 'vi'));
    expect(told(['[12]', '[13]'])).toContain('số [12], [13]');
    expect(told([])).not.toContain('không sửa lại được');
  });
});
