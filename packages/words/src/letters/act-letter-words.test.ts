import { describe, expect, it } from '@jest/globals';
import type { ActWord, NoticeContent } from '@kyhan/engine';
import type { LetterSubject } from './letter-subject.js';
import { letterWords } from './letter-words.js';

/** About what Bắc owes by the end of 5 February 2027. */
function subject(content: NoticeContent, change: Partial<Omit<LetterSubject, 'kind' | 'data'>> = {}) {
  return {
    ...content,
    plan: { number: '632/KH-UBND', title: { vi: 'Truyền thông', en: 'Communication' } },
    obligation: { vi: 'Báo cáo năm', en: 'Yearly report' },
    unit: { vi: 'Phường Bắc', en: 'Bắc ward' },
    contactUnit: { vi: 'Sở Điều phối', en: 'Coordinating department' },
    coordinator: { vi: 'Sở Điều phối', en: 'Coordinating department' },
    periodKey: '2026',
    periodFrom: '2025-12-15',
    periodTo: '2026-12-14',
    dueOn: '2027-02-05',
    dueAt: Date.UTC(2027, 1, 5, 17),
    lockAt: Date.UTC(2027, 2, 8, 17),
    timeZone: 'Asia/Ho_Chi_Minh',
    source: { document: { vi: 'Kế hoạch', en: 'Plan' }, section: 'V' },
    asked: false,
    isReturned: false,
    inferred: false,
    ...change,
  } as LetterSubject;
}

const done = (act: ActWord) => ({ kind: 'unit-act', data: { act, actId: 'a-1' } }) as const;
const said = (mail: LetterSubject) =>
  letterWords(mail)
    .paragraphs.map(({ vi }) => vi)
    .join(' ');

describe('the letter about a unit that says "not ours"', () => {
  it('names the unit, gives its words, and says that the day stands', () => {
    const mail = subject(done('contested'), { unitSaid: 'Việc này thuộc Sở Y tế' });
    expect(said(mail)).toContain('Phường Bắc cho biết nội dung dưới đây không thuộc trách nhiệm của mình');
    expect(said(mail)).toContain('Thời hạn vẫn được tính');
    expect(said(mail)).toContain('Ý kiến của đơn vị: Việc này thuộc Sở Y tế');
  });

  it('names the unit that it proposes', () => {
    const proposedUnit = { vi: 'Sở Y tế', en: 'Health' };
    expect(said(subject(done('contested'), { proposedUnit }))).toContain(
      'không thuộc trách nhiệm của mình và đề nghị chuyển cho Sở Y tế.',
    );
  });

  it('says so without them where they were erased', () => {
    expect(said(subject(done('contested')))).not.toContain('Ý kiến của đơn vị');
  });
});

describe('the letter about what a unit notes', () => {
  it('says by when it is promised, where that was said', () => {
    expect(said(subject(done('noted'), { promisedOn: '2027-02-08' }))).toContain(
      'Phường Bắc cho biết tiến độ thực hiện nội dung dưới đây và hẹn gửi ngày 08 tháng 02 năm 2027.',
    );
    expect(said(subject(done('noted')))).not.toContain('hẹn gửi');
  });
});

describe('the letter of who coordinates and insists', () => {
  const insisted = { kind: 'ruling', data: { ruling: 'insisted', reason: 'Theo mục I' } } as const;

  it('says with whom it stays and until when, and why', () => {
    expect(said(subject(insisted))).toContain(
      'nội dung dưới đây vẫn do Phường Bắc thực hiện, thời hạn hết ngày 05 tháng 02 năm 2027.',
    );
    expect(said(subject(insisted))).toContain('Lý do: Theo mục I');
  });

  it('asks a body that the plan asks', () => {
    expect(said(subject(insisted, { asked: true }))).toContain(
      'kính đề nghị Phường Bắc tiếp tục quan tâm, phối hợp',
    );
  });
});
