import { describe, expect, it } from '@jest/globals';
import type { NoticeState } from '../notice-state.js';
import { RECIPIENT_STATES, recipientState, type RecipientState } from './recipient-state.js';
import { reportLetters } from './report-letters.js';

describe('how far a report has come', () => {
  it.each<[readonly NoticeState[], RecipientState]>([
    [[], 'to-send'],
    [['cancelled'], 'to-send'],
    [['pending'], 'queued'],
    [['sending'], 'queued'],
    [['unknown'], 'unclear'],
    [['failed'], 'refused'],
    [['bounced'], 'refused'],
    [['failed', 'pending'], 'queued'],
    [['failed', 'unknown'], 'unclear'],
    [['bounced', 'sent'], 'taken'],
  ])('is told by its letters %j as %s', (letters, state) => {
    expect(recipientState({}, letters)).toBe(state);
  });

  it('is told by whoever knows better than letters', () => {
    const of = { assignmentId: 'a', unitId: 'u', recipient: 1, on: '2026-11-27' };
    const sent = { fact: { ...of, type: 'report-sent', way: 'post' } } as const;
    const arrived = { fact: { ...of, type: 'report-arrived', number: '12' } } as const;
    expect(recipientState({ sent }, ['failed'])).toBe('sent');
    expect(recipientState({ sent, arrived }, ['failed'])).toBe('arrived');
  });

  it('is one of the states there are', () => {
    expect([...RECIPIENT_STATES].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'arrived',
      'queued',
      'refused',
      'sent',
      'taken',
      'to-send',
      'unclear',
    ]);
  });
});

describe('the letters that carry a report', () => {
  const recipients = [
    { name: { vi: 'Tỉnh', en: 'Province' }, unitId: 'tinh' },
    { name: { vi: 'Tòa soạn', en: 'Paper' }, hindrance: 'no-address' as const },
    { name: { vi: 'Bộ', en: 'Ministry' } },
  ];
  const lettersOf = (issue: number) =>
    reportLetters({ assignmentId: 'a', recipients, issue, dueAt: 20, now: 10 });

  it('go to each whom one reaches, at once, by unit or by name', () => {
    expect(lettersOf(1)).toMatchObject([
      { kind: 'issued-report', data: { recipient: 1 }, toldUnitId: 'tinh', ordinal: 1, notBefore: 10 },
      { kind: 'issued-report', data: { recipient: 3 }, toldUnitId: 'Bộ', ordinal: 1, notBefore: 10 },
    ]);
  });

  it('say so where they replace others', () => {
    expect(lettersOf(1).map(({ data }) => data)).toEqual([{ recipient: 1 }, { recipient: 3 }]);
    expect(lettersOf(2)).toMatchObject([
      { data: { recipient: 1, replaces: true }, ordinal: 2 },
      { data: { recipient: 3, replaces: true }, ordinal: 2 },
    ]);
  });
});
