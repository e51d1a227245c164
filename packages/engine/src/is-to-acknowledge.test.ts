import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import { acknowledgeRemindAt, isToAcknowledge } from './is-to-acknowledge.js';
import {
  acted,
  contest,
  DAY,
  DUE_AT,
  lived,
  opened,
  ruled,
  SECOND,
  submission,
  timetable,
  types,
} from './lived-assignment.fixture.js';
import { noticesFor } from './notices-for.js';
import { nextWakeAt } from './time-fact.js';
import { unitActRefusal } from './unit-act-refusal.js';

const times = timetable();
const BY = times.openingNoticeAt + DAY;
const asked = opened({ timetable: { ...times, acknowledgeAt: BY } });
const acknowledge = (storedAt = BY - SECOND) => contest(1, { act: { type: 'acknowledge' }, storedAt });

describe('a unit that the policy asks to say that it has taken note', () => {
  it('says so, once, and nobody is written to', () => {
    const [event] = decide(asked, [acknowledge()], BY - SECOND);
    const state = acted(asked, [acknowledge()], BY - SECOND);
    expect(event?.fact).toMatchObject({ type: 'acknowledged', actId: 'a1' });
    expect(noticesFor(event!, state)).toEqual([]);
    expect(state.acknowledgedAt).toBe(BY - SECOND);
    expect(unitActRefusal(state, { type: 'acknowledge' })).toMatchObject({ code: 'NOTHING_TO_ACKNOWLEDGE' });
    expect(types(lived(state, DUE_AT).events)).not.toContain('acknowledge-reminded');
  });

  it('is reminded once where it does not, at that morning and not a second before', () => {
    expect(nextWakeAt(asked)).toBe(BY);
    expect(types(decide(asked, [], BY - SECOND))).toEqual([]);
    const [event] = decide(asked, [], BY);
    expect(event?.fact).toEqual({ type: 'acknowledge-reminded' });
    expect(noticesFor(event!, asked)).toMatchObject([
      { kind: 'acknowledge-reminder', addressee: 'focal-point' },
    ]);
    expect(types(lived(asked, DUE_AT).events).filter((one) => one === 'acknowledge-reminded')).toHaveLength(
      1,
    );
  });

  it('says so by handing in, too', () => {
    const state = acted(asked, [submission(BY - SECOND)], BY - SECOND);
    expect(types(lived(state, DUE_AT).events)).not.toContain('acknowledge-reminded');
    expect(unitActRefusal(state, { type: 'acknowledge' })).toMatchObject({ code: 'NOTHING_TO_ACKNOWLEDGE' });
  });

  it('has nothing to take note of any more once it is ended', () => {
    const waived = ruled(asked, { type: 'waived' }, BY - SECOND);
    expect([isToAcknowledge(asked), isToAcknowledge(waived)]).toEqual([true, false]);
  });

  it.each([
    ['one second before its day is over', DUE_AT - SECOND, DUE_AT - SECOND],
    ['when its day is over', DUE_AT, Infinity],
    ['after its day', DUE_AT + SECOND, Infinity],
  ])('is reminded before its day is over, or never: %s', (_when, acknowledgeAt, at) => {
    const state = opened({ timetable: { ...times, acknowledgeAt } });
    expect(acknowledgeRemindAt(state)).toBe(at);
  });

  it('is asked anew where it takes over, and not reminded in the same breath', () => {
    const state = acted(asked, [acknowledge()], BY - SECOND);
    const takenOver = ruled(state, { type: 'handed-over', from: 'so-gddt', to: 'so-yt' }, BY + DAY);
    expect(takenOver.acknowledgedAt).toBeUndefined();
    expect(types(decide(takenOver, [], BY + DAY))).toEqual([]);
    expect(unitActRefusal(takenOver, { type: 'acknowledge' })).toBeUndefined();
  });
});

it('nobody is asked to acknowledge where the policy says nothing of it', () => {
  expect(unitActRefusal(opened(), { type: 'acknowledge' })).toMatchObject({ code: 'NOTHING_TO_ACKNOWLEDGE' });
  expect(types(lived(opened(), DUE_AT).events)).not.toContain('acknowledge-reminded');
});
