import { describe, expect, it } from '@jest/globals';
import { asksAt, conduct, contestsAt, handInAt, isIncompleteFirst, mendsAt } from './conduct.js';

const DAY = 24 * 60 * 60 * 1000;
const assignments = Array.from({ length: 2000 }, (_, i) => `p/o/2023/main/unit-${i}`);

describe('the conduct of simulated units', () => {
  it('is the same in every run with the same seed, and another with another', () => {
    expect(assignments.map((id) => conduct(7, id))).toEqual(assignments.map((id) => conduct(7, id)));
    expect(assignments.map((id) => conduct(7, id))).not.toEqual(assignments.map((id) => conduct(8, id)));
  });

  it('walks every path', () => {
    const seen = new Set(assignments.map((id) => conduct(1, id)));
    expect([...seen].toSorted()).toEqual([
      'asks',
      'by-paper',
      'contests',
      'early',
      'gives-up',
      'incomplete-first',
      'last-day',
      'late',
      'mends-late',
      'never',
      'nil',
    ]);
  });

  it('hands in before due unless late, after due when late, and not at all when never', () => {
    for (const assignmentId of assignments) {
      const at = handInAt(1, { assignmentId, opensAt: 0, dueAt: 20 * DAY });
      const kind = conduct(1, assignmentId);
      if (kind === 'never' || kind === 'by-paper') expect(at).toBeUndefined();
      else if (kind === 'late' || kind === 'asks') expect(at).toBeGreaterThan(20 * DAY);
      else expect(at).toBeLessThan(20 * DAY);
    }
  });

  it('contests before it would hand in, and nobody else does', () => {
    for (const assignmentId of assignments) {
      const span = { assignmentId, opensAt: 0, dueAt: 20 * DAY };
      const at = contestsAt(1, span);
      expect(at === undefined).toBe(conduct(1, assignmentId) !== 'contests');
      if (at !== undefined) expect(at).toBeLessThan(handInAt(1, span)!);
    }
  });

  it('asks for more time before the day is over, and nobody else does', () => {
    for (const assignmentId of assignments) {
      const at = asksAt(1, { assignmentId, opensAt: 0, dueAt: 20 * DAY });
      expect(at === undefined).toBe(conduct(1, assignmentId) !== 'asks');
      if (at !== undefined) expect(at).toBeLessThan(20 * DAY);
    }
  });

  it('completes what was returned before the new day, after it, or never', () => {
    const [now, dueAt] = [10 * DAY, 14 * DAY];
    const mended = assignments
      .filter((assignmentId) => isIncompleteFirst(1, assignmentId))
      .map((assignmentId) => [conduct(1, assignmentId), mendsAt(1, { assignmentId, now, dueAt })] as const);
    expect(new Set(mended.map(([kind]) => kind)).size).toBe(3);
    for (const [kind, at = Infinity] of mended) {
      if (kind === 'incomplete-first') expect([at > now, at < dueAt]).toEqual([true, true]);
      if (kind === 'mends-late') expect([at > dueAt, at < Infinity]).toEqual([true, true]);
      if (kind === 'gives-up') expect(at).toBe(Infinity);
    }
  });
});
