/**
 * The figures that a list can be asked for, so that whoever reads a number finds what it counts: `notDone` is what is
 * not done and overdue, locked or not; what adds up to what is said with the figures of the engine.
 */
export const LISTED_FIGURES = ['assigned', 'onTime', 'late', 'inTime', 'notDone', 'waived'] as const;

export type ListedFigure = (typeof LISTED_FIGURES)[number];
