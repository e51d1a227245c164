import { describe, expect, it } from '@jest/globals';
import type { AssignmentState, NoticeAddressee, NoticeKind, UnitAct } from '@kyhan/engine';
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
const PREPARED: Happening = {
  at: STORED_AT + HOUR,
  actor: 'unit:bac',
  fact: { type: 'prepared', submissionId: 's-1', version: 1, nil: false, storedAt: STORED_AT, remindAt: [] },
};
const TO_ACKNOWLEDGE: Happening = {
  ...OPENED,
  fact: { ...OPENED.fact, timetable: { ...TIMETABLE, acknowledgeAt: DUE_AT - DAY } } as Happening['fact'],
};
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
) => reasonHolds({ ...TO_BAC, kind, dueAt: DUE_AT, assignmentState, untakenAt, untakenActs: [] }, NOW);

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

  describe('where something was done beside handing in, and no turn has taken it in', () => {
    const holdsAfter = (
      kind: NoticeKind,
      {
        acts,
        state = prepared,
        at: untakenAt = null,
      }: { acts: UnitAct[]; state?: AssignmentState; at?: number | null },
    ) => {
      const untakenActs = acts.map((act, number) => ({ act, storedAt: STORED_AT + number * SECOND }));
      const reason = { ...TO_BAC, kind, dueAt: DUE_AT, assignmentState: state, untakenAt, untakenActs };
      return reasonHolds(reason, NOW);
    };
    const [prepared, toAcknowledge] = [
      stateAfter({ happened: [OPENED, PREPARED], submissions: [] }),
      stateAfter({ happened: [TO_ACKNOWLEDGE], submissions: [] }),
    ] as const;
    const sent = stateAfter({ happened: [OPENED, submitted()], submissions: [submission()] });

    it('nobody asks for what the head has approved, nor the head', () => {
      const approved = { acts: [{ type: 'approve', version: 1 } as const] };
      expect([holdsAfter('reminder', { acts: [] }), holdsAfter('reminder', approved)]).toEqual([true, false]);
      for (const kind of ['approval', 'approval-reminder'] as const)
        expect([holdsAfter(kind, { acts: [] }), holdsAfter(kind, approved)]).toEqual([true, false]);
    });

    it('the unit is asked for what its head has sent back, and the head no more', () => {
      const back = { acts: [{ type: 'send-back', version: 1 } as const] };
      expect([holdsAfter('reminder', back), holdsAfter('approval-reminder', back)]).toEqual([true, false]);
    });

    it('nobody asks to take note of what was taken note of', () => {
      const asked = (acts: UnitAct[]) => holdsAfter('acknowledge-reminder', { acts, state: toAcknowledge });
      expect([asked([]), asked([{ type: 'acknowledge' }])]).toEqual([true, false]);
    });

    it('what was promised to who coordinates pauses chasing, what a unit promises does not', () => {
      const promised = { type: 'note', promisedOn: '2026-03-24' } as const;
      expect(holdsAfter('reminder', { acts: [promised], state: open })).toBe(true);
      expect(holdsAfter('reminder', { acts: [{ ...promised, pauses: true }], state: open })).toBe(false);
    });

    it('nobody is asked to read what was withdrawn, until something was handed in after it', () => {
      const withdrawn = { acts: [{ type: 'withdraw' } as const], state: sent };
      expect([
        holdsAfter('review-reminder', { acts: [], state: sent }),
        holdsAfter('review-reminder', withdrawn),
      ]).toEqual([true, false]);
      expect(holdsAfter('review-reminder', { ...withdrawn, at: STORED_AT + HOUR })).toBe(true);
    });

    it('what says whose it is changes nothing', () => {
      expect(holdsAfter('reminder', { acts: [{ type: 'contest' }], state: open })).toBe(true);
    });
  });

  it('is gone for who has handed it over, who is still told what became of its own deeds', () => {
    const handedOver: Happening = {
      at: STORED_AT,
      actor: 'person:linh',
      fact: { type: 'handed-over', from: 'bac', to: 'nam' },
    };
    const assignmentState = stateAfter({ happened: [OPENED, handedOver], submissions: [] });
    const about = { dueAt: DUE_AT, assignmentState, untakenAt: null, untakenActs: [] };
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
      untakenActs: [],
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
      untakenActs: [],
    } as const;
    expect([DUE_AT - SECOND, DUE_AT, DUE_AT + DAY].map((now) => reasonHolds(overdue, now))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
