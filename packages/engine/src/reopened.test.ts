import { describe, expect, it } from '@jest/globals';
import type { AssignmentState } from './assignment-state.js';
import { assignmentStatus, statusFacts } from './assignment-status.js';
import { decide } from './decide.js';
import {
  acted,
  after,
  DAY,
  DUE_AT,
  lived,
  morning,
  opened,
  ruled,
  ruling,
  submission,
  timetable,
  told,
  types,
} from './lived-assignment.fixture.js';
import { noticesFor } from './notices-for.js';

const HANDED_IN_AT = DUE_AT - DAY;
const NEW_DUE_AT = DUE_AT + 45 * DAY;
const REOPENED_AT = DUE_AT + 30 * DAY;
const REVIEWED = [REOPENED_AT + 2 * DAY];
const REOPEN = ruling(
  { type: 'reopen', reason: 'nhầm đơn vị', timetable: timetable(NEW_DUE_AT), reviewRemindAt: REVIEWED },
  'again',
);
const submitted = acted(opened(), [submission(HANDED_IN_AT)], HANDED_IN_AT);
const LOCKED_AT = DUE_AT + 28 * DAY;

const ENDED = {
  accepted: ruled(submitted, { type: 'accepted', automatic: false }, DUE_AT),
  'waived with nothing sent': ruled(opened(), { type: 'waived' }, DUE_AT),
  'waived while its report waited': ruled(submitted, { type: 'waived' }, DUE_AT),
  missed: told(opened(), { type: 'missed' }, LOCKED_AT),
  lapsed: told(
    ruled(submitted, { type: 'returned', timetable: timetable() }, HANDED_IN_AT + 1000),
    { type: 'lapsed' },
    LOCKED_AT,
  ),
} satisfies Record<string, AssignmentState>;

const statusOf = (state: AssignmentState, now: number) => assignmentStatus(statusFacts(state), now);

describe('what ended by a person’s mistake', () => {
  it.each([
    ['accepted', 'submitted'],
    ['waived with nothing sent', 'open'],
    ['waived while its report waited', 'submitted'],
    ['missed', 'open'],
    ['lapsed', 'returned'],
  ] as const)('is reopened where it was %s: it is %s again', (name, status) => {
    const state = acted(ENDED[name], [REOPEN], REOPENED_AT);
    expect(statusOf(state, REOPENED_AT)).toBe(status);
    expect(state).toMatchObject({
      timetable: timetable(NEW_DUE_AT),
      endedAt: undefined,
      lapsedAt: undefined,
    });
  });

  it('keeps its versions, and its reviewer is reminded as if it had come now', () => {
    const { submission: kept } = acted(ENDED.accepted, [REOPEN], REOPENED_AT);
    expect(kept).toMatchObject({ version: 1, reviewRemindAt: REVIEWED, reviewRemindersTaken: 0 });
    const { events } = lived(acted(ENDED.accepted, [REOPEN], REOPENED_AT), NEW_DUE_AT + 90 * DAY);
    expect(types(events)).toEqual(['review-reminded']);
  });

  it('has a reviewer whose own days begin anew: nobody is told at once that nothing was ruled', () => {
    const headAt = [HANDED_IN_AT + 7 * DAY];
    const reviewer = { toldAt: HANDED_IN_AT, headAt };
    const waiting = acted(opened(), [{ ...submission(HANDED_IN_AT), reviewer }], HANDED_IN_AT);
    const accepted = ruled(waiting, { type: 'accepted', automatic: false }, HANDED_IN_AT + DAY);
    const anew = [REOPENED_AT + 9 * DAY];
    const again = { ...REOPEN, ruling: { ...REOPEN.ruling, reviewHeadAt: anew } } as typeof REOPEN;
    const events = decide(accepted, [again], REOPENED_AT);
    expect(types(events)).toEqual(['reopened']);
    const { events: later } = lived(after(accepted, events), NEW_DUE_AT);
    expect(later.map(({ at, fact }) => [at, fact.type])).toEqual([
      [REVIEWED[0], 'review-reminded'],
      [anew[0], 'reviewer-overdue'],
    ]);
  });

  it('is locked from its new day, where nothing comes', () => {
    const { state, events } = lived(acted(ENDED.missed, [REOPEN], REOPENED_AT), NEW_DUE_AT + 90 * DAY);
    expect(types(events).at(-1)).toBe('missed');
    expect(types(events)).toContain('reminded');
    expect(state.missedAt).toBe(NEW_DUE_AT + 28 * DAY + 60_000);
  });

  it('tells the unit, with the reason', () => {
    const [event] = decide(ENDED.missed, [REOPEN], REOPENED_AT);
    if (event === undefined) throw new Error('nothing was decided');
    expect(event).toMatchObject({ reason: 'nhầm đơn vị', rulingId: 'again', fact: { type: 'reopened' } });
    expect(noticesFor(event, after(ENDED.missed, [event]))).toMatchObject([
      { kind: 'ruling', addressee: 'focal-point', data: { ruling: 'reopened', reason: 'nhầm đơn vị' } },
    ]);
  });

  it('ends once more by the next ruling, and can be reopened once more', () => {
    const accepted = acted(
      acted(ENDED.accepted, [REOPEN], REOPENED_AT),
      [ruling({ type: 'accept' }, 'r9')],
      REOPENED_AT + DAY,
    );
    expect(accepted.acceptedAt).toBe(REOPENED_AT + DAY);
    const twice = acted(accepted, [{ ...REOPEN, rulingId: 'twice' }], REOPENED_AT + 2 * DAY);
    expect(statusOf(twice, REOPENED_AT + 2 * DAY)).toBe('submitted');
  });

  it('is not overdue for what lies behind it: the clocks start anew', () => {
    const overdue = told(opened(), { type: 'became-overdue' }, DUE_AT);
    const climbed = told(overdue, { type: 'escalated', ordinal: 1, level: 1, to: 'head' }, morning(0));
    const missed = told(climbed, { type: 'missed' }, LOCKED_AT);
    const state = acted(missed, [REOPEN], REOPENED_AT);
    expect(state).toMatchObject({ escalatedLevel: 0, overdueAt: undefined, missedAt: undefined });
    expect(state.count).toMatchObject({ overdueNotices: 1, escalations: 1, rulings: 1 });
  });
});

it('what nobody reviews is not accepted at the lock by itself, where it was reopened', () => {
  const handedIn = acted(opened({ review: false }), [submission(HANDED_IN_AT)], HANDED_IN_AT);
  const state = acted(handedIn, [REOPEN], REOPENED_AT);
  expect(statusOf(state, REOPENED_AT)).toBe('submitted');
  expect(types(lived(state, NEW_DUE_AT + 60 * DAY).events)).not.toContain('accepted');
});

it('a reopening that says nothing of the reviewer’s head stores nothing of that one', () => {
  const [event] = decide(ENDED.accepted, [REOPEN], REOPENED_AT);
  expect(event?.fact).toStrictEqual({
    type: 'reopened',
    timetable: timetable(NEW_DUE_AT),
    reviewRemindAt: REVIEWED,
  });
});
