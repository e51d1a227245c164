import { describe, expect, it } from '@jest/globals';
import type { RunReport } from './harness/faults-run.js';
import { isClean } from './harness/run-table.js';

/** A run in which everything happened that was to happen, and nothing was found. */
const CLEAN: RunReport = {
  seed: 1,
  register: 'postgres',
  asked: { faults: 10, killsAndStops: 6, answers: 40 },
  office: { 'kill worker': 6, bounce: 4 },
  skipped: {},
  mail: { 'DATA stall': 3 },
  killsAndStops: 6,
  injectedAnswers: 3,
  unanswered: {},
  waiting: 0,
  ownEnds: 0,
  refusals: {},
  troubles: [],
  judgement: {
    lost: [],
    twice: [],
    neverDelivered: [],
    proof: [],
    stuck: [],
    figures: { letters: 5, submissions: 5 },
  },
};

describe('a run of faults is clean', () => {
  it('where what its script has in it was done, and nothing was found', () => {
    expect(isClean(CLEAN)).toBe(true);
    const withoutKills = { ...CLEAN, asked: { ...CLEAN.asked, killsAndStops: 0 }, killsAndStops: 0 };
    expect(isClean(withoutKills)).toBe(true);
    expect(isClean({ ...CLEAN, asked: { ...CLEAN.asked, answers: 0 }, injectedAnswers: 0 })).toBe(true);
    expect(isClean({ ...CLEAN, troubles: ['kill: it was away'] })).toBe(true);
  });

  it.each<{ readonly why: string; readonly other: Partial<RunReport> }>([
    { why: 'somebody still waits for an answer', other: { waiting: 1 } },
    { why: 'nothing was killed or stopped that was to be', other: { killsAndStops: 0 } },
    { why: 'the mail server answered everybody well', other: { injectedAnswers: 0 } },
    { why: 'much of its script could not be done', other: { troubles: ['a', 'b', 'c'] } },
    { why: 'its script is empty', other: { asked: { faults: 0, killsAndStops: 0, answers: 0 } } },
    { why: 'no letter came', other: withFigures({ letters: 0, submissions: 5 }) },
    { why: 'nobody handed anything in', other: withFigures({ letters: 5, submissions: 0 }) },
    { why: 'something was found', other: { judgement: { ...CLEAN.judgement, stuck: ['a: open'] } } },
  ])('but not where $why', ({ other }) => {
    expect(isClean({ ...CLEAN, ...other })).toBe(false);
  });
});

function withFigures(figures: Readonly<Record<string, number>>): Partial<RunReport> {
  return { judgement: { ...CLEAN.judgement, figures } };
}
