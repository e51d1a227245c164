import { describe, expect, it } from '@jest/globals';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { movedClock } from '@kyhan/testkit/clock';
import { findingWords } from '@kyhan/words';

/** None of them is run: only their names are asked for. */
const ACTIVITIES = Object.keys(
  activitiesAlone({ register: {} as never, clock: movedClock('2026-03-20', 24 * 60 * 60_000) }),
);

describe('work that fails', () => {
  it.each(ACTIVITIES)('is told in words where it is %s', (activity) => {
    const { text } = findingWords({ kind: 'work-failing', subject: 'p', data: { activity, code: 'X' } });
    expect(text.vi).not.toContain(activity);
    expect(text.en).not.toContain(activity);
  });
});
