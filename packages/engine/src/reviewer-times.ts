import type { Instant } from '@kyhan/calendar';

/** When the reviewer of a submission is told of it, and when the reviewer's head that nothing was ruled. */
export interface ReviewerTimes {
  /** The first working morning after it was stored. */
  readonly toldAt: Instant;
  /** Mornings after the reviewer's own due day, ascending. */
  readonly headAt: readonly Instant[];
}
