import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AssignmentEvent } from './assignment-event.js';
import type { AssignmentInput, Ruling, SubmissionInput } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
import { assignmentStatus, statusFacts } from './assignment-status.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { noticesFor } from './notices-for.js';
import { nextWakeAt } from './time-fact.js';
import type { Timetable } from './timetable/timetable.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (iso: string) => Date.parse(iso);

/** Due on 25 December 2023 in Vietnam: the instant is 26 December 00:00 at UTC+7. */
const DUE_AT = at('2023-12-25T17:00:00Z');

function timetable(dueAt = DUE_AT): Timetable {
  const morning = (days: number) => dueAt + days * DAY + 8 * HOUR;
  return {
    opensAt: dueAt - 20 * DAY,
    openingNoticeAt: dueAt - 20 * DAY + 8 * HOUR,
    dueOn: new Date(dueAt + 7 * HOUR - 1).toISOString().slice(0, 10),
    dueAt,
    remindAt: [morning(-11), morning(-4), morning(-1)],
    overdueNoticeAt: morning(0),
    overdueRemindAt: [morning(1), morning(3)],
    escalateAt: [
      { level: 1, to: 'head', at: morning(0) },
      { level: 2, to: 'coordinator', at: morning(2) },
      { level: 3, to: 'owner', at: morning(4) },
    ],
    lockAt: dueAt + 28 * DAY,
  };
}

function opened(review = true): AssignmentState {
  return evolve(undefined, {
    stream: 'p/o/2023/main/so-gddt',
    sequence: 1,
    at: timetable().opensAt,
    actor: 'time',
    fact: {
      type: 'opened',
      cycleId: 'p/o/2023',
      stepId: 'main',
      unitId: 'so-gddt',
      review,
      timetable: timetable(),
    },
  });
}

function submission(storedAt: number, version = 1): SubmissionInput {
  const onTime = storedAt < DUE_AT;
  const submissionId = `s${version}`;
  const reviewRemindAt = [storedAt + 2 * DAY, storedAt + 4 * DAY];
  return {
    kind: 'submission',
    submissionId,
    version,
    nil: false,
    onTime,
    storedAt,
    reviewRemindAt,
    actor: 'unit:so-gddt',
  };
}

function ruling(given: Ruling, rulingId = 'r1'): AssignmentInput {
  return { kind: 'ruling', rulingId, actor: 'coordinator:linh', ruling: given };
}

function after(state: AssignmentState, events: readonly AssignmentEvent[]): AssignmentState {
  return events.filter(({ stream }) => stream === state.assignmentId).reduce<AssignmentState>(evolve, state);
}

/** Lets time pass as a shard does: from wake to wake. */
function lived(from: AssignmentState, until: number): { state: AssignmentState; events: AssignmentEvent[] } {
  const events: AssignmentEvent[] = [];
  let state = from;
  for (let wake = nextWakeAt(state); wake !== undefined && wake <= until; wake = nextWakeAt(state)) {
    const decided = decide(state, [], wake);
    events.push(...decided);
    state = after(state, decided);
  }
  return { state, events };
}

const types = (events: readonly AssignmentEvent[]) => events.map(({ fact }) => fact.type);
const statusAt = (state: AssignmentState, now: number) => assignmentStatus(statusFacts(state), now);

describe('an assignment at its deadline', () => {
  it('is not overdue one second before', () => {
    expect(types(decide(opened(), [], DUE_AT - 1000))).not.toContain('became-overdue');
    expect(statusAt(opened(), DUE_AT - 1000)).toBe('due-soon');
  });

  it.each([0, 1000])('is overdue %i ms after', (late) => {
    expect(types(decide(opened(), [], DUE_AT + late))).toEqual(['became-overdue']);
    expect(statusAt(opened(), DUE_AT + late)).toBe('overdue');
  });

  it('is on time when the submission was stored before, even if it is taken in after', () => {
    const events = decide(opened(), [submission(DUE_AT - 1)], DUE_AT + HOUR);
    expect(types(events)).toEqual(['submitted']);
  });

  it('shows that it was overdue when the submission was stored at the deadline itself', () => {
    const events = decide(opened(), [submission(DUE_AT)], DUE_AT + HOUR);
    expect(types(events)).toEqual(['became-overdue', 'submitted']);
  });

  it('lifts overdue where a submission was stored in time and the deadline was recorded first', () => {
    const overdue = after(opened(), decide(opened(), [], DUE_AT));
    const events = decide(overdue, [submission(DUE_AT - 1)], DUE_AT + 1);
    expect(statusAt(after(overdue, events), DUE_AT + 2)).toBe('submitted');
  });
});

