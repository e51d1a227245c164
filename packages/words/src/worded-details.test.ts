import { describe, expect, it } from '@jest/globals';
import { errorText } from '@kyhan/errors';
import { wordedDetails } from './worded-details.js';

describe('the details of an error', () => {
  it('name a status in the language of the sentence', () => {
    const details = wordedDetails({ assignmentId: 'p/o/2026/main/so-y-te', status: 'waived' });
    const text = (language: 'vi' | 'en') => errorText('ASSIGNMENT_ENDED', language, details);
    expect(text('vi')).toBe('việc được giao p/o/2026/main/so-y-te đã kết thúc (Không phải báo cáo kỳ này)');
    expect(text('en')).toBe('the assignment p/o/2026/main/so-y-te has ended (Waived)');
  });

  it('stay as they are where they name none, or one that is worded already', () => {
    for (const details of [{ unit: 'so-y-te' }, { status: { vi: 'a', en: 'b' } }, { status: 'toString' }])
      expect(wordedDetails(details)).toBe(details);
  });
});
