import type { Figures } from './figures.js';

/** A part of what was owed. */
export interface Rate {
  readonly part: number;
  readonly of: number;
  /** From 0 to 1, to four digits, so that results read and compare well; null where nothing was owed. */
  readonly share: number | null;
}

export interface Rates {
  /** Done on time. */
  readonly onTime: Rate;
  /** Done, on time or late. */
  readonly done: Rate;
}

/**
 * Rates divide by what was owed: what was assigned and not waived and has reached its due day. Missed and lapsed count
 * against; asked bodies are in none (design, section 4). Pure; throws nothing.
 */
export function rates({ owedByNow, onTimeByNow, doneByNow }: RateFigures): Rates {
  return { onTime: rate(onTimeByNow, owedByNow), done: rate(doneByNow, owedByNow) };
}

type RateFigures = Pick<Figures, 'owedByNow' | 'onTimeByNow' | 'doneByNow'>;

function rate(part: number, of: number): Rate {
  return { part, of, share: of === 0 ? null : Math.round((part / of) * 10_000) / 10_000 };
}
