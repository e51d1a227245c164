import {
  isStoppedBeforeDue,
  type ActInput,
  type AssignmentState,
  type ClockStart,
  type Ruling,
  type RulingInput,
  type RulingType,
  type SubmissionInput,
  type Timetable,
  type UnitAct,
  type UnitActType,
} from '@kyhan/engine';

// What can come to an assignment: of each kind one example, made for the state that it comes to.

const DAY = 24 * 60 * 60_000;
/** A due instant; every other instant lies so many days from it. */
export const DUE_AT = Date.UTC(2026, 2, 30, 17);
const LOCKS_AFTER = 20 * DAY;

/** One instant of each kind, so that no two facts of time fall together. */
export function timetableUntil(dueAt: number, opensAt = DUE_AT - 10 * DAY): Timetable {
  return {
    opensAt,
    openingNoticeAt: opensAt,
    dueOn: new Date(dueAt).toISOString().slice(0, 10),
    dueAt,
    remindAt: [dueAt - 3 * DAY],
    overdueNoticeAt: dueAt,
    overdueRemindAt: [dueAt + 2 * DAY],
    escalateAt: [{ level: 1, to: 'head', at: dueAt + DAY }],
    lockAt: dueAt + LOCKS_AFTER,
  };
}

type Sample<T> = (state: AssignmentState, now: number) => T;

const given: Sample<Timetable> = ({ timetable }, now) =>
  timetableUntil(Math.max(timetable.dueAt, now) + 5 * DAY, timetable.opensAt);
const reason = 'x';
const RULE = { rule: 'at-most-a-b', saying: { vi: 'a không lớn hơn b', en: 'a is at most b' } };
/** What another unit owes of the same step already, and has time for. */
const OTHER = 'p/o/2026-03/main/other';

/** As of 0.2 a ruling, and nobody's any more. */
type Given = Exclude<RulingType, 'withdraw'>;

/** Whoever adds a ruling is asked for an example of it. */
const RULINGS: { readonly [T in Given]: readonly Sample<Ruling>[] } = {
  accept: [() => ({ type: 'accept' })],
  return: [(state, now) => ({ type: 'return', reason, timetable: given(state, now) })],
  extend: [(state, now) => ({ type: 'extend', reason, timetable: given(state, now) })],
  'move-day': [
    (state, now) => {
      const { dueOn, dueAt } = state.timetable;
      const moved = { because: 'rule-changed', from: { dueOn, dueAt } } as const;
      return { type: 'move-day', reason, timetable: given(state, now), moved };
    },
  ],
  'stop-clock': [(_state, now) => ({ type: 'stop-clock', reason, remindAt: [now + DAY] })],
  'start-clock': [(state, now) => ({ type: 'start-clock', start: started(state, now) })],
  waive: [() => ({ type: 'waive', reason })],
  'waive-rule': [() => ({ type: 'waive-rule', reason, ...RULE })],
  'hand-over': [
    ({ unitId }) => ({ type: 'hand-over', reason, to: `${unitId}-after`, owing: [] }),
    ({ unitId, timetable: { dueAt } }) => {
      return { type: 'hand-over', reason, to: `${unitId}-after`, owing: [{ assignmentId: OTHER, dueAt }] };
    },
  ],
  insist: [() => ({ type: 'insist', reason })],
  refuse: [() => ({ type: 'refuse', reason })],
  reopen: [
    (state, now) => ({
      type: 'reopen',
      reason,
      timetable: given(state, now),
      reviewRemindAt: reviewTimes(now).reviewRemindAt,
    }),
  ],
};

/** Whoever adds an act is asked for an example of it. */
const ACTS: { readonly [T in UnitActType]: readonly Sample<UnitAct>[] } = {
  withdraw: [() => ({ type: 'withdraw' })],
  acknowledge: [() => ({ type: 'acknowledge' })],
  contest: [() => ({ type: 'contest' })],
  note: [() => ({ type: 'note' }), () => ({ type: 'note', promisedOn: '2026-03-30', pauses: true })],
  ask: [(state, now) => ({ type: 'ask', newDueOn: given(state, now).dueOn })],
  confirm: [({ submission }) => ({ type: 'confirm', version: submission?.version ?? 1 })],
  dispute: [({ submission }) => ({ type: 'dispute', version: submission?.version ?? 1 })],
  approve: [({ lastVersion: version }) => ({ type: 'approve', version })],
  'send-back': [({ lastVersion: version }) => ({ type: 'send-back', version })],
};

/** What somebody does or decides, by its word. */
export interface Move {
  readonly word: Given | UnitActType | 'submit' | 'enter';
  readonly by: 'R' | 'C' | 'plan';
  readonly input: Sample<RulingInput | ActInput | SubmissionInput>;
}

export const MOVES: readonly Move[] = [
  ...[false, true].map((nil): Move => ({ word: 'submit', by: 'R', input: submission(nil) })),
  { word: 'enter', by: 'C', input: entered },
  ...Object.entries(ACTS).flatMap(([word, acts]) =>
    acts.map((act): Move => ({ word: word as UnitActType, by: 'R', input: actInput(act) })),
  ),
  ...Object.entries(RULINGS).flatMap(([word, samples]) =>
    samples.map((sample): Move => {
      return { word: word as Given, by: word === 'move-day' ? 'plan' : 'C', input: ruled(sample) };
    }),
  ),
];

function reviewTimes(now: number) {
  return {
    reviewRemindAt: [now + DAY],
    reviewer: { toldAt: now, headAt: [now + 2 * DAY] },
  };
}

/** Before due with another day, after due with its own. */
function started(state: AssignmentState, now: number): ClockStart {
  return isStoppedBeforeDue(state)
    ? { timetable: given(state, now), stoppedMs: 0 }
    : { timetable: state.timetable, stoppedMs: DAY };
}

function submission(nil: boolean): Sample<SubmissionInput> {
  return (state, now) => ({
    kind: 'submission',
    submissionId: `s${state.lastVersion + 1}`,
    version: state.lastVersion + 1,
    nil,
    onTime: now < state.timetable.dueAt || isStoppedBeforeDue(state),
    storedAt: now,
    start: started(state, now),
    ...reviewTimes(now),
    approvalRemindAt: [now + DAY],
    actor: 'unit:u',
  });
}

/** What came on paper, in time as long as there is time. */
function entered(state: AssignmentState, now: number): SubmissionInput {
  const { dueAt } = state.timetable;
  const onBehalf = { means: 'paper', receivedOn: '2026-03-30', receivedAt: now, dueAt } as const;
  return { ...submission(false)(state, now), onBehalf, actor: 'person:linh' };
}

function actInput(sample: Sample<UnitAct>): Sample<ActInput> {
  return (state, now) => {
    const { lastAct, lastVersion } = state;
    const act = sample(state, now);
    return {
      kind: 'act',
      actId: `a${lastAct + 1}`,
      number: lastAct + 1,
      afterVersion: lastVersion,
      storedAt: now,
      act,
      ...(act.type === 'note' && act.pauses ? { pausedUntil: now + DAY } : {}),
      ...(act.type === 'ask' ? { remindAt: [now + DAY] } : {}),
      reason,
      actor: 'unit:u',
    };
  };
}

function ruled(sample: Sample<Ruling>): Sample<RulingInput> {
  return (state, now) => ({
    kind: 'ruling',
    rulingId: `r${state.count.rulings + 1}`,
    actor: 'person:linh',
    ruling: sample(state, now),
  });
}
