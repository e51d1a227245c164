/**
 * The figures that a list can be asked for, so that whoever reads a number finds what it counts: `notDone` is what is
 * not done and overdue, locked or not; what adds up to what is said with the figures of the engine.
 */
export const LISTED_FIGURES = ['assigned', 'onTime', 'late', 'inTime', 'notDone', 'waived'] as const;

export type ListedFigure = (typeof LISTED_FIGURES)[number];

/** The same of what units contribute to a lead's result, which is in none of the figures above. */
export const CONTRIBUTED_FIGURES = [
  'contributions',
  'contributedOnTime',
  'contributedLate',
  'contributionsInTime',
  'contributionsOverdue',
  'contributionsWaived',
] as const;

export type ContributedFigure = (typeof CONTRIBUTED_FIGURES)[number];

/** Whatever a list can be asked for as a figure. */
export const COUNTED_FIGURES = [...LISTED_FIGURES, ...CONTRIBUTED_FIGURES] as const;

export type CountedFigure = (typeof COUNTED_FIGURES)[number];

/** What units contribute alone, or all but that. */
export const CONTRIBUTION_FILTERS = ['only', 'without'] as const;

export type ContributionFilter = (typeof CONTRIBUTION_FILTERS)[number];
