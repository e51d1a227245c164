import { describe, expect, it } from '@jest/globals';
import { draftWaiting } from './draft-waiting.js';
import {
  acted,
  DAY,
  DUE_AT,
  lived,
  morning,
  opened,
  ruled,
  submission,
  timetable,
} from './lived-assignment.fixture.js';
import { noticesFor } from './notices-for.js';

const LEVELS = [
  { level: 1, to: 'head', at: morning(0) },
  { level: 2, to: 'owner', at: morning(2), draft: true },
] as const;
const late = opened({ timetable: { ...timetable(), escalateAt: LEVELS, overdueRemindAt: [] } });

describe('a level that the policy wants written only', () => {
  const before = lived(late, morning(2) - 1).state;
  const { state, events } = lived(before, morning(2));

  it('is reached on its morning and waits from then on', () => {
    expect(draftWaiting(before)).toBeUndefined();
    expect(draftWaiting(state)).toMatchObject({ level: 2, to: 'owner' });
  });

  it('is told to who coordinates alone, and raises no level', () => {
    expect(noticesFor(events[0]!, state)).toMatchObject([
      { kind: 'escalation', addressee: 'coordinator', data: { level: 2, draftTo: 'owner' } },
    ]);
    expect([before.escalatedLevel, state.escalatedLevel]).toEqual([1, 1]);
  });

  it('waits no more once the unit has handed in, got another day or owes nothing', () => {
    const at = morning(2) + 1;
    expect(draftWaiting(acted(state, [submission(at)], at))).toBeUndefined();
    const until = timetable(DUE_AT + 20 * DAY);
    expect(draftWaiting(ruled(state, { type: 'extended', timetable: until }, at))).toBeUndefined();
    expect(draftWaiting(ruled(state, { type: 'waived' }, at))).toBeUndefined();
  });
});
