import { describe, expect, it } from '@jest/globals';
import type { ReceiptAnswer } from '@kyhan/contracts';
import type { InBoth, Language } from '@kyhan/words';
import { receiptText } from './receipt-text.js';

const RECEIPT = {
  kind: 'stored',
  submissionId: 's-1',
  version: 1,
  storedAt: '2026-03-24T09:00:00+07:00',
  dueAt: '2026-03-26T00:00:00+07:00',
  onTime: true,
  hash: 'abc',
} as ReceiptAnswer;

const lines = (change: Partial<ReceiptAnswer>, language: Language = 'vi') =>
  receiptText({ text: (text: InBoth) => text[language], columns: undefined }, { ...RECEIPT, ...change })
    .split('\n')
    .map((line) => line.replace(/\s{2,}/, ': '));

describe('the receipt on a terminal', () => {
  it('says which version is stored, and whether it was in time', () => {
    expect(lines({}).slice(0, 2)).toEqual(['Biên nhận: s-1', 'Bản: 1, đúng hạn']);
    expect(lines({ onTime: false })[1]).toBe('Bản: 1, quá hạn');
  });

  it('says that a version waits for the head of the unit, and calls it neither on time nor late', () => {
    for (const version of [1, 2])
      for (const onTime of [true, false])
        expect([
          lines({ version, onTime, waitsForHead: true })[1],
          lines({ version, onTime, waitsForHead: true }, 'en')[1],
        ]).toEqual([
          `Bản: ${version}, chờ lãnh đạo đơn vị phê duyệt`,
          `Version: ${version}, waits for the unit’s head`,
        ]);
  });

  it('of a later version says nothing of punctuality: that is the first one’s', () => {
    expect(lines({ version: 2 })[1]).toBe('Bản: 2');
  });

  it('that comes again says so', () => {
    expect(lines({ kind: 'duplicate' })[0]).toBe('Biên nhận: s-1 (đã nhận từ trước)');
  });
});
