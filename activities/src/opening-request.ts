import type { CycleRequest } from '@kyhan/contracts';

/** Which cycle is to be opened; the period follows from one of the last two, or from the request. */
export interface OpeningRequest {
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey?: string;
  /** Nominal time of the Schedule, real epoch milliseconds. */
  readonly scheduledRealAt?: number;
  readonly request?: CycleRequest;
}
