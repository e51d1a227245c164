import { addDays, addYears, daysBetween, type PlainDate } from '@kyhan/calendar';
import type { TrainingTarget } from '@kyhan/plan';
import { trainedNeeded, type TargetCoverage } from './coverage-on.js';
import type { TargetForecastKind } from './target-forecast-kinds.js';

/** What becomes of a target at the pace of the last twelve months. */
export type TargetForecast =
  /** It is, or nobody was trained in that time or nobody is on the roster: there is no pace. */
  | { readonly kind: Exclude<TargetForecastKind, 'reached-on'> }
  | {
      readonly kind: 'reached-on';
      readonly on: PlainDate;
      /** Begun ones count. */
      readonly months: number;
      /** Whether that is by the day of the target. */
      readonly isInTime: boolean;
    };

interface Pace {
  readonly target: TrainingTarget;
  readonly on: PlainDate;
  /** From when the obligation is in force: it was not trained for before. */
  readonly begins: PlainDate;
  /** How many of the same roster had attended by the day from which the pace is taken. */
  readonly trainedBefore: number;
}

const DAYS_A_MONTH = 365.25 / 12;
/** Further than anybody plans: at this pace it is not reached. */
const AT_MOST_DAYS = 365 * 200;

/**
 * When a target is reached if training goes on as it did in the twelve months before the day, or since it began where
 * that is less. Pure; throws nothing.
 */
export function targetForecast(pace: Pace, coverage: Omit<TargetCoverage, 'units'>): TargetForecast {
  const { on, target, trainedBefore } = pace;
  if (coverage.isReached) return { kind: 'reached' };
  const days = daysBetween(paceBegins(pace), on);
  const gained = coverage.trained - trainedBefore;
  if (gained <= 0 || days <= 0) return { kind: 'no-pace' };
  const left = trainedNeeded(target, coverage.onRoster) - coverage.trained;
  const needed = Math.ceil((left * days) / gained);
  if (needed > AT_MOST_DAYS) return { kind: 'no-pace' };
  const reachedOn = addDays(on, needed);
  return {
    kind: 'reached-on',
    on: reachedOn,
    months: Math.ceil(needed / DAYS_A_MONTH),
    isInTime: reachedOn <= target.by,
  };
}

/** The day from which the pace is taken. Pure; throws nothing. */
export function paceBegins({ on, begins }: Pick<Pace, 'on' | 'begins'>): PlainDate {
  const yearBefore = addYears(on, -1);
  return begins > yearBefore ? begins : yearBefore;
}
