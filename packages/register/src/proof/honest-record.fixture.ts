import {
  evolve,
  type AssignmentEvent,
  type AssignmentFact,
  type AssignmentState,
  type Timetable,
} from '@kyhan/engine';
import { assignmentBirthRow, standingRow, timetableRow } from '../streams/assignment-state.js';
import { EMPTY_CHAIN, reasonColumns } from '../chained-event.js';
import { rulingHash } from '../turns/ruling-hash.js';
import { submittedContent } from '../submissions/submitted-content.js';
import type { AssignmentRecord } from './assignment-record.js';

// What tests of the proof begin with: all that the register says of an assignment that was lived honestly.

export const SECOND = 1000;
export const HOUR = 3600 * SECOND;
export const DAY = 24 * HOUR;
export const BAC = 'p/o/2026-03/main/bac';

/** Due on 25 March 2026 in Vietnam. */
export const DUE_AT = Date.parse('2026-03-25T17:00:00Z');
/** Handed in the day before, taken in an hour later. */
export const STORED_AT = DUE_AT - DAY;
const TAKEN_IN_AT = STORED_AT + HOUR;
/** Real time goes another way than the plan's: a demonstration lives a month in minutes. */
const REAL = Date.parse('2027-01-01T00:00:00Z');
/** Real time of the event or submission of a number: ten minutes after the one before. */
export const realAt = (number: number) => REAL + number * 600 * SECOND;

export const TIMETABLE: Timetable = {
  opensAt: DUE_AT - 20 * DAY,
  openingNoticeAt: DUE_AT - 20 * DAY + 8 * HOUR,
  dueOn: '2026-03-25',
  dueAt: DUE_AT,
  remindAt: [DUE_AT - 16 * HOUR],
  overdueNoticeAt: DUE_AT + 8 * HOUR,
  overdueRemindAt: [],
  escalateAt: [],
  lockAt: DUE_AT + 20 * DAY,
};

export type Happening = Omit<AssignmentEvent, 'stream' | 'sequence'>;

export const OPENED: Happening = {
  at: TIMETABLE.opensAt,
  actor: 'time',
  fact: {
    type: 'opened',
    cycleId: 'p/o/2026-03',
    stepId: 'main',
    unitId: 'bac',
    review: true,
    asked: false,
    timetable: TIMETABLE,
  },
};

export const submitted = (
  changes: Partial<Extract<AssignmentFact, { type: 'submitted' }>> = {},
): Happening => ({
  at: TAKEN_IN_AT,
  actor: 'unit:bac',
  fact: {
    type: 'submitted',
    submissionId: 's1',
    version: 1,
    nil: false,
    onTime: true,
    storedAt: STORED_AT,
    reviewRemindAt: [],
    ...changes,
  },
});

export const ACCEPTED: Happening = {
  at: TAKEN_IN_AT + HOUR,
  actor: 'person:linh',
  rulingId: 'r1',
  fact: { type: 'accepted', automatic: false },
};

/** The stream of what happened, numbered from 1. */
export function streamOf(happenings: readonly Happening[]): AssignmentRecord['events'] {
  return happenings.map((happening, index) => ({
    stream: BAC,
    sequence: index + 1,
    realAt: realAt(index + 1),
    ...happening,
  }));
}

type Stored = AssignmentRecord['submissions'][number];

/** As it was handed in with one file, and taken in by the second event. */
export function submission(changes: Partial<Stored> = {}): Stored {
  const row = {
    submissionId: 's1',
    assignmentKey: 1,
    version: 1,
    nil: false,
    actor: 'unit:bac',
    channel: 'page' as const,
    storedAt: STORED_AT,
    storedRealAt: realAt(1.5),
    dueAt: DUE_AT,
    onTime: true,
    afterSequence: 1,
    takenInSequence: 2,
    takenInAt: TAKEN_IN_AT,
    ...changes,
  };
  const { formValues = { count: 3 }, note = null } = changes;
  const handedIn = {
    assignmentId: BAC,
    nil: row.nil,
    formValues: formValues ?? {},
    note,
    document: null,
    files: filesOf(row.submissionId),
  };
  return { ...row, ...submittedContent(handedIn), ...changes };
}

/** The one file of a submission. */
function filesOf(submissionId: string): AssignmentRecord['files'] {
  const file = { name: 'phụ lục.pdf', mediaType: 'application/pdf', size: 5, sha256: Buffer.alloc(32, 'a') };
  return [{ submissionId, fileId: '1', isDocument: false, ...file }];
}

/** The acceptance by Linh, as it was asked and carried out. */
export function ruling(changes: Partial<AssignmentRecord['rulings'][number]> = {}) {
  const asked = {
    rulingId: 'r1',
    wish: { ruling: 'accept' as const },
    ...reasonColumns(changes.reason ?? undefined),
    ground: null,
    groundSalt: null,
    groundCommitment: null,
    actor: ACCEPTED.actor,
    askedAt: TAKEN_IN_AT + HOUR,
    ...changes,
  };
  const hash = rulingHash({ assignmentId: BAC, ...asked });
  return { assignmentKey: 1, outcome: 'done' as const, code: null, details: null, hash, ...asked };
}

/** Opened, handed in in time and accepted, unless another life is given. */
export function honestRecord({
  happened = [OPENED, submitted(), ACCEPTED],
  submissions = [submission()],
  notices = [],
  rulings = [ruling()],
  acts = [],
}: {
  happened?: readonly Happening[];
  submissions?: readonly Stored[];
  notices?: AssignmentRecord['notices'];
  rulings?: AssignmentRecord['rulings'];
  acts?: AssignmentRecord['acts'];
} = {}): AssignmentRecord {
  const events = streamOf(happened);
  const states: AssignmentState[] = [];
  for (const event of events) states.push(evolve(states.at(-1), event));
  const files = submissions.flatMap(({ submissionId }) => filesOf(submissionId));
  return { row: rowOf(events, states), events, states, submissions, files, notices, rulings, acts };
}

function rowOf(
  events: AssignmentRecord['events'],
  states: readonly AssignmentState[],
): AssignmentRecord['row'] {
  const [[opened], state] = [events, states.at(-1)];
  if (opened === undefined || state === undefined) throw new RangeError('nothing has happened');
  const head = { ...EMPTY_CHAIN, lastSequence: events.length };
  const wake = { wakeAt: null, setApartAt: null };
  const birth = { cycleId: state.cycleId, ...assignmentBirthRow(state, { shard: 0, opened }) };
  const row = { assignmentKey: 1, ...wake, ...standingRow(state, head), ...timetableRow(state.timetable) };
  return { ...row, ...birth } as AssignmentRecord['row'];
}
