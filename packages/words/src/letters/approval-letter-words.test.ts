import { describe, expect, it } from '@jest/globals';
import type { NoticeContent } from '@kyhan/engine';
import type { LetterSubject } from './letter-subject.js';
import { letterWords } from './letter-words.js';

/** About what Bắc owes by the end of 5 February 2027. */
const letter = (content: NoticeContent, change: Partial<Omit<LetterSubject, 'kind' | 'data'>> = {}) =>
  letterWords({
    ...content,
    unit: { vi: 'Phường Bắc', en: 'Bắc ward' },
    contactUnit: { vi: 'UBND phường Bắc', en: 'People’s Committee of Bắc ward' },
    coordinator: { vi: 'Sở Điều phối', en: 'Coordinating department' },
    dueOn: '2027-02-05',
    dueAt: Date.UTC(2027, 1, 5, 17),
    lockAt: Date.UTC(2027, 2, 8, 17),
    timeZone: 'Asia/Ho_Chi_Minh',
    asked: false,
    isReturned: false,
    isUndelivered: false,
    ...change,
  } as LetterSubject);
const said = (...given: Parameters<typeof letter>) => ({
  vi: letter(...given).paragraphs.map(({ vi }) => vi),
  en: letter(...given).paragraphs.map(({ en }) => en),
});

const WAITS = {
  vi: 'Phiên bản 2 đã được lập, đang chờ lãnh đạo đơn vị phê duyệt; được tính là đã gửi khi phê duyệt.',
  en: 'Version 2 is ready and waits for the approval of the head of the unit; it counts as handed in once approved.',
};
const CHASING: readonly (readonly [string, NoticeContent])[] = [
  ['a reminder', { kind: 'reminder', data: {} }],
  ['an overdue letter', { kind: 'overdue', data: {} }],
  ['an escalation', { kind: 'escalation', data: { level: 1 } }],
  ['an escalation that is only written', { kind: 'escalation', data: { level: 3, draftTo: 'owner' } }],
];

describe('what a unit has written and its head has not approved', () => {
  it.each(CHASING)('is said to be with the head in %s', (_, content) => {
    const { vi, en } = said(content, { prepared: 2 });
    expect([vi.at(-1), en.at(-1)]).toEqual([WAITS.vi, WAITS.en]);
  });

  it.each(CHASING)('is not spoken of in %s where nothing waits', (_, content) => {
    expect(said(content).vi.join(' ')).not.toContain('phê duyệt');
    expect(said(content, { prepared: 2 }).vi).toHaveLength(said(content).vi.length + 1);
  });

  it('is said so to a body that is asked, too', () => {
    for (const kind of ['reminder', 'overdue'] as const)
      expect(said({ kind, data: {} }, { prepared: 2, asked: true }).vi.at(-1)).toBe(WAITS.vi);
  });
});

describe('the letter to the head of a unit', () => {
  it('asks to approve or to have it completed, and says from when on it counts', () => {
    const content = { kind: 'approval', data: { version: 2, nil: false } } as const;
    const { lead, action } = letter(content);
    expect([lead.vi, action?.vi]).toEqual(['Trình phê duyệt', 'Mở để phê duyệt']);
    expect(said(content)).toEqual({
      vi: [
        'Báo cáo, phiên bản 2, của Phường Bắc đang chờ phê duyệt; kính đề nghị lãnh đạo UBND phường Bắc xem và phê duyệt, hoặc đề nghị hoàn thiện. Báo cáo được tính là đã gửi khi được phê duyệt.',
      ],
      en: [
        'Version 2 of the report of Bắc ward waits for the approval of the head of People’s Committee of Bắc ward: please approve it, or send it back. It counts as handed in once it is approved.',
      ],
    });
  });

  it('that reminds says that it has not been sent', () => {
    const content = { kind: 'approval-reminder', data: { version: 2, nil: false } } as const;
    expect(said(content).vi).toEqual([
      'Báo cáo, phiên bản 2, của Phường Bắc vẫn đang chờ lãnh đạo UBND phường Bắc phê duyệt và chưa được gửi đi.',
    ]);
  });

  it.each(['approval', 'approval-reminder'] as const)('calls a nil return one (%s)', (kind) => {
    const { vi, en } = said({ kind, data: { version: 1, nil: true } });
    expect(vi[0]).toContain('Khai báo không phát sinh của Phường Bắc');
    expect(en[0]).toContain('The nil return of Bắc ward');
  });
});
