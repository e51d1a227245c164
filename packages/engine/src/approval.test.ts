import { describe, expect, it } from '@jest/globals';
import type { ActInput } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
import { assignmentStatus, statusFacts } from './assignment-status.js';
import { decide } from './decide.js';
import {
  acted,
  after,
  DAY,
  DUE_AT,
  HOUR,
  lived,
  opened,
  SECOND,
  submission,
  timetable,
  told,
  types,
} from './lived-assignment.fixture.js';
import { noticesFor } from './notices-for.js';
import { rulingRefusal } from './ruling-refusal.js';
import { nextWakeAt } from './time-fact.js';
import { unitActRefusal } from './unit-act-refusal.js';

const SENT = DUE_AT - 2 * DAY;
const HEAD = 'unit:so-gddt/approval';

const asked = (changes: { readonly review?: boolean } = {}) => opened({ approval: true, ...changes });
const sent = (version = 1, storedAt = SENT) => ({
  ...submission(storedAt, version),
  approvalRemindAt: [storedAt + DAY, storedAt + 2 * DAY],
});
const head = (
  type: 'approve' | 'send-back',
  storedAt: number,
  { number = 1, version = 1 } = {},
): ActInput => {
  const act = { type, version } as const;
  return { kind: 'act', actId: `a${number}`, number, afterVersion: version, storedAt, act, actor: HEAD };
};
const prepared = (changes: { readonly review?: boolean } = {}) => acted(asked(changes), [sent()], SENT);
const status = (state: AssignmentState, at: number) => assignmentStatus(statusFacts(state), at);

