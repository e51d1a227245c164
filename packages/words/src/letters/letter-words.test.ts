import { describe, expect, it } from '@jest/globals';
import { figuresOf, type NoticeContent } from '@kyhan/engine';
import type { LetterSubject } from './letter-subject.js';
import { letterWords } from './letter-words.js';

const said = (content: NoticeContent, language: 'vi' | 'en' = 'vi') => {
  const unit = { vi: 'Phường Bắc', en: 'Bắc ward' };
  const subject = { ...content, unit, asked: false } as unknown as LetterSubject;
  return letterWords(subject).paragraphs.map((paragraph) => paragraph[language]);
};

describe('the summary of a cycle', () => {
  const data = {
    ...figuresOf([], 0),
    total: 30,
    assigned: 24,
    onTime: 14,
    late: 5,
    missed: 2,
    lapsed: 1,
    waived: 2,
    asked: 5,
    answered: 3,
    unanswered: 2,
    handedOn: 1,
    owedByNow: 22,
    onTimeByNow: 14,
    doneByNow: 19,
  };

  it('counts each of its assignments once: its numbers add up, in both languages', () => {
    expect(said({ kind: 'cycle-summary', data })).toEqual([
      'Đợt đã khép: 30 việc.',
      'Được giao 24: đã hoàn thành đúng hạn 14, quá hạn 5; chưa nhận được báo cáo 2; đã gửi, chưa bổ sung 1; không phải báo cáo 2.',
      'Đề nghị phối hợp 5: đã nhận ý kiến 3, chưa nhận được 2, không đề nghị kỳ này 0.',
      'Đã chuyển giao cho đơn vị khác: 1.',
      'Tỷ lệ đúng hạn: 64% (14/22 việc đã đến hạn).',
    ]);
    expect(said({ kind: 'cycle-summary', data }, 'en')[1]).toBe(
      'Assigned 24: done on time 14, done late 5; nothing received 2; handed in and not completed 1; waived 2.',
    );
  });

  it('that 0.2 queued tells how its assignments ended, and nothing that does not add up', () => {
    const numbers = {
      total: 8,
      accepted: 5,
      onTime: 4,
      late: 3,
      nil: 2,
      missed: 1,
      waived: 1,
      transferred: 1,
    };
    expect(said({ kind: 'cycle-summary', data: numbers })).toEqual([
      'Đợt đã khép: 8 việc; đạt yêu cầu 5, chưa nhận được báo cáo 1, không phải báo cáo 1, chuyển giao 1.',
    ]);
  });
});

describe('the receipt of what mends a return', () => {
  it.each([
    [false, 'Báo cáo được bổ sung, hoàn thiện trong thời hạn đề nghị.'],
    [true, 'Báo cáo được bổ sung, hoàn thiện sau thời hạn đề nghị.'],
  ])('late: %s, speaks of the day of the return and of no other', (mendedLate, words) => {
    const data = { submissionId: 's', version: 2, nil: false, onTime: false, storedAt: 0, mendedLate };
    expect(said({ kind: 'receipt', data })).toEqual(['Đã nhận báo cáo, phiên bản 2, của Phường Bắc.', words]);
  });
});

describe('the receipt of what was entered for a unit', () => {
  const data = { submissionId: 's', version: 1, nil: false, onTime: true, storedAt: 0 };
  const entered = { ...data, means: 'paper', receivedOn: '2026-03-24' } as const;
  const letter = (changes: Partial<LetterSubject> = {}) => {
    const names = {
      unit: { vi: 'Phường Bắc', en: 'Bắc ward' },
      coordinator: { vi: 'Văn phòng', en: 'Office' },
    };
    const subject = { kind: 'receipt', data: entered, ...names, asked: false, ...changes };
    const { lead, paragraphs } = letterWords(subject as unknown as LetterSubject);
    return [lead.vi, ...paragraphs.map(({ vi }) => vi)];
  };

  it('says how and when it came, why it was entered, and asks the unit to confirm it', () => {
    expect(letter({ entryReason: 'Đơn vị gửi bản giấy' })).toEqual([
      'Báo cáo được nhập thay',
      'Cơ quan đầu mối (Văn phòng) đã nhập thay Phường Bắc nội dung nhận ngày 24 tháng 3 năm 2026 (văn bản giấy), phiên bản 1.',
      'Lý do: Đơn vị gửi bản giấy',
      'Đề nghị Phường Bắc kiểm tra nội dung đã nhập và xác nhận, hoặc cho biết nội dung chưa đúng.',
      'Báo cáo gửi đúng hạn.',
    ]);
  });

  it('asks a body that is asked, thanks it, and speaks of no punctuality', () => {
    const [lead, ...rest] = letter({ asked: true });
    expect(lead).toBe('Ý kiến được nhập thay');
    expect(rest.at(-1)).toMatch(/^Trân trọng cảm ơn; kính đề nghị Phường Bắc/);
    expect(rest.join(' ')).not.toMatch(/hạn/);
  });
});

describe('the letter about a draft', () => {
  const asked = (recurrence: boolean, announcement: boolean) =>
    said({ kind: 'cycle-draft', data: { recurrence, day: false, announcement } })[1];

  it.each([
    [true, false, 'cơ quan đầu mối xác nhận (bằng văn bản hoặc ghi chú), hoặc bỏ qua'],
    [
      true,
      true,
      'cơ quan đầu mối xác nhận và ghi văn bản giao việc (số, ký hiệu, ngày, người ký), hoặc bỏ qua',
    ],
    [false, true, 'cơ quan đầu mối ghi văn bản giao việc (số, ký hiệu, ngày, người ký), hoặc bỏ qua'],
  ])('asks for what it waits for: recurrence %s, announcement %s', (recurrence, announcement, words) =>
    expect(asked(recurrence, announcement)).toContain(words),
  );
});
