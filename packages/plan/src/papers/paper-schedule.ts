import { CALENDAR_PERIODS, type DayRule } from '@kyhan/calendar';

/** Papers that are drafted from the register. */
export const PAPER_KINDS = ['urging', 'results'] as const;

export type PaperKind = (typeof PAPER_KINDS)[number];

/** Periods that a paper may speak about, the shortest first. */
export const PAPER_PERIODS = ['week', ...CALENDAR_PERIODS] as const;

export type PaperPeriod = (typeof PAPER_PERIODS)[number];

/** A paper that comes back: which, about which period, and from which day of it on its draft waits to be signed. */
export interface PaperSchedule {
  readonly paper: PaperKind;
  readonly period: PaperPeriod;
  readonly drafted: DayRule;
}
