import { describe, expect, it } from '@jest/globals';
import { silentFate } from './silent-fate.js';

const UNTIL = 1000;
const silence = { untilAt: UNTIL };
const opening = { kind: 'opening', addressee: 'focal-point', dueAt: UNTIL + 1 } as const;
const reminder = { ...opening, kind: 'reminder' } as const;

describe('a silent plan', () => {
  it('keeps what a unit is to know for its end, and not a millisecond longer', () => {
    expect(silentFate(opening, silence, UNTIL - 1)).toBe('waits');
    expect(silentFate(opening, silence, UNTIL)).toBe('goes');
  });

  it('sends no reminder, receipt or ruling to a unit, not later either', () => {
    for (const kind of ['reminder', 'receipt', 'ruling', 'approval'] as const)
      expect(silentFate({ ...reminder, kind }, silence, UNTIL - 1)).toBe('unsent');
    expect(silentFate(reminder, silence, UNTIL)).toBe('goes');
  });

  it('never chases what fell due before it was over, and what fell due after it as always', () => {
    for (const kind of ['opening', 'overdue', 'escalation'] as const) {
      expect(silentFate({ ...reminder, kind, dueAt: UNTIL }, silence, UNTIL * 9)).toBe('unsent');
      expect(silentFate({ ...reminder, kind, dueAt: UNTIL + 1 }, silence, UNTIL * 9)).toBe('goes');
    }
    expect(silentFate({ kind: 'escalation', addressee: 'owner', dueAt: UNTIL }, silence, UNTIL * 9)).toBe(
      'unsent',
    );
  });

  it('tells who coordinates what comes in, and sends out what somebody has issued', () => {
    expect(silentFate({ ...reminder, kind: 'for-review', addressee: 'coordinator' }, silence, 0)).toBe(
      'goes',
    );
    expect(silentFate({ ...reminder, kind: 'issued-report' }, silence, 0)).toBe('goes');
  });

  it('is none where nobody has said so', () => {
    expect(silentFate(reminder, undefined, 0)).toBe('goes');
  });
});