describe('what a unit sends where its head approves', () => {
  it('waits for the head, who is told; the unit owes it still', () => {
    const events = decide(asked(), [sent()], SENT);
    // Its own reminder falls due as ever: nothing has left it.
    expect(types(events)).toEqual(['prepared', 'reminded']);
    const state = after(asked(), events);
    expect(status(state, SENT)).toBe('due-soon');
    expect(state).toMatchObject({ lastVersion: 1, prepared: { version: 1, storedAt: SENT } });
    expect(state.punctuality).toBeUndefined();
    const notices = noticesFor(events[0]!, state);
    expect(notices).toMatchObject([
      { kind: 'approval', addressee: 'head', ordinal: 1, data: { version: 1 } },
    ]);
  });

  it('counts as handed in at the approval', () => {
    const at = SENT + HOUR;
    const events = decide(prepared(), [head('approve', at)], at);
    expect(types(events)).toEqual(['approved', 'submitted']);
    expect(events.at(-1)).toMatchObject({ actor: HEAD, fact: { storedAt: at, onTime: true, version: 1 } });
    const state = after(prepared(), events);
    expect(state.punctuality).toMatchObject({ storedAt: at, onTime: true });
    expect([state.prepared, status(state, at)]).toEqual([undefined, 'submitted']);
  });

  it('makes its unit overdue once, also where it was that before', () => {
    const overdue = told(prepared(), { type: 'became-overdue' }, DUE_AT);
    const at = DUE_AT + HOUR;
    const events = decide(overdue, [head('approve', at)], at);
    expect(types(events)).toEqual(['approved', 'submitted']);
  });

  it('is reviewed from its approval on, by the days that are counted from there', () => {
    const at = SENT + HOUR;
    const review = { remindAt: [at + DAY], reviewer: { toldAt: at + HOUR, headAt: [at + 5 * DAY] } };
    const [, left] = decide(prepared(), [{ ...head('approve', at), review }], at);
    expect(left?.fact).toMatchObject({ reviewRemindAt: review.remindAt, reviewer: review.reviewer });
    const [, unreviewed] = decide(prepared(), [head('approve', at)], at);
    expect(unreviewed?.fact).toStrictEqual({
      type: 'submitted',
      submissionId: 's1',
      version: 1,
      nil: false,
      onTime: true,
      storedAt: at,
      reviewRemindAt: [],
    });
  });

  it('is prepared by its unit, and reminds the head on no morning where none is given', () => {
    const [event] = decide(asked(), [submission(SENT)], SENT);
    expect(event).toMatchObject({ actor: 'unit:so-gddt', fact: { type: 'prepared', version: 1 } });
    expect(event?.fact).toHaveProperty('remindAt', []);
  });

  it('waits no more from its approval on, which is taken in once', () => {
    const at = SENT + HOUR;
    const taken = { actId: 'a1', number: 1, storedAt: at };
    const approved = told(prepared(), { type: 'approved', version: 1, ...taken }, at);
    expect(approved).toMatchObject({ prepared: undefined, lastAct: 1 });
    const newer = acted(approved, [sent(2, at + 1)], at + 1);
    expect(types(decide(newer, [head('approve', at, { version: 2 })], at + 1))).toEqual([]);
  });

  it('is reminded of by nobody where it waits no more', () => {
    const reminded = told(asked(), { type: 'approval-reminded', ordinal: 101 }, SENT);
    expect(reminded.prepared).toBeUndefined();
  });

  it('is accepted by it where nobody reviews', () => {
    const events = decide(prepared({ review: false }), [head('approve', SENT + 1)], SENT + 1);
    expect(types(events)).toEqual(['approved', 'submitted', 'accepted']);
    expect(events.at(-1)?.fact).toEqual({ type: 'accepted', automatic: true });
  });

  it.each([
    ['a minute before the due instant, and found an hour later', DUE_AT - 60 * SECOND, true],
    ['a second before it', DUE_AT - SECOND, true],
    ['at it', DUE_AT, false],
    ['a second after it', DUE_AT + SECOND, false],
  ])('is on time as its approval is: %s', (...[, at, onTime]) => {
    const events = decide(prepared(), [head('approve', at)], DUE_AT + HOUR);
    expect(types(events)).toEqual(['approved', ...(onTime ? [] : ['became-overdue']), 'submitted']);
    expect(after(prepared(), events).punctuality).toMatchObject({ onTime, storedAt: at, dueAt: DUE_AT });
  });

  it('goes back where the head sends it back: the focal point is told, and a new version waits', () => {
    const back = decide(prepared(), [head('send-back', SENT + 1)], SENT + 1);
    expect(types(back)).toEqual(['sent-back']);
    const state = after(prepared(), back);
    expect(noticesFor(back[0]!, state)).toMatchObject([
      { kind: 'unit-act', addressee: 'focal-point', data: { act: 'sent-back' } },
    ]);
    expect(state.prepared).toBeUndefined();
    expect(acted(state, [sent(2, SENT + HOUR)], SENT + HOUR).prepared).toMatchObject({ version: 2 });
  });

  it('is replaced by a newer version: the head has not read that one', () => {
    const newer = acted(prepared(), [sent(2, SENT + HOUR)], SENT + HOUR);
    expect(unitActRefusal(newer, { type: 'approve', version: 1 })?.code).toBe('VERSION_SUPERSEDED');
    expect(unitActRefusal(newer, { type: 'approve', version: 2 })).toBeUndefined();
  });

  it.each([
    ['nothing was sent', () => asked()],
    ['it is approved', () => acted(prepared(), [head('approve', SENT + 1)], SENT + 1)],
    ['no approval is asked', () => acted(opened(), [submission(SENT)], SENT)],
  ])('cannot be approved where %s', (_, state) => {
    expect(unitActRefusal(state(), { type: 'approve', version: 1 })?.code).toBe('NOTHING_TO_APPROVE');
  });

  it('reminds the head, once for each morning, and is missed at the lock where nobody approves', () => {
    expect(nextWakeAt(prepared())).toBe(SENT + DAY);
    const { state, events } = lived(prepared(), timetable().lockAt + DAY);
    const reminded = events.filter(({ fact }) => fact.type === 'approval-reminded');
    expect(reminded.map(({ fact }) => 'ordinal' in fact && fact.ordinal)).toEqual([101, 102]);
    expect(status(state, DUE_AT + 90 * DAY)).toBe('missed');
    const again = noticesFor(reminded[1]!, prepared());
    expect(again).toMatchObject([
      { kind: 'approval-reminder', addressee: 'head', ordinal: 102, data: { version: 1, nil: false } },
    ]);
    expect(noticesFor(reminded[1]!, asked())).toEqual([]);
  });

  it.each([
    ['one second before the lock', timetable().lockAt - SECOND, 1],
    ['at the lock', timetable().lockAt, 0],
  ])('is not reminded of once it is locked: %s', (_, at, times) => {
    const late = acted(asked(), [{ ...sent(1, DUE_AT + DAY), approvalRemindAt: [at] }], DUE_AT + DAY);
    const { events } = lived(late, timetable().lockAt + DAY);
    expect(types(events).filter((type) => type === 'approval-reminded')).toHaveLength(times);
  });

  it('has left its unit where who coordinates enters its signed paper', () => {
    const onBehalf = { means: 'paper', receivedOn: '2023-12-23', receivedAt: SENT, dueAt: DUE_AT } as const;
    const events = decide(
      asked(),
      [{ ...submission(SENT + DAY), onBehalf, actor: 'person:linh' }],
      SENT + DAY,
    );
    expect(types(events)).toContain('submitted');
    const entered = { ...submission(SENT + DAY, 2), onBehalf, actor: 'person:linh' };
    expect(acted(prepared(), [entered], SENT + DAY)).toMatchObject({
      prepared: undefined,
      submission: { version: 2 },
    });
  });

  it('leaves what waits for its reviewer to be ruled on, also where a correction waits for the head', () => {
    const left = acted(prepared(), [head('approve', SENT + 1)], SENT + 1);
    const corrected = acted(left, [sent(2, SENT + HOUR)], SENT + HOUR);
    expect(status(corrected, SENT + HOUR)).toBe('submitted');
    expect(nextWakeAt(corrected)).toBe(SENT + HOUR + DAY);
    const { events } = lived(corrected, SENT + HOUR + DAY);
    expect(types(events)).toContain('approval-reminded');
    expect(rulingRefusal(corrected, { type: 'accept', version: 1 })).toBeUndefined();
    expect(rulingRefusal(corrected, { type: 'accept', version: 2 })).toMatchObject({
      code: 'VERSION_SUPERSEDED',
      details: { newest: 1 },
    });
  });

  it('is not for the head of another unit that takes it over', () => {
    const over = { type: 'hand-over', reason: 'Sáp nhập', to: 'so-y-te', owing: [] } as const;
    const given = { kind: 'ruling', rulingId: 'r1', actor: 'person:linh', ruling: over } as const;
    expect(acted(prepared(), [given], SENT + 1)).toMatchObject({ unitId: 'so-y-te', prepared: undefined });
  });
});
