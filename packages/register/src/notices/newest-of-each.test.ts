import { describe, expect, it } from '@jest/globals';
import type { NoticeKind } from '@kyhan/engine';
import { newestOfEach } from './newest-of-each.js';

const due = (kind: NoticeKind, ordinal: number, more = {}) => ({
  kind,
  ordinal,
  assignmentId: 'cast/monthly-report/2023-10/main/phuong-nam',
  address: 'nam@cast.example.org',
  unknownCount: 0,
  ...more,
});

describe('of what comes due to one mailbox at once', () => {
  it('the newest reminder of each kind about an assignment is told, and the others have nothing more to say', () => {
    const [first, second, third] = [due('overdue', 1), due('overdue', 2), due('overdue', 3)];
    expect(newestOfEach([second, third, first])).toEqual({ told: [third], left: [second, first] });
  });

  it('nothing is left out that says something else: another kind, assignment or mailbox, or what answers an act', () => {
    const all = [
      due('overdue', 1),
      due('review-reminder', 2),
      due('overdue', 2, { assignmentId: 'cast/monthly-report/2023-11/main/phuong-nam' }),
      due('overdue', 2, { address: 'bac@cast.example.org' }),
      due('escalation', 1),
      due('escalation', 2),
      due('receipt', 1),
      due('receipt', 2),
    ];
    expect(newestOfEach(all)).toEqual({ told: all, left: [] });
  });

  it('what may have left before is asked about again, though a newer one is there', () => {
    const all = [due('overdue', 1, { unknownCount: 1 }), due('overdue', 2)];
    expect(newestOfEach(all).told).toEqual(all);
  });
});
