import { describe, expect, it } from '@jest/globals';
import { inOrderOfUrgency } from './in-order-of-urgency.js';

describe('a list of assignments', () => {
  it('begins with what waits longest and ends with what ended first', () => {
    const assignments = [
      { assignmentId: 'accepted-in-may', dueAt: 1, endedAt: 5 },
      { assignmentId: 'accepted-in-june', dueAt: 2, endedAt: 6 },
      { assignmentId: 'due-in-august', dueAt: 8 },
      { assignmentId: 'overdue-since-march', dueAt: 3 },
      { assignmentId: 'overdue-like-it', dueAt: 3 },
    ];
    expect(assignments.toSorted(inOrderOfUrgency).map(({ assignmentId }) => assignmentId)).toEqual([
      'overdue-like-it',
      'overdue-since-march',
      'due-in-august',
      'accepted-in-june',
      'accepted-in-may',
    ]);
  });
});
