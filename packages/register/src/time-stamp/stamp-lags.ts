import type { CheckpointStatement, Untold, VerifyAnswer } from '@kyhan/contracts';
import { LATE_STAMP_MS } from './late-stamp-ms.js';

type LateStamp = NonNullable<NonNullable<Untold<VerifyAnswer>['facts']['anchored']['stamped']>['late']>;

interface Lag {
  readonly number: number;
  readonly realAt: number;
  /** By the authority's clock; absent: it has no stamp of its own. */
  readonly stampedAt?: number;
}

/**
 * How long after they were taken checkpoints came under a stamp. Whoever rewrites the past can have all of it stamped
 * today, but not in the past.
 */
export class StampLags {
  readonly #lags: Lag[] = [];

  /** In the order of their numbers. */
  see({ number, realAt }: CheckpointStatement, stampedAt: number | undefined): void {
    this.#lags.push({
      number,
      realAt: Date.parse(realAt),
      ...(stampedAt === undefined ? {} : { stampedAt }),
    });
  }

  /** A stamp stands for all before it too: of each the earliest counts that is its own or of one that came later. */
  get late(): { readonly late?: LateStamp } {
    let checkpoints = 0;
    let longest: Omit<LateStamp, 'checkpoints'> | undefined;
    let earliest: number | undefined;
    for (const { number, realAt, stampedAt } of this.#lags.toReversed()) {
      if (stampedAt !== undefined) earliest = Math.min(stampedAt, earliest ?? stampedAt);
      if (earliest === undefined || earliest - realAt <= LATE_STAMP_MS) continue;
      checkpoints += 1;
      if (longest === undefined || earliest - realAt >= longest.stampedAt - longest.realAt)
        longest = { number, realAt, stampedAt: earliest };
    }
    return longest === undefined ? {} : { late: { checkpoints, ...longest } };
  }
}
