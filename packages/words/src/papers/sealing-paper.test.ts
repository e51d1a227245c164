import { describe, expect, it } from '@jest/globals';
import type { Language } from '../language.js';
import { paperText } from './paper-text.js';
import { sealingPaper, type SealingFacts } from './sealing-paper.js';

const DAY_MS = 24 * 60 * 60_000;
const LAST_AT = Date.parse('2026-12-31T17:00:00+07:00');
const FACTS: SealingFacts = {
  issuer: { office: { vi: 'Sở Thông tin', en: 'Department' } },
  zone: 'Asia/Ho_Chi_Minh',
  periodKey: '2026-Q4',
  from: '2026-10-01',
  to: '2026-12-31',
  on: '2027-01-05',
  first: { number: 7, at: LAST_AT - 91 * DAY_MS },
  last: { number: 98, at: LAST_AT, root: `1a2b${'0'.repeat(60)}`, fingerprint: 'f'.repeat(64) },
  checkpoints: 92,
  stamped: 90,
  facts: [
    { table: 'events', count: 1200 },
    { table: 'something_new', count: 34 },
  ],
};
const said = (language: Language, changes: Partial<SealingFacts> = {}) =>
  paperText(sealingPaper({ ...FACTS, ...changes }, language));

describe('the minutes of what was sealed', () => {
  it('name the quarter, its checkpoints, how many are stamped, and the root in groups', () => {
    const text = said('vi');
    expect(text).toContain('quý IV/2026');
    expect(text).toContain('- Số điểm chốt: 92, từ số 7 (');
    expect(text).toContain('- Có dấu thời gian (RFC 3161): 90 trong 92 điểm chốt.');
    expect(text).toContain('1a2b 0000');
    const late = said('vi', { lastStampAt: Date.parse('2027-01-05T09:00:00+07:00') });
    expect(late).toMatch(/90 trong 92 điểm chốt, dấu sau cùng lúc .*2027/);
    expect(text).toContain('kyhan verify --number 98 --against-root');
  });

  it('count facts by kind in the words of the office, a kind without a word by its table', () => {
    expect(said('vi')).toMatch(/sự kiện.*1\.200/);
    expect(said('en')).toMatch(/events.*1,200/);
    expect(said('en')).toContain('something_new');
    expect(said('en')).toMatch(/Sum.*1,234/);
  });

  it('write the number of a checkpoint that is typed back without marks between thousands', () => {
    const late = said('vi', { last: { ...FACTS.last, number: 1098 } });
    expect(late).toContain('kyhan verify --number 1098 --against-root');
  });
});
