import { describe, expect, it } from '@jest/globals';
import { ASKED_STATUS_NAMES, STATUS_NAMES, statusName } from './status-name.js';

describe('the name of a status', () => {
  it.each([
    ['upcoming', 'Chưa đến kỳ'],
    ['open', 'Chưa gửi'],
    ['due-soon', 'Sắp đến hạn'],
    ['overdue', 'Quá hạn'],
    ['submitted', 'Đã nhận, chờ xem xét'],
    ['returned', 'Đề nghị bổ sung, hoàn thiện'],
    ['accepted', 'Đạt yêu cầu'],
    ['waived', 'Không phải báo cáo kỳ này'],
    ['transferred', 'Đã chuyển giao'],
    ['missed', 'Chưa nhận được báo cáo'],
    ['lapsed', 'Đã gửi, chưa bổ sung'],
  ] as const)('%s is what offices say: "%s"', (status, words) =>
    expect(statusName(status, 'vi')).toBe(words),
  );

  it.each([STATUS_NAMES, ASKED_STATUS_NAMES])('is different for each status, in each language', (names) => {
    for (const language of ['vi', 'en'] as const) {
      const said = Object.values(names).map((name) => name[language]);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  it('calls no body late that is asked and not ordered', () => {
    const said = Object.values(ASKED_STATUS_NAMES).flatMap(({ vi, en }) => [vi, en]);
    expect(said.filter((name) => /quá hạn|trễ|chậm|overdue|late|missed/i.test(name))).toEqual([]);
    expect(statusName('overdue', 'vi', { asked: true })).toBe('Chưa nhận được ý kiến phối hợp');
  });
});
