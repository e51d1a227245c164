import { describe, expect, it } from '@jest/globals';
import {
  acted,
  DAY,
  DUE_AT,
  opened,
  ruled,
  submission,
  timetable,
  told,
} from '../lived-assignment.fixture.js';
import { figureGroup } from './figure-group.js';
import { figuresOf } from './figures.js';

describe('a folded assignment', () => {
  const opensAt = timetable().opensAt;

  it('is counted with what has happened and nothing else', () => {
    expect(figureGroup(opened())).toStrictEqual({
      facts: {
        opensAt,
        dueAt: DUE_AT,
        dueSoonAt: timetable().remindAt[0],
        asked: false,
        escalatedLevel: 0,
      },
      count: 1,
      timesReturned: 0,
      timesMendedLate: 0,
    });
  });

  it('is late where its first version was, returned as often as it was', () => {
    const late = acted(opened(), [submission(DUE_AT + DAY)], DUE_AT + DAY);
    const until = DUE_AT + 9 * DAY;
    const returned = ruled(late, { type: 'returned', timetable: timetable(until) }, DUE_AT + 2 * DAY);
    const mended = acted(returned, [{ ...submission(DUE_AT + 3 * DAY, 2), onTime: true }], DUE_AT + 3 * DAY);
    const group = figureGroup(mended);
    expect(group).toMatchObject({
      timesReturned: 1,
      facts: { onTime: false, punctualDueAt: DUE_AT, nil: false },
    });
    expect(figuresOf([group], DUE_AT)).toMatchObject({ late: 1, returns: 1, owedByNow: 1, onTimeByNow: 0 });
  });

  it('that is asked and was escalated says so', () => {
    const asked = opened({ asked: true });
    const escalated = told(asked, { type: 'escalated', ordinal: 1, level: 2, to: 'head' }, DUE_AT);
    expect(figureGroup(escalated).facts).toMatchObject({ asked: true, escalatedLevel: 2 });
  });
});
