import type { AssignmentEvent, AssignmentFact } from './assignment-event.js';
import type { ActInput, Ruling, RulingInput, SubmissionInput } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { nextWakeAt } from './time-fact.js';
import type { Timetable } from './timetable/timetable.js';

// What tests of an assignment's life begin with: one of so-gddt, due on 25 December 2023, and what happens to it.

export const SECOND = 1000;
export const HOUR = 3600 * SECOND;
export const DAY = 24 * HOUR;

/** Due on 25 December 2023 in Vietnam: the instant is 26 December 00:00 at UTC+7. */
export const DUE_AT = Date.parse('2023-12-25T17:00:00Z');

/** Eight in the morning, so many days after the due day is over. */
export const morning = (days: number, dueAt = DUE_AT) => dueAt + days * DAY + 8 * HOUR;

/** Three reminders, two more when overdue, three levels; days are those of the week, worked or not. */
export function timetable(dueAt = DUE_AT): Timetable {
  return {
    opensAt: dueAt - 20 * DAY,
    openingNoticeAt: dueAt - 20 * DAY + 8 * HOUR,
    dueOn: new Date(dueAt + 7 * HOUR - 1).toISOString().slice(0, 10),
    dueAt,
    remindAt: [morning(-11, dueAt), morning(-4, dueAt), morning(-1, dueAt)],
    overdueNoticeAt: morning(0, dueAt),
    overdueRemindAt: [morning(1, dueAt), morning(3, dueAt)],
    escalateAt: [
      { level: 1, to: 'head', at: morning(0, dueAt) },
      { level: 2, to: 'coordinator', at: morning(2, dueAt) },
      { level: 3, to: 'owner', at: morning(4, dueAt) },
    ],
    lockAt: dueAt + 28 * DAY,
  };
}

/** The event that opens it; `at` is the opening instant. */
export function openedEvent(
  fact: Partial<Extract<AssignmentFact, { type: 'opened' }>> = {},
): AssignmentEvent {
  const times = fact.timetable ?? timetable();
  return {
    stream: 'p/o/2023/main/so-gddt',
    sequence: 1,
    at: times.opensAt,
    actor: 'time',
    fact: {
      type: 'opened',
      cycleId: 'p/o/2023',
      stepId: 'main',
      unitId: 'so-gddt',
      review: true,
      timetable: times,
      ...fact,
    },
  };
}

/** Just opened. */
export function opened(fact: Partial<Extract<AssignmentFact, { type: 'opened' }>> = {}): AssignmentState {
  return evolve(undefined, openedEvent(fact));
}

/** What the unit handed in; on time where that was before the due instant. */
export function submission(storedAt: number, version = 1): SubmissionInput {
  return {
    kind: 'submission',
    submissionId: `s${version}`,
    version,
    nil: false,
    onTime: storedAt < DUE_AT,
    storedAt,
    reviewRemindAt: [storedAt + 2 * DAY, storedAt + 4 * DAY],
    actor: 'unit:so-gddt',
  };
}

/** What the unit says against owing it; its id is a1, a2 and so on. */
export function contest(number = 1, changes: Partial<ActInput> = {}): ActInput {
  return {
    kind: 'act',
    actId: `a${number}`,
    number,
    afterVersion: 0,
    storedAt: DUE_AT - 15 * DAY,
    act: { type: 'contest' },
    reason: 'việc của Sở Y tế',
    actor: 'unit:so-gddt',
    ...changes,
  };
}

/** That its head has been told, at this level of the ladder. */
export const escalated = (level: 1 | 2 | 3): AssignmentFact => {
  return { type: 'escalated', ordinal: level, level, to: 'head' };
};

export function ruling(given: Ruling, rulingId = 'r1'): RulingInput {
  return { kind: 'ruling', rulingId, actor: 'person:linh', ruling: given };
}

/** The assignment after its own events of these. */
export function after(state: AssignmentState, events: readonly AssignmentEvent[]): AssignmentState {
  return events.filter(({ stream }) => stream === state.assignmentId).reduce<AssignmentState>(evolve, state);
}

/** The assignment after what was decided on these inputs. */
export function acted(state: AssignmentState, inputs: Parameters<typeof decide>[1], now: number) {
  return after(state, decide(state, inputs, now));
}

/** The assignment after one fact of time or of its unit. */
export function told(state: AssignmentState, fact: AssignmentFact, at: number): AssignmentState {
  const { assignmentId: stream, sequence } = state;
  return evolve(state, { stream, sequence: sequence + 1, at, actor: 'time', fact });
}

/** The assignment after one ruling of the coordinator's; its id is r1, r2 and so on. */
export function ruled(state: AssignmentState, fact: AssignmentFact, at: number): AssignmentState {
  const { assignmentId: stream, sequence, count } = state;
  const rulingId = `r${count.rulings + 1}`;
  return evolve(state, { stream, sequence: sequence + 1, at, actor: 'person:linh', rulingId, fact });
}

/** Lets time pass as a shard does: from wake to wake. */
export function lived(
  from: AssignmentState,
  until: number,
): { state: AssignmentState; events: AssignmentEvent[] } {
  const events: AssignmentEvent[] = [];
  let state = from;
  for (let wake = nextWakeAt(state); wake !== undefined && wake <= until; wake = nextWakeAt(state)) {
    const decided = decide(state, [], wake);
    events.push(...decided);
    state = after(state, decided);
    // One that wakes for what it does not do would do so for ever.
    if ((nextWakeAt(state) ?? Infinity) <= wake) throw new RangeError(`it wakes again at ${wake}`);
  }
  return { state, events };
}

export const types = (events: readonly AssignmentEvent[]) => events.map(({ fact }) => fact.type);
