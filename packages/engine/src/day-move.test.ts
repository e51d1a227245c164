import { describe, expect, it } from '@jest/globals';
import type { AssignmentEvent } from './assignment-event.js';
import type { Ruling, RulingInput, SubmissionInput } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
import { assignmentStatus, statusFacts } from './assignment-status.js';
import type { DayMove } from './day-move.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { DAY, HOUR, opened as openedWith, timetable as timetableFrom } from './lived-assignment.fixture.js';
import { noticesFor } from './notices-for.js';
import { rulingRefusal } from './ruling-refusal.js';
import type { Timetable } from './timetable/timetable.js';

/** Due on Monday 23 November 2026 in Vietnam, which becomes a bridge day. */
const DUE_AT = Date.parse('2026-11-23T17:00:00Z');
const timetable = (dueAt = DUE_AT) => timetableFrom(dueAt);
const opened = () => openedWith({ timetable: timetable() });

const FROM = { dueOn: timetable().dueOn, dueAt: DUE_AT };

function move(to: Timetable, from: DayMove['from'] = FROM): RulingInput {
  const moved = { because: 'calendar-corrected', from } as const;
  const ruling: Ruling = { type: 'move-day', reason: '23/11/2026 nay là ngày nghỉ', timetable: to, moved };
  return { kind: 'ruling', rulingId: 'calendar-corrected/2', actor: 'person:linh', ruling };
}

function told(state: AssignmentState, events: readonly AssignmentEvent[]) {
  let after = state;
  const notices = events.flatMap((event) => {
    after = evolve(after, event);
    return noticesFor(event, after);
  });
  return { state: after, notices };
}

describe('a day that a version of the plan moves', () => {
  const now = DUE_AT - 3 * DAY;
  const later = timetable(DUE_AT + 2 * DAY);

  it('comes into force with its reminders, and is no extension of this unit', () => {
    const { state } = told(opened(), decide(opened(), [move(later)], now));
    expect(state.timetable).toEqual(later);
    expect(state.taken.reminders).toBe(1);
    expect(state.extendedAt).toBeUndefined();
  });

  it('is read from 0.2 as the same, where it was stored as an extension', () => {
    const moved = { because: 'calendar-corrected', from: FROM } as const;
    const { assignmentId: stream } = opened();
    const event = { stream, sequence: 2, at: now, actor: 'plan:2', reason: 'x' };
    const before = told(opened(), [{ ...event, fact: { type: 'extended', timetable: later, moved } }]);
    const since = told(opened(), [{ ...event, fact: { type: 'day-moved', timetable: later, moved } }]);
    expect(before).toEqual(since);
  });

  it('is told to the unit with the day before and the reason', () => {
    const { notices } = told(opened(), decide(opened(), [move(later)], now));
    expect(notices).toMatchObject([
      {
        kind: 'ruling',
        addressee: 'focal-point',
        dueAt: later.dueAt,
        data: { ruling: 'moved', from: '2026-11-23', reason: '23/11/2026 nay là ngày nghỉ' },
      },
    ]);
  });

  it('may lie earlier', () => {
    const earlier = timetable(DUE_AT - DAY);
    expect(told(opened(), decide(opened(), [move(earlier)], now)).state.timetable.dueAt).toBe(DUE_AT - DAY);
  });

  it('is not told to a unit that has handed in', () => {
    const handedIn: SubmissionInput = {
      kind: 'submission',
      submissionId: 's1',
      version: 1,
      nil: false,
      onTime: true,
      storedAt: now - DAY,
      reviewRemindAt: [],
      actor: 'unit:so-gddt',
    };
    const { state } = told(opened(), decide(opened(), [handedIn], now - DAY));
    const { state: after, notices } = told(state, decide(state, [move(later)], now));
    expect(after.timetable.dueAt).toBe(later.dueAt);
    expect(notices).toEqual([]);
  });

  it('is refused where a person has given the unit a day of its own meanwhile', () => {
    const own: Ruling = { type: 'extend', reason: 'bão lũ', timetable: timetable(DUE_AT + 7 * DAY) };
    const extended: RulingInput = { kind: 'ruling', rulingId: 'r1', actor: 'person:linh', ruling: own };
    const { state } = told(opened(), decide(opened(), [extended], now - DAY));
    expect(rulingRefusal(state, move(later).ruling)).toEqual({
      code: 'DAY_CHANGED_MEANWHILE',
      details: { assignmentId: state.assignmentId },
    });
    const facts = decide(state, [move(later)], now).map(({ fact }) => fact.type);
    expect(facts).not.toContain('day-moved');
  });
});

describe('other mornings for the same day', () => {
  const overdueAt = DUE_AT + DAY;
  const { state: overdue } = told(opened(), decide(opened(), [], overdueAt));
  const shifted: Timetable = {
    ...timetable(),
    escalateAt: timetable().escalateAt.map((rung) => ({ ...rung, at: rung.at + DAY })),
  };

  it('leave overdue what is overdue and repeat no escalation', () => {
    expect(overdue.escalatedLevel).toBe(1);
    const { state, notices } = told(overdue, decide(overdue, [move(shifted)], overdueAt + 1));
    expect(assignmentStatus(statusFacts(state), overdueAt + 2)).toBe('overdue');
    expect(state).toMatchObject({ escalatedLevel: 1, taken: { escalations: 1 }, timetable: shifted });
    expect(notices).toEqual([]);
    const next = decide(state, [], DUE_AT + 3 * DAY + 8 * HOUR).filter(
      ({ fact }) => fact.type === 'escalated',
    );
    expect(next.map(({ fact }) => fact)).toMatchObject([{ level: 2 }]);
  });
});
