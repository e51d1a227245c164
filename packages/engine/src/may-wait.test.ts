import { describe, expect, it } from '@jest/globals';
import type { Policy } from '@kyhan/plan';
import { lettersPerDay, mayWait } from './may-wait.js';
import type { NoticeContent, RulingContent } from './notice-content.js';

const POLICY: Policy = { id: 'ordered', remind: [], sendAt: '08:00', escalate: [] };
const NOON = Date.UTC(2026, 2, 10, 5);
const MORNING = Date.UTC(2026, 2, 11, 1);
const LATER = Date.UTC(2026, 2, 20);

const waits = (notice: NoticeContent, dueAt = LATER, policy = POLICY) =>
  mayWait({ notice, dueAt, policy, now: NOON, morningAt: MORNING });
const ruled = (data: RulingContent): NoticeContent => ({ kind: 'ruling', data });
const REMINDER: NoticeContent = { kind: 'reminder', data: {} };
const RETURNED = ruled({ ruling: 'returned', reason: '' });

describe('a notice to a mailbox that has had its letters', () => {
  it('waits for the morning, a receipt too', () => {
    const data = { submissionId: 'a', version: 1, nil: false, onTime: true, storedAt: 0 };
    expect(waits({ kind: 'overdue', data: {} })).toBe(true);
    expect(waits({ kind: 'receipt', data }, MORNING)).toBe(true);
    expect(waits(ruled({ ruling: 'accepted', reason: '' }), MORNING)).toBe(true);
  });

  it.each([
    ['after the morning', MORNING + 1, true],
    ['at the morning', MORNING, false],
    ['before it', MORNING - 1, false],
    ['over already', NOON, true],
  ])('that asks for something due %s', (_, dueAt, expected) => {
    expect(waits(REMINDER, dueAt)).toBe(expected);
    expect(waits({ kind: 'opening', data: {} }, dueAt)).toBe(expected);
    expect(waits(RETURNED, dueAt)).toBe(expected);
    const version = { version: 1, nil: false };
    expect(waits({ kind: 'approval', data: version }, dueAt)).toBe(expected);
    expect(waits({ kind: 'approval-reminder', data: version }, dueAt)).toBe(expected);
  });

  it('leaves at once where it changes what the unit owes', () => {
    expect(waits(ruled({ ruling: 'extended', reason: '' }))).toBe(false);
    expect(waits(ruled({ ruling: 'waived', reason: '' }))).toBe(false);
    expect(waits(ruled({ ruling: 'reopened', reason: '' }))).toBe(false);
  });

  it.each([
    { remind: [{ unit: 'hours', count: 6 }] },
    { overdue: { every: { unit: 'hours', count: 2 }, atMost: 3 } },
    { escalate: [{ after: { unit: 'hours', count: 2 }, to: 'head' }] },
  ] satisfies Partial<Policy>[])('leaves at its instant where the policy counts in hours', (change) => {
    expect(waits({ kind: 'overdue', data: {} }, LATER, { ...POLICY, ...change })).toBe(false);
  });

  it('waits where the policy counts in days', () => {
    const days = { unit: 'working-days', count: 2 } as const;
    const change: Partial<Policy> = {
      remind: [days],
      overdue: { every: days, atMost: 3 },
      escalate: [{ after: days, to: 'head' }],
    };
    expect(waits({ kind: 'overdue', data: {} }, LATER, { ...POLICY, ...change })).toBe(true);
  });

  it('has had two, unless the policy says otherwise', () => {
    expect(lettersPerDay(POLICY)).toBe(2);
    expect(lettersPerDay({ digest: { atMostPerDay: 5 } })).toBe(5);
  });
});
