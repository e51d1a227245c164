import { describe, expect, it } from '@jest/globals';
import type { AssignmentState, NoticeAddressee, NoticeKind } from '@kyhan/engine';
import {
  DAY,
  DUE_AT,
  HOUR,
  honestRecord,
  OPENED,
  SECOND,
  STORED_AT,
  submission,
  submitted,
  TIMETABLE,
  type Happening,
} from '../proof/honest-record.fixture.js';
import { reasonHolds } from './reason-holds.js';

const stateAfter = (life: Parameters<typeof honestRecord>[0]): AssignmentState =>
  honestRecord(life).states.at(-1)!;
const open = stateAfter({ happened: [OPENED], submissions: [] });
const returned = stateAfter({
  happened: [
    OPENED,
    submitted(),
    { at: STORED_AT + 2 * HOUR, actor: 'person:linh', fact: { type: 'returned', timetable: TIMETABLE } },
  ],
  submissions: [submission()],
});
const NOW = DUE_AT - SECOND;
const TO_BAC = { addressee: 'focal-point', contactUnitId: 'bac' } as const;
const holds = (
  kind: 'reminder' | 'review-reminder' | 'receipt',
  assignmentState: AssignmentState | null,
  untakenAt: number | null = null,
) => reasonHolds({ ...TO_BAC, kind, dueAt: DUE_AT, assignmentState, untakenAt }, NOW);

describe('the reason of a notice', () => {
  it('holds while nothing has come', () => {
    expect(holds('reminder', open)).toBe(true);
  });

  it('is gone where something was stored, though not yet taken in', () => {
    expect(holds('reminder', open, STORED_AT)).toBe(false);
    expect(holds('review-reminder', open, STORED_AT)).toBe(true);
  });

  it('is gone where what was returned has been mended, though not yet taken in', () => {
    expect(holds('reminder', returned)).toBe(true);
    expect(holds('review-reminder', returned)).toBe(false);
    expect(holds('reminder', returned, STORED_AT + 3 * HOUR)).toBe(false);
    expect(holds('review-reminder', returned, STORED_AT + 3 * HOUR)).toBe(true);
  });

  it('is gone for who has handed it over, who is still told what became of its own deeds', () => {
    const handedOver: Happening = {
      at: STORED_AT,
      actor: 'person:linh',
      fact: { type: 'handed-over', from: 'bac', to: 'nam' },
    };
    const assignmentState = stateAfter({ happened: [OPENED, handedOver], submissions: [] });
    const about = { dueAt: DUE_AT, assignmentState, untakenAt: null };
    const told = (kind: NoticeKind, contactUnitId: string, addressee: NoticeAddressee = 'focal-point') =>
      reasonHolds({ ...about, kind, addressee, contactUnitId }, NOW);
    expect([told('reminder', 'bac'), told('reminder', 'bac', 'head')]).toEqual([false, false]);
    expect([told('reminder', 'nam'), told('receipt', 'bac'), told('ruling', 'bac')]).toEqual([
      true,
      true,
      true,
    ]);
    // Whoever coordinates may be the unit that has handed it over.
    expect(told('opening', 'bac', 'coordinator')).toBe(true);
  });

  it('cannot go where the notice is about a cycle', () => {
    expect(holds('reminder', null)).toBe(true);
  });

  it('is gone for the letter about a draft once it is none any more', () => {
    const draft = {
      ...TO_BAC,
      kind: 'cycle-draft',
      dueAt: DUE_AT,
      assignmentState: null,
      untakenAt: null,
    } as const;
    expect(reasonHolds({ ...draft, draftSince: STORED_AT }, NOW)).toBe(true);
    expect(reasonHolds({ ...draft, draftSince: null }, NOW)).toBe(false);
  });

  it('is asked at the time given', () => {
    const overdue = {
      ...TO_BAC,
      kind: 'overdue',
      dueAt: DUE_AT,
      assignmentState: open,
      untakenAt: null,
    } as const;
    expect([DUE_AT - SECOND, DUE_AT, DUE_AT + DAY].map((now) => reasonHolds(overdue, now))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
