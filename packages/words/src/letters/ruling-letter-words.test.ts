import { describe, expect, it } from '@jest/globals';
import type { RulingContent } from '@kyhan/engine';
import { sameInBoth } from '../same-in-both.js';
import { letterWords } from './letter-words.js';
import type { LetterSubject } from './letter-subject.js';

const WHY = { reason: 'sáp nhập từ 01/3' } as const;

function told(data: RulingContent, more: Partial<Pick<LetterSubject, 'asked' | 'isReturned'>> = {}) {
  const subject = {
    kind: 'ruling',
    data,
    plan: { number: '632/KH-UBND', title: sameInBoth('Truyền thông') },
    obligation: sameInBoth('Báo cáo năm'),
    unit: sameInBoth('Phường Đông'),
    contactUnit: sameInBoth('Phường Đông'),
    coordinator: sameInBoth('Sở'),
    otherUnit: sameInBoth('Phường Nam'),
    periodKey: '2026',
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
    dueOn: '2026-12-20',
    dueAt: Date.parse('2026-12-20T17:00:00Z'),
    lockAt: Date.parse('2027-01-20T17:00:00Z'),
    timeZone: 'Asia/Ho_Chi_Minh',
    source: { document: sameInBoth('Kế hoạch'), section: 'V.1' },
    asked: false,
    isReturned: false,
    isUndelivered: false,
    inferred: false,
    ...more,
  } as const satisfies LetterSubject;
  const { lead, paragraphs } = letterWords(subject);
  return { lead: lead.vi, text: paragraphs.map(({ vi }) => vi).join(' ') };
}

describe('a letter about a hand-over', () => {
  const takenOver = (version: number) => ({ ruling: 'taken-over', from: 'nam', version, ...WHY }) as const;

  it('names to who takes over who gave it up, until when, and what was sent before', () => {
    const none = told(takenOver(0));
    expect(none.lead).toBe('Tiếp nhận chuyển giao');
    expect(none.text).toContain('Phường Đông tiếp nhận nội dung dưới đây từ Phường Nam');
    expect(none.text).toContain('20 tháng 12 năm 2026');
    expect(none.text).toContain('thực hiện và gửi kết quả');
    expect(told(takenOver(2)).text).toContain('Phường Nam đã gửi phiên bản 2.');
    expect(told(takenOver(2), { isReturned: true }).text).toContain('được đề nghị bổ sung, hoàn thiện');
  });

  it.each([0, 2])('never says that nothing has come, whatever was sent (%i)', (version) => {
    expect(told(takenOver(version)).text).not.toContain('chưa nhận được');
    expect(told(takenOver(version), { asked: true }).text).toContain('kính đề nghị Phường Đông');
  });

  it('names to who gave it up who took over, and that one report answers both where they are one', () => {
    expect(told({ ruling: 'handed-over', to: 'nam', ...WHY }).text).toContain('chuyển giao cho Phường Nam');
    const merged = told({ ruling: 'merged', to: 'nam', ...WHY });
    expect(merged.lead).toBe('Gộp');
    expect(merged.text).toContain('Phường Nam gửi một báo cáo chung');
  });
});

describe('a letter about what was reopened', () => {
  it('says until when, that what was sent is kept, and why', () => {
    const { lead, text } = told({ ruling: 'reopened', reason: 'xác nhận nhầm' });
    expect(lead).toBe('Mở lại');
    expect(text).toContain('đến hết ngày 20 tháng 12 năm 2026');
    expect(text).toContain('vẫn được giữ');
    expect(text).toContain('Lý do: xác nhận nhầm');
  });
});