describe('an assignment that nobody answers', () => {
  it('is reminded at each lead time, overdue, reminded again, escalated by level and missed at lock', () => {
    const { state, events } = lived(opened(), DUE_AT + 30 * DAY);
    expect(types(events)).toEqual([
      'reminded',
      'reminded',
      'reminded',
      'became-overdue',
      'escalated',
      'overdue-reminded',
      'escalated',
      'overdue-reminded',
      'escalated',
      'missed',
    ]);
    expect(statusAt(state, DUE_AT + 30 * DAY)).toBe('missed');
    expect(nextWakeAt(state)).toBeUndefined();
  });

  it('catches up three missed reminders with one', () => {
    const events = decide(opened(), [], DUE_AT - HOUR);
    expect(events.map(({ fact }) => fact)).toEqual([
      { type: 'reminded', ordinal: 1, leadTime: 3, skipped: 2 },
    ]);
  });

  it('sends no reminder that has lost its sense when everybody slept over the deadline', () => {
    expect(types(decide(opened(), [], DUE_AT + 2 * HOUR))).toEqual(['became-overdue']);
  });
});

describe('a submission', () => {
  it('stops every clock of the unit', () => {
    const events = decide(opened(), [submission(DUE_AT - 5 * DAY)], DUE_AT - 5 * DAY);
    const { events: later } = lived(after(opened(), events), DUE_AT + 40 * DAY);
    expect(types(later)).toEqual(['review-reminded', 'review-reminded']);
  });

  it('is accepted on arrival where nobody reviews', () => {
    expect(types(decide(opened(false), [submission(DUE_AT - DAY)], DUE_AT - DAY))).toContain('accepted');
  });

  it('is taken in once, however often it is collected', () => {
    const state = after(opened(), decide(opened(), [submission(DUE_AT - DAY)], DUE_AT - DAY));
    expect(decide(state, [submission(DUE_AT - DAY)], DUE_AT - DAY)).toEqual([]);
  });

  it('owes its unit a receipt', () => {
    const [event] = decide(opened(), [submission(DUE_AT - 15 * DAY)], DUE_AT - 15 * DAY);
    if (event === undefined) throw new Error('nothing was decided');
    const notices = noticesFor(event, evolve(opened(), event));
    expect(notices).toMatchObject([{ kind: 'receipt', ordinal: 1, addressee: 'focal-point' }]);
  });
});

