import { describe, expect, it } from '@jest/globals';
import type { StatusFacts } from './assignment-status.js';
import { DAY, DUE_AT, SECOND } from './lived-assignment.fixture.js';
import type { NoticeKind } from './notice-content.js';
import { noticeReasonHolds } from './notice-reason-holds.js';

const facts: StatusFacts = { opensAt: DUE_AT - 20 * DAY, dueAt: DUE_AT, dueSoonAt: DUE_AT - 5 * DAY };
const submitted: StatusFacts = { ...facts, submittedAt: DUE_AT - DAY };
const moved: StatusFacts = { ...facts, dueAt: DUE_AT + 7 * DAY };

/** Each status, as facts and the time at which they say so. */
const STATUSES: Record<string, readonly [StatusFacts, number]> = {
  upcoming: [facts, DUE_AT - 21 * DAY],
  open: [facts, DUE_AT - 10 * DAY],
  'due-soon': [facts, DUE_AT - SECOND],
  overdue: [facts, DUE_AT],
  submitted: [submitted, DUE_AT],
  returned: [{ ...submitted, returnedAt: DUE_AT - DAY }, DUE_AT - SECOND],
  accepted: [{ ...submitted, acceptedAt: DUE_AT }, DUE_AT],
  waived: [{ ...facts, waivedAt: DUE_AT - DAY }, DUE_AT - DAY],
  transferred: [{ ...facts, transferredAt: DUE_AT - DAY }, DUE_AT - DAY],
  missed: [{ ...facts, missedAt: DUE_AT + DAY }, DUE_AT + DAY],
  lapsed: [{ ...submitted, returnedAt: DUE_AT, lapsedAt: DUE_AT + DAY }, DUE_AT + DAY],
};

const statusesWhere = (kind: NoticeKind) =>
  Object.entries(STATUSES)
    .filter(([, [facts, now]]) => noticeReasonHolds({ kind, dueAt: DUE_AT }, facts, now))
    .map(([status]) => status);

describe('the reason of a queued notice', () => {
  it.each(['opening', 'reminder'] as const)('of %s holds while the unit may still be in time', (kind) => {
    expect(statusesWhere(kind)).toEqual(['upcoming', 'open', 'due-soon', 'returned']);
  });

  it.each(['overdue', 'escalation'] as const)('of %s holds only while it is overdue', (kind) => {
    expect(statusesWhere(kind)).toEqual(['overdue']);
  });

  it('of a reminder to take note holds while the unit may, and is chased', () => {
    const holds = (changes: object, now = DUE_AT - SECOND) =>
      noticeReasonHolds({ kind: 'acknowledge-reminder', dueAt: DUE_AT }, { ...facts, ...changes }, now);
    const isToAcknowledge = true;
    expect(holds({ isToAcknowledge })).toBe(true);
    expect(holds({ isToAcknowledge }, DUE_AT)).toBe(false);
    expect(holds({})).toBe(false);
    expect(holds({ isToAcknowledge: false })).toBe(false);
    expect(holds({ isToAcknowledge, pausedUntil: DUE_AT })).toBe(false);
    expect(holds({ isToAcknowledge, stoppedAt: DUE_AT - DAY })).toBe(false);
  });

  it('of a reminder that the clock stands still holds while it does', () => {
    const holds = (changes: object) =>
      noticeReasonHolds({ kind: 'stop-reminder', dueAt: DUE_AT }, { ...facts, ...changes }, DUE_AT);
    expect([holds({ stoppedAt: DUE_AT - DAY }), holds({})]).toEqual([true, false]);
  });

  it('of a reminder to review holds only while nobody has ruled', () => {
    expect(statusesWhere('review-reminder')).toEqual(['submitted']);
  });

  it.each(['approval', 'approval-reminder'] as const)('of %s holds while a version waits', (kind) => {
    const holds = (isToApprove: boolean) =>
      noticeReasonHolds({ kind, dueAt: DUE_AT }, { ...submitted, isToApprove }, DUE_AT);
    expect([holds(true), holds(false)]).toEqual([true, false]);
  });

  it.each(['receipt', 'ruling', 'cycle-draft', 'cycle-summary'] as const)('of %s always holds', (kind) => {
    expect(statusesWhere(kind)).toEqual(Object.keys(STATUSES));
  });
});

describe('a notice that was queued for another day', () => {
  it.each(['opening', 'reminder'] as const)('of kind %s does not leave after the day has moved', (kind) => {
    expect(noticeReasonHolds({ kind, dueAt: DUE_AT }, moved, DUE_AT - SECOND)).toBe(false);
    expect(noticeReasonHolds({ kind, dueAt: moved.dueAt }, moved, DUE_AT - SECOND)).toBe(true);
  });

  it.each(['overdue', 'escalation'] as const)(
    'of kind %s does not leave after the day has moved, even when the new one is over too',
    (kind) => {
      expect(noticeReasonHolds({ kind, dueAt: DUE_AT }, moved, moved.dueAt)).toBe(false);
      expect(noticeReasonHolds({ kind, dueAt: moved.dueAt }, moved, moved.dueAt)).toBe(true);
    },
  );

  it.each(['receipt', 'ruling', 'cycle-draft', 'cycle-summary'] as const)(
    'of kind %s leaves all the same',
    (kind) => {
      expect(noticeReasonHolds({ kind, dueAt: DUE_AT }, moved, DUE_AT)).toBe(true);
    },
  );

  it('of a reminder to review leaves all the same: the reviewer owes, not the unit', () => {
    const handedIn = { ...moved, submittedAt: DUE_AT - DAY };
    expect(noticeReasonHolds({ kind: 'review-reminder', dueAt: DUE_AT }, handedIn, DUE_AT)).toBe(true);
  });
});
