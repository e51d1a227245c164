import { describe, expect, it } from '@jest/globals';
import { conduct, handInAt } from './conduct.js';

const DAY = 24 * 60 * 60 * 1000;
const assignments = Array.from({ length: 2000 }, (_, i) => `p/o/2023/main/unit-${i}`);

describe('the conduct of simulated units', () => {
  it('is the same in every run with the same seed, and another with another', () => {
    expect(assignments.map((id) => conduct(7, id))).toEqual(assignments.map((id) => conduct(7, id)));
    expect(assignments.map((id) => conduct(7, id))).not.toEqual(assignments.map((id) => conduct(8, id)));
  });

  it('walks every path', () => {
    const seen = new Set(assignments.map((id) => conduct(1, id)));
    expect([...seen].sort()).toEqual(['early', 'incomplete-first', 'last-day', 'late', 'never', 'nil']);
  });

  it('hands in before due unless late, after due when late, and not at all when never', () => {
    for (const assignmentId of assignments) {
      const at = handInAt(1, { assignmentId, opensAt: 0, dueAt: 20 * DAY });
      const kind = conduct(1, assignmentId);
      if (kind === 'never') expect(at).toBeUndefined();
      else if (kind === 'late') expect(at).toBeGreaterThan(20 * DAY);
      else expect(at).toBeLessThan(20 * DAY);
    }
  });
});
