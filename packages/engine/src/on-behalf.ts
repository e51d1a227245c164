import type { Instant, PlainDate } from '@kyhan/calendar';

/**
 * How something reached who coordinates beside the unit's own page: on paper, by the exchange of documents (liên thông,
 * where the arrival counts), by telephone, or in a template of its own from which it was typed in.
 */
export const ENTRY_MEANS = ['paper', 'document-exchange', 'telephone', 'template'] as const;

export type EntryMeans = (typeof ENTRY_MEANS)[number];

/** Had come before the office used this software, and was taken over from its own list. */
export const BEFORE_USE = 'before-use';

export const BEHALF_MEANS = [...ENTRY_MEANS, BEFORE_USE] as const;

export type BehalfMeans = (typeof BEHALF_MEANS)[number];

/** What was handed in elsewhere and entered for the unit: its receipt, not its entry, tells whether it was on time. */
export interface OnBehalf {
  readonly means: BehalfMeans;
  readonly receivedOn: PlainDate;
  /** Within that day, or its last millisecond where no hour is known; never after it was entered. */
  readonly receivedAt: Instant;
  /** The due instant that was in force then. */
  readonly dueAt: Instant;
}

/** Of the version in force, that it was entered for the unit, and what the unit has said of that. */
export interface Entered extends Pick<OnBehalf, 'means' | 'receivedOn'> {
  /** The unit says that what was typed is what it handed in. */
  readonly confirmedAt?: Instant;
  /** The unit says that it is not. */
  readonly disputedAt?: Instant;
}
