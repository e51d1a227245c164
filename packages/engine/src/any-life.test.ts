import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Ruling } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import {
  DAY,
  DUE_AT,
  HOUR,
  lived,
  opened,
  ruling,
  submission,
  timetable,
} from './lived-assignment.fixture.js';
import { noticesFor } from './notices-for.js';

describe('any life of an assignment', () => {
  const moment = fc.integer({ min: -20 * 24, max: 60 * 24 }).map((hours) => DUE_AT + hours * HOUR);
  const anyRuling = fc.constantFrom<Ruling>(
    { type: 'accept' },
    { type: 'withdraw' },
    { type: 'waive', reason: 'x' },
    { type: 'return', reason: 'x', timetable: timetable(DUE_AT + 9 * DAY) },
    { type: 'extend', reason: 'x', timetable: timetable(DUE_AT + 12 * DAY) },
    { type: 'hand-over', reason: 'x', to: 'b', owing: [] },
    { type: 'reopen', reason: 'x', timetable: timetable(DUE_AT + 15 * DAY), reviewRemindAt: [] },
  );
  const TAKE_END_BACK: ReadonlySet<string> = new Set(['returned', 'reopened']);
  const step = fc.record({
    now: moment,
    act: fc.option(fc.oneof(fc.constant('submit' as const), anyRuling)),
  });

  it('numbers its events without gaps, never twice the same notice, and is quiet once it has ended', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let state = opened();
        const owed: string[] = [];
        // Asked once for a whole life: an expectation costs more than the step that it looks at.
        const wrong: string[] = [];
        for (const [index, { now, act }] of steps.toSorted((a, b) => a.now - b.now).entries()) {
          for (const event of decide(state, inputsFor({ act, now, index }, state), now)) {
            if (event.sequence !== state.sequence + 1)
              wrong.push(`${event.sequence} after ${state.sequence}`);
            if (state.endedAt !== undefined && !TAKE_END_BACK.has(event.fact.type)) wrong.push('not quiet');
            state = evolve(state, event);
            for (const { kind, ordinal, addressee, toldUnitId } of noticesFor(event, state))
              owed.push(`${kind} ${ordinal} ${addressee} ${toldUnitId}`);
          }
        }
        const { state: end } = lived(state, DUE_AT + 400 * DAY);
        if (end.endedAt === undefined && end.submission === undefined)
          wrong.push('neither ended nor handed in');
        expect(wrong).toEqual([]);
        expect(owed).toEqual([...new Set(owed)]);
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
