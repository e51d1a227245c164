import { describe, expect, it } from '@jest/globals';
import { STATUS_NAMES, statusName } from './status-name.js';

describe('the name of a status', () => {
  it.each([
    ['upcoming', 'Chưa đến kỳ'],
    ['open', 'Chưa nộp'],
    ['due-soon', 'Sắp đến hạn'],
    ['overdue', 'Quá hạn'],
    ['submitted', 'Đã nộp (chờ tiếp nhận)'],
    ['returned', 'Đã trả lại (yêu cầu bổ sung)'],
    ['accepted', 'Đã tiếp nhận'],
    ['waived', 'Miễn thực hiện'],
    ['transferred', 'Đã chuyển giao (đơn vị kế nhiệm)'],
  ] as const)('%s is what offices say: "%s"', (status, words) =>
    expect(statusName(status, 'vi')).toBe(words),
  );

  it('is different for each status, in each language', () => {
    for (const language of ['vi', 'en'] as const) {
      const names = Object.values(STATUS_NAMES).map((name) => name[language]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