describe('a ruling', () => {
  const submittedState = () => after(opened(), decide(opened(), [submission(DUE_AT - DAY)], DUE_AT - DAY));

  it('accepts and ends', () => {
    const state = after(submittedState(), decide(submittedState(), [ruling({ type: 'accept' })], DUE_AT));
    expect(statusAt(state, DUE_AT)).toBe('accepted');
  });

  it('is carried out once for one ruling id', () => {
    const once = after(submittedState(), decide(submittedState(), [ruling({ type: 'accept' })], DUE_AT));
    expect(decide(once, [ruling({ type: 'accept' })], DUE_AT + 1)).toEqual([]);
  });

  it('returns with a new day, from which the clocks run again', () => {
    const dueAt = DUE_AT + 5 * DAY;
    const returned = ruling({ type: 'return', reason: 'thiếu số liệu', timetable: timetable(dueAt) });
    const state = after(submittedState(), decide(submittedState(), [returned], DUE_AT - DAY + 1));
    expect(statusAt(state, DUE_AT)).toBe('returned');
    expect(statusAt(state, dueAt)).toBe('overdue');
    const { events } = lived(state, dueAt);
    expect(types(events)).toContain('became-overdue');
  });

  it('transfers, opening the same at the other unit', () => {
    const transfer = ruling({
      type: 'transfer',
      reason: 'sáp nhập',
      to: 'so-vhttdl',
      toAssignmentId: 'p/o/2023/main/so-vhttdl',
    });
    const events = decide(opened(), [transfer], DUE_AT - 15 * DAY);
    expect(events.map(({ stream, fact }) => [stream, fact.type])).toEqual([
      ['p/o/2023/main/so-gddt', 'transferred'],
      ['p/o/2023/main/so-vhttdl', 'opened'],
    ]);
  });

  it('that cannot be carried out leaves no event', () => {
    expect(decide(opened(), [ruling({ type: 'accept' })], DUE_AT - 15 * DAY)).toEqual([]);
    expect(decide(opened(), [ruling({ type: 'waive', reason: ' ' })], DUE_AT - 15 * DAY)).toEqual([]);
  });

  it('extends, lifting overdue and starting escalation from the new day', () => {
    const overdue = lived(opened(), DUE_AT + DAY).state;
    const extended = ruling({ type: 'extend', reason: 'bão lũ', timetable: timetable(DUE_AT + 10 * DAY) });
    const state = after(overdue, decide(overdue, [extended], DUE_AT + DAY + 1));
    expect(statusAt(state, DUE_AT + 2 * DAY)).not.toBe('overdue');
    expect(state.escalatedLevel).toBe(0);
    const escalations = lived(state, DUE_AT + 20 * DAY).events.filter(
      ({ fact }) => fact.type === 'escalated',
    );
    expect(escalations.map(({ fact }) => fact)).toMatchObject([
      { ordinal: 2, level: 1 },
      { level: 2 },
      { level: 3 },
    ]);
  });
});

describe('any life of an assignment', () => {
  const moment = fc.integer({ min: -20 * 24, max: 60 * 24 }).map((hours) => DUE_AT + hours * HOUR);
  const anyRuling = fc.constantFrom<Ruling>(
    { type: 'accept' },
    { type: 'withdraw' },
    { type: 'waive', reason: 'x' },
    { type: 'return', reason: 'x', timetable: timetable(DUE_AT + 9 * DAY) },
    { type: 'extend', reason: 'x', timetable: timetable(DUE_AT + 12 * DAY) },
    { type: 'transfer', reason: 'x', to: 'b', toAssignmentId: 'p/o/2023/main/b' },
  );
  const step = fc.record({
    now: moment,
    act: fc.option(fc.oneof(fc.constant('submit' as const), anyRuling)),
  });

  it('numbers its events without gaps, never twice the same notice, and is quiet once it has ended', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let state = opened();
        const told: string[] = [];
        // Asked once for a whole life: an expectation costs more than the step that it looks at.
        const wrong: string[] = [];
        for (const [index, { now, act }] of steps.toSorted((a, b) => a.now - b.now).entries()) {
          for (const event of decide(state, inputsFor({ act, now, index }, state), now)) {
            if (event.stream !== state.assignmentId) continue;
            if (event.sequence !== state.sequence + 1)
              wrong.push(`${event.sequence} after ${state.sequence}`);
            if (state.endedAt !== undefined && event.fact.type !== 'returned') wrong.push('not quiet');
            state = evolve(state, event);
            for (const { kind, ordinal, addressee } of noticesFor(event, state))
              told.push(`${kind} ${ordinal} ${addressee}`);
          }
        }
        const { state: end } = lived(state, DUE_AT + 400 * DAY);
        if (end.endedAt === undefined && end.submission === undefined)
          wrong.push('neither ended nor handed in');
        expect(wrong).toEqual([]);
        expect(told).toEqual([...new Set(told)]);
      }),
      { numRuns: 2000 },
    );
  });

  function inputsFor(
    { act, now, index }: { act: 'submit' | Ruling | null; now: number; index: number },
    state: AssignmentState,
  ) {
    if (act === null) return [];
    if (act === 'submit') return [submission(now, state.lastVersion + 1)];
    return [ruling(act, `r${index}`)];
  }
});
